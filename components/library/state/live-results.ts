import { batch, effect, type Signal } from '@preact/signals';
import type { LibraryReader } from '../../../lib/library/read/library-reader';
import { listOfScope, type Scope } from '../../../lib/library/read/scope';
import type { UserData } from '../../../lib/library/read/user-data';
import type { Paper } from '../../../lib/paper/paper';
import { findPapers, type SearchResults, type SearchView } from '../../../lib/search/engine/find-papers';
import type { PageReport } from '../../../lib/site/report/page-report';
import { afterPaint } from '../../ui/after-paint';
import type { SearchIndex } from './search-index';

/** What is asked, and what is shown in answer; all signals. */
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

/** In pixels: the least that a row takes up, a row more being half in sight; and what stands above and below the list. */
const LEAST_HEIGHT = 64;
const AROUND = 130;

/** How many rows are rendered at once; those that nobody sees yet follow when they are on the screen. */
function rowsInSight(): number {
  return Math.max(1, Math.ceil((innerHeight - AROUND) / LEAST_HEIGHT)) + 1;
}

/**
 * Keeps the answer in step with the question, and with the library. A question that is put while another is being
 * answered takes its place.
 *
 * @param onShown called after each answer
 * @param onGone called when the list that is shown is there no more
 * @param fail told when the library cannot be read
 */
export function startLiveResults(
  asked: LiveResultsSignals,
  library: LibraryReader,
  index: SearchIndex,
  onShown: (view: SearchView | undefined) => void,
  onGone: () => void,
  fail: (error: unknown) => void,
): void {
  const { query, scope, report, changes, limit, userData, results, papers } = asked;
  let turn = 0;
  let seen = -1;
  effect(() => {
    const isOfPage = scope.value.kind === 'page';
    const isUnchanged = changes.value === seen;
    const question = {
      query: query.value,
      scope: scope.value,
      page: isOfPage ? report.value : undefined,
      // Marks are read anew only when they may be others: not at each letter.
      userData: isUnchanged ? userData.peek() : undefined,
    };
    if (question.query.trim() !== '') index.version.value;
    const wanted = limit.value;
    const last = results.peek();
    const isAgain = last?.query === question.query && last.scope === question.scope;
    // What is shown already stays: a row that went for a moment would take the focus and the place on the screen along.
    const first = Math.max(isAgain ? papers.peek().length : 0, rowsInSight());
    const ours = ++turn;
    const change = changes.peek();
    const fuller = (next: SearchResults) => {
      if (ours !== turn) return false; // a later question is under way
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
    const answer = async () => {
      const view = await findPapers(question, Math.min(wanted, first), library, index.search, index.papers);
      if (ours !== turn) return;
      // One that has just been made is not on the shelf yet, and not gone.
      if (listOfScope(question.scope, userData.peek()) && !listOfScope(question.scope, view.userData))
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
      await view.results.continue?.(fuller);
    };
    answer()
      .catch(fail)
      .finally(() => onShown(undefined));
  });
}
