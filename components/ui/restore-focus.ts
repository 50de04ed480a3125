import { useEffect, useRef } from 'preact/hooks';

/**
 * Restores the focus after something that took long: meanwhile the controls were disabled, and a disabled control loses the
 * focus.
 */
export function useRestoreFocus(isBusy: boolean): void {
  const last = useRef<HTMLElement>(null);
  useEffect(() => {
    const onFocusIn = ({ target }: FocusEvent) => {
      // The bar's own button is gone by then.
      if (target instanceof HTMLElement && !target.closest('.task')) last.current = target;
    };
    document.addEventListener('focusin', onFocusIn);
    return () => document.removeEventListener('focusin', onFocusIn);
  }, []);
  useEffect(() => {
    if (!isBusy && document.activeElement === document.body) last.current?.focus({ preventScroll: true });
  }, [isBusy]);
}
