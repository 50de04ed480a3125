import { Undo2 } from 'lucide-preact';
import { useEffect, useState } from 'preact/hooks';
import { useApp } from './state/context';

/** In milliseconds: time enough to read a sentence and decide. */
const STAYS = 8_000;

/** Says what was just done and takes it back; it stays while the pointer or the focus is on it. */
export function NoticeBar() {
  const { state, acts } = useApp();
  const notice = state.notice.value;
  const [isHeld, hold] = useState(false);
  useEffect(() => {
    if (!notice || isHeld) return;
    const timer = setTimeout(() => {
      if (state.notice.value === notice) state.notice.value = undefined;
    }, STAYS);
    return () => clearTimeout(timer);
  }, [notice, isHeld, state]);
  return (
    <div class="notice-place" role="status">
      {notice && (
        // biome-ignore lint/a11y/noStaticElementInteractions: it only waits while somebody is on it
        <div
          class="notice"
          onMouseEnter={() => hold(true)}
          onMouseLeave={() => hold(false)}
          onFocusIn={() => hold(true)}
          onFocusOut={() => hold(false)}
        >
          <span>{notice.text}</span>
          {notice.undo && (
            <button type="button" class="text" onClick={() => acts.undo()}>
              <Undo2 size={14} aria-hidden="true" />
              Undo
            </button>
          )}
        </div>
      )}
    </div>
  );
}
