import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Paper } from '../../../lib/paper/paper';
import { useApp } from '../state/app-context';
import { PaperRow, type PaperRowProps } from './paper-row';

/** In pixels: the maximum width of a row, and of an average letter of the text. */
const MAX_ROW_WIDTH = 760;
const LETTER_WIDTH = 7;

const NO_TERMS: ReadonlySet<string> = new Set();

interface ResultListProps {
  papers: readonly Paper[];
  /** The terms to highlight in their texts. */
  terms: ReadonlySet<string> | undefined;
}

/** The rows; more are added when the user gets near the end. */
export function ResultList({ papers, terms = NO_TERMS }: ResultListProps) {
  const { state } = useApp();
  const snippetLength = Math.round(Math.min(innerWidth, MAX_ROW_WIDTH) / LETTER_WIDTH);
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
    // Observed again after each batch: an end that stays in sight must be reported again.
  }, [state, papers]);
  /** Rows by their papers, as they were rendered last: one that is returned unchanged is not rendered again. */
  const rows = useRef(new WeakMap<Paper, VNode<PaperRowProps>>()).current;
  const rowOf = (paper: Paper) => {
    const props = { paper, terms, snippetLength };
    const known = rows.get(paper);
    if (known && isSame(known.props, props)) return known;
    const row = <PaperRow key={paper.id} {...props} />;
    rows.set(paper, row as VNode<PaperRowProps>);
    return row;
  };
  return (
    <div class="results">
      {papers.map(rowOf)}
      <div ref={end} class="end" />
    </div>
  );
}

function isSame(a: PaperRowProps, b: PaperRowProps): boolean {
  return a.terms === b.terms && a.snippetLength === b.snippetLength;
}
