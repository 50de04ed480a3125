import { ALL_PAPERS, listOfScope } from '../../lib/library/read/scope';
import { useApp } from './state/app-context';
import { scanProgress } from './state/scan-progress';

const LISTING = 'https://huggingface.co/papers';

/** What stands in place of rows when there are none: why, and what to do. */
export function EmptyState() {
  const { state } = useApp();
  const { query, scope, failure, paperCount, results } = state;
  if (failure.value !== undefined) {
    return (
      <Empty title="The library could not be read.">
        <p>
          Nothing was deleted. Close this window and open it again; if that does not help, restart the
          browser.
        </p>
        <p class="muted">{failure.value instanceof Error ? failure.value.message : String(failure.value)}</p>
      </Empty>
    );
  }
  if (paperCount.value === 0) {
    return (
      <Empty title="No papers yet.">
        <p>
          Open Daily Papers: every paper that stands on the page is kept here, and can be searched offline.
        </p>
        <a class="button" href={LISTING} target="_blank" rel="noreferrer">
          Open Daily Papers
        </a>
        <a class="link-button" href="/transfer.html#import" target="_blank" rel="noreferrer">
          Import papers
        </a>
      </Empty>
    );
  }
  if (query.value.trim()) {
    const isLooking = scanProgress(results.value, paperCount.value) !== undefined;
    // What was found last may still be on its way.
    if (results.value?.total !== 0 || isLooking) return <Empty title="Looking through the library…" />;
    return (
      <Empty title="No paper matches.">
        <p>Try fewer or shorter words.</p>
        {scope.value.kind !== 'all' && (
          <button type="button" class="button" onClick={() => state.search({ scope: ALL_PAPERS })}>
            Search all papers
          </button>
        )}
      </Empty>
    );
  }
  if (scope.value.kind === 'bookmarks') {
    return (
      <Empty title="No bookmarks yet.">
        <p>Press B on a paper, or its star, to keep it here.</p>
      </Empty>
    );
  }
  if (scope.value.kind === 'list' && listOfScope(scope.value, state.userData.value)?.query !== undefined)
    return <Empty title="Nothing is found by this list’s query yet." />;
  if (scope.value.kind !== 'list') return <Empty title="No paper here." />;
  return (
    <Empty title="This list is empty.">
      <p>Press L on a paper, or its list button, to put it here.</p>
    </Empty>
  );
}

function Empty({ title, children }: { title: string; children?: preact.ComponentChildren }) {
  return (
    <div class="empty" role="status">
      <h2>{title}</h2>
      {children}
    </div>
  );
}
