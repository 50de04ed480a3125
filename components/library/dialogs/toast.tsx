import { Undo2 } from 'lucide-preact';
import { useEffect, useRef } from 'preact/hooks';
import { useApp } from '../state/app-context';

/** In milliseconds: time enough to read a sentence and decide. */
const STAYS = 8_000;

/**
 * Says what was just done and takes it back; it stays while the pointer or the focus is on it.
 *
 * @param isInDialog nothing outside a modal dialog can be reached: while one is open, the notice is in it
 */
export function Toast({ isInDialog = false }: { isInDialog?: boolean }) {
  const { state, acts } = useApp();
  const notice = state.toast.value;
  const isHere = (state.openDialog.value !== undefined) === isInDialog;
  const before = useRef<EventTarget | null>(null);
  useEffect(() => {
    // Dialogs come and go: the time is kept by the one that stays.
    if (!notice || isInDialog) return;
    const timer = setInterval(() => {
      if (document.querySelector('.toast:is(:hover, :focus-within)')) return;
      state.toast.value = undefined;
    }, STAYS);
    return () => clearInterval(timer);
  }, [notice, isInDialog, state]);
  const undo = () => {
    acts.undo();
    // The button goes with the notice.
    if (before.current instanceof HTMLElement) before.current.focus();
  };
  return (
    <div class="toast-region" role="status">
      {notice && isHere && (
        <div class="toast">
          <span>{notice.text}</span>
          {notice.undo && (
            <button
              type="button"
              class="link-button"
              onFocus={(event) => {
                before.current = event.relatedTarget;
              }}
              onClick={undo}
            >
              <Undo2 size={14} aria-hidden="true" />
              Undo
            </button>
          )}
        </div>
      )}
    </div>
  );
}
