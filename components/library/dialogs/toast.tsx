import { Undo2 } from 'lucide-preact';
import { useEffect, useRef } from 'preact/hooks';
import { useApp } from '../state/app-context';

/** In milliseconds: enough to read a sentence and decide. */
const VISIBLE_MS = 8_000;

/**
 * Shows what was just done and offers to undo it; it stays while the pointer or the focus is on it.
 *
 * @param isInDialog nothing outside a modal dialog can be reached: while one is open, the toast is in it
 */
export function Toast({ isInDialog = false }: { isInDialog?: boolean }) {
  const { state, actions } = useApp();
  const message = state.toast.value;
  const isHere = (state.openDialog.value !== undefined) === isInDialog;
  const before = useRef<EventTarget | null>(null);
  useEffect(() => {
    // Dialogs open and close: the toast outside of them runs the timer.
    if (!message || isInDialog) return;
    const timer = setInterval(() => {
      if (document.querySelector('.toast:is(:hover, :focus-within)')) return;
      state.toast.value = undefined;
    }, VISIBLE_MS);
    return () => clearInterval(timer);
  }, [message, isInDialog, state]);
  const undo = () => {
    actions.undo();
    // The button disappears with the toast.
    if (before.current instanceof HTMLElement) before.current.focus();
  };
  return (
    <div class="toast-region" role="status">
      {message && isHere && (
        <div class="toast">
          <span>{message.text}</span>
          {message.undo && (
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
