import { useLayoutEffect, useRef } from 'preact/hooks';
import { EmptyState } from './empty-state';
import { useFocusAfterRemoval } from './rows/focus-after-removal';
import { ResultList } from './rows/result-list';
import { useScrollAnchor } from './rows/scroll-anchor';
import { ScopeHeader } from './scope-header';
import { QueryDiagnostics } from './search/query-diagnostics';
import { useApp } from './state/app-context';

/** The results, or why there are none: the part that scrolls between the search field and the footer. */
export function ResultsView() {
  const { results, papers, failure } = useApp().state;
  const main = useRef<HTMLElement>(null);
  const shown = results.value;
  const found = papers.value;
  const isEmpty = failure.value !== undefined || (shown !== undefined && found.length === 0);
  useScrollAnchor(main, shown, found[0]?.id);
  useFocusAfterRemoval(found);
  useLayoutEffect(() => {
    // The rows are in the document now: the benchmark measures from a keystroke until here.
    if (shown) performance.mark('papershelf:rendered', { detail: shown.query });
  }, [shown, found]);
  return (
    <main ref={main}>
      <QueryDiagnostics />
      <ScopeHeader />
      {isEmpty ? <EmptyState /> : <ResultList papers={found} terms={shown?.terms} />}
    </main>
  );
}
