import { Undo2 } from 'lucide-preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useApp } from './state/context';

/** In milliseconds: time enough to read a sentence and decide. */
const STAYS = 8_000;

/**
 * Says what was just done and takes it back; it stays while the pointer or the focus is on it.
 *
 * @param isInDialog nothing outside a modal dialog can be reached: while one is open, the notice is in it
 */
export function NoticeBar({ isInDialog = false }: { isInDialog?: boolean }) {
  const { state, acts } = useApp();
  const isHere = (state.overlay.value !== undefined) === isInDialog;
  const notice = isHere ? state.notice.value : undefined;
  const [isHeld, hold] = useState(false);
  const before = useRef<EventTarget | null>(null);
  useEffect(() => {
    if (!notice) hold(false); // it went from under the pointer
    if (!notice || isHeld) return;
    const timer = setTimeout(() => {
      if (state.notice.value === notice) state.notice.value = undefined;
    }, STAYS);
    return () => clearTimeout(timer);
  }, [notice, isHeld, state]);
  const undo = () => {
    acts.undo();
    // The button goes with the notice.
    if (before.current instanceof HTMLElement) before.current.focus();
  };
  return (
    <div class="notice-place" role="status">
      {notice && (
        // biome-ignore lint/a11y/noStaticElementInteractions: it only waits while somebody is on it
        <div
          class="notice"
          onMouseEnter={() => hold(true)}
          onMouseLeave={() => hold(false)}
          onFocusIn={(event) => {
            before.current = event.relatedTarget;
            hold(true);
          }}
          onFocusOut={() => hold(false)}
        >
          <span>{notice.text}</span>
          {notice.undo && (
            <button type="button" class="text" onClick={undo}>
              <Undo2 size={14} aria-hidden="true" />
              Undo
            </button>
          )}
        </div>
      )}
    </div>
  );
}
