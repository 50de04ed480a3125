const CONTROLS = 'button:not(:disabled), input:not(:disabled), textarea:not(:disabled), a[href]';

/**
 * Keeps the focus in a dialog while its content changes: when the control with the focus disappears, the one in its position
 * gets it. The toast is skipped, since it disappears automatically.
 *
 * @returns a function that ends it
 */
export function keepFocusInside(dialog: HTMLElement): () => void {
  let at = 0;
  const update = () => {
    const focused = document.activeElement as HTMLElement;
    const controls = [...dialog.querySelectorAll<HTMLElement>(CONTROLS)].filter(
      (control) => !control.closest('.toast'),
    );
    const found = controls.indexOf(focused);
    if (found >= 0) at = found;
    else if (!dialog.contains(focused)) controls[Math.min(at, controls.length - 1)]?.focus();
  };
  const observer = new MutationObserver(update);
  observer.observe(dialog, { childList: true, subtree: true });
  dialog.addEventListener('focusin', update);
  return () => {
    observer.disconnect();
    dialog.removeEventListener('focusin', update);
  };
}
