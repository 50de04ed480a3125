import { useEffect, useRef } from 'preact/hooks';

/**
 * Gives the focus back when something that took long is over: while it went on the controls were disabled, and what is
 * disabled loses the focus.
 */
export function useRestoreFocus(isBusy: boolean): void {
  const last = useRef<HTMLElement>(null);
  useEffect(() => {
    const note = ({ target }: FocusEvent) => {
      // The bar's own button is gone by then.
      if (target instanceof HTMLElement && !target.closest('.task')) last.current = target;
    };
    document.addEventListener('focusin', note);
    return () => document.removeEventListener('focusin', note);
  }, []);
  useEffect(() => {
    if (!isBusy && document.activeElement === document.body) last.current?.focus({ preventScroll: true });
  }, [isBusy]);
}
