import { batch, effect, type Signal } from '@preact/signals';
import type { LibraryReader } from '../../../lib/library/read/library-reader';
import { listOfScope, type Scope } from '../../../lib/library/read/scope';
import type { UserData } from '../../../lib/library/read/user-data';
import type { Paper } from '../../../lib/paper/paper';
import { findPapers, type SearchResults, type SearchView } from '../../../lib/search/engine/find-papers';
import type { PageReport } from '../../../lib/site/report/page-report';
import { afterPaint } from '../../ui/after-paint';
import type { SearchIndex } from './search-index';

/** The query, and its results; all signals. */
export interface LiveResultsSignals {
  query: Signal<string>;
  scope: Signal<Scope>;
  report: Signal<PageReport | undefined>;
  /** Goes up whenever the library holds something else. */
  changes: Signal<number>;
  /** How many rows are wanted. */
  limit: Signal<number>;
  userData: Signal<UserData | undefined>;
  results: Signal<SearchResults | undefined>;
  papers: Signal<readonly Paper[]>;
}

/**
 * In pixels: the minimum height of a row, with one more row half in sight; and the height of what is above and below the
 * list.
 */
const MIN_ROW_HEIGHT = 64;
const CHROME_HEIGHT = 130;

/** How many rows are rendered at first; rows out of sight follow when these are on the screen. */
function rowsInSight(): number {
  return Math.max(1, Math.ceil((innerHeight - CHROME_HEIGHT) / MIN_ROW_HEIGHT)) + 1;
}

/**
 * Keeps the results in step with the query, and with the library. A query that begins while another is running replaces it.
 *
 * @param onShown called after each result
 * @param onGone called when the list that is shown has been deleted
 * @param fail called when the library cannot be read
 */
export function startLiveResults(
  signals: LiveResultsSignals,
  library: LibraryReader,
  index: SearchIndex,
  onShown: (view: SearchView | undefined) => void,
  onGone: () => void,
  fail: (error: unknown) => void,
): void {
  const { query, scope, report, changes, limit, userData, results, papers } = signals;
  let turn = 0;
  let seen = -1;
  effect(() => {
    const isOfPage = scope.value.kind === 'page';
    const isUnchanged = changes.value === seen;
    const request = {
      query: query.value,
      scope: scope.value,
      page: isOfPage ? report.value : undefined,
      // User data is read again only when it may have changed: not at each keystroke.
      userData: isUnchanged ? userData.peek() : undefined,
    };
    if (request.query.trim() !== '') index.version.value;
    const wanted = limit.value;
    const last = results.peek();
    const isAgain = last?.query === request.query && last.scope === request.scope;
    // Rows that are shown stay: a row that disappeared for a moment would lose the focus and the scroll position.
    const first = Math.max(isAgain ? papers.peek().length : 0, rowsInSight());
    const ours = ++turn;
    const change = changes.peek();
    const onMore = (next: SearchResults) => {
      if (ours !== turn) return false; // a later request is under way
      results.value = next;
      if (papers.peek().length < wanted) showMissing(next).catch(fail);
      return true;
    };
    const showMissing = async (next: SearchResults) => {
      const ids = await next.ids(wanted);
      if (ids.length <= papers.peek().length) return;
      // Papers on the screen stay the same objects, so that their rows are not rendered again.
      const shown = new Map(papers.peek().map((paper) => [paper.id, paper]));
      const added = await next.records(ids.filter((id) => !shown.has(id)));
      for (const paper of added) shown.set(paper.id, paper);
      if (ours === turn) papers.value = ids.flatMap((id) => shown.get(id) ?? []);
    };
    const run = async () => {
      const view = await findPapers(request, Math.min(wanted, first), library, index.search, index.papers);
      if (ours !== turn) return;
      // A list that has just been created is not in the user data yet, and not deleted.
      if (listOfScope(request.scope, userData.peek()) && !listOfScope(request.scope, view.userData))
        return onGone();
      seen = change;
      batch(() => {
        if (userData.peek() !== view.userData) userData.value = view.userData;
        results.value = view.results;
        papers.value = view.papers;
      });
      onShown(view);
      await afterPaint();
      if (ours !== turn) return;
      await showMissing(view.results);
      await view.results.continue?.(onMore);
    };
    run()
      .catch(fail)
      .finally(() => onShown(undefined));
  });
}
