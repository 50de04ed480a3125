const CONTROLS = 'button:not(:disabled), input:not(:disabled), textarea:not(:disabled), a[href]';

/**
 * Keeps the focus in a dialog while things come and go in it: when what has the focus goes away, what has come into its
 * place gets it. The notice is passed over, which goes by itself.
 *
 * @returns a function that ends it
 */
export function keepFocusInside(dialog: HTMLElement): () => void {
  let at = 0;
  const look = () => {
    const focused = document.activeElement as HTMLElement;
    const controls = [...dialog.querySelectorAll<HTMLElement>(CONTROLS)].filter(
      (control) => !control.closest('.toast'),
    );
    const found = controls.indexOf(focused);
    if (found >= 0) at = found;
    else if (!dialog.contains(focused)) controls[Math.min(at, controls.length - 1)]?.focus();
  };
  const observer = new MutationObserver(look);
  observer.observe(dialog, { childList: true, subtree: true });
  dialog.addEventListener('focusin', look);
  return () => {
    observer.disconnect();
    dialog.removeEventListener('focusin', look);
  };
}
