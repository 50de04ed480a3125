import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { SearchResults } from '../../../lib/search/engine/find-papers';

interface Shown {
  results: SearchResults | undefined;
  firstId: string | undefined;
  /** Of the query diagnostics, in pixels. */
  height: number;
}

/**
 * Keeps rows where they are when query diagnostics appear or disappear above them: those lie over the first row then, and
 * the user can scroll to it. Other papers for another query are shown from the first one on.
 */
export function useScrollAnchor(
  main: RefObject<HTMLElement | null>,
  results: SearchResults | undefined,
  firstId: string | undefined,
): void {
  const before = useRef<Shown>(undefined);
  const isScrolled = useRef(false);
  useLayoutEffect(() => {
    const element = main.current;
    const onScroll = () => {
      isScrolled.current = (element?.scrollTop ?? 0) > 0;
    };
    element?.addEventListener('scroll', onScroll, { passive: true });
    return () => element?.removeEventListener('scroll', onScroll);
  }, [main]);
  useLayoutEffect(() => {
    const element = main.current;
    if (!element) return;
    const last = before.current;
    const hasDiagnostics = (results?.diagnostics.length ?? 0) > 0;
    // Reading a height or scrolling costs a layout, so not at each keystroke.
    const height = hasDiagnostics
      ? (element.querySelector<HTMLElement>('.query-diagnostics')?.offsetHeight ?? 0)
      : 0;
    before.current = { results, firstId, height };
    // A row that gets the focus must not lie under them.
    if (height !== (last?.height ?? 0)) element.style.scrollPaddingTop = `${height}px`;
    if (!last) return;
    const isOther = last.results?.query !== results?.query || last.results?.scope !== results?.scope;
    if (isOther && last.firstId !== firstId) {
      if (isScrolled.current) element.scrollTop = 0;
    } else if (height !== last.height) {
      element.scrollTop += height - last.height;
    }
  }, [main, results, firstId]);
}
