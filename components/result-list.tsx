import { useEffect, useRef } from 'preact/hooks';
import type { Paper } from '../lib/paper/paper';
import { PaperRow } from './paper-row';
import { useApp } from './state/context';

/** In pixels: the widest a row gets, and an average letter of the text. */
const WIDEST = 760;
const LETTER = 7;

const NO_TERMS: ReadonlySet<string> = new Set();

/** The rows; more of them come when the reader gets near the end. */
export function ResultList({ papers }: { papers: readonly Paper[] }) {
  const { state } = useApp();
  const results = state.results.value;
  const passageLength = Math.round(Math.min(innerWidth, WIDEST) / LETTER);
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!end.current) return;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) state.showMore(papers.length);
      },
      { root: end.current.closest('main'), rootMargin: '400px' },
    );
    observer.observe(end.current);
    return () => observer.disconnect();
    // Observed anew after each batch: an end that stays in sight must be reported again.
  }, [state, papers]);
  return (
    <div class="results">
      {papers.map((paper, at) => (
        <PaperRow
          key={paper.id}
          paper={paper}
          terms={results?.terms ?? NO_TERMS}
          passageLength={passageLength}
          isFirst={at === 0}
        />
      ))}
      <div ref={end} class="end" />
    </div>
  );
}
