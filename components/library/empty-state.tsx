import { ALL_PAPERS, listOfScope } from '../../lib/library/read/scope';
import { useApp } from './state/app-context';
import { scanProgress } from './state/scan-progress';

const LISTING = 'https://huggingface.co/papers';

/** Shown instead of rows when there are none: why, and what to do. */
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
      <Empty title="Nothing here yet.">
        <p>Open Daily Papers and every paper on the page is saved here, ready to search offline.</p>
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
    const isScanning = scanProgress(results.value, paperCount.value) !== undefined;
    // The results of the last query may still be pending.
    if (results.value?.total !== 0 || isScanning) return <Empty title="Searching…" />;
    return (
      <Empty title={`No matches for “${query.value.trim()}”.`}>
        <p>Try fewer words, or check the spelling.</p>
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
        <p>Press B or click the star on a paper to bookmark it.</p>
      </Empty>
    );
  }
  if (scope.value.kind === 'list' && listOfScope(scope.value, state.userData.value)?.query !== undefined)
    return <Empty title="Nothing matches this list’s search yet." />;
  if (scope.value.kind !== 'list') return <Empty title="No papers." />;
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
