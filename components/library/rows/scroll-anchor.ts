import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { SearchResults } from '../../../lib/search/engine/find-papers';

interface Shown {
  results: SearchResults | undefined;
  firstId: string | undefined;
  /** Of the lines about the query, in pixels. */
  height: number;
}

/**
 * Keeps rows where they are when lines about the query come or go above them: those lie over the first row then, and the
 * reader can scroll to it. Other papers for another question are shown from the first one on.
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
    const note = () => {
      isScrolled.current = (element?.scrollTop ?? 0) > 0;
    };
    element?.addEventListener('scroll', note, { passive: true });
    return () => element?.removeEventListener('scroll', note);
  }, [main]);
  useLayoutEffect(() => {
    const element = main.current;
    if (!element) return;
    const last = before.current;
    const hasSlips = (results?.diagnostics.length ?? 0) > 0;
    // To ask for a height or to scroll costs a layout, so not at each letter.
    const height = hasSlips
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
