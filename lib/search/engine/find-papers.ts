import type { LibraryReader } from '../../library/read/library-reader';
import type { KeptPapers } from '../../library/read/paper-cache';
import { recentIds } from '../../library/read/papers';
import { takeEarly } from '../../library/read/preload';
import { idsIn, type PagePaperIds, type Scope } from '../../library/read/scope';
import { type FirstView, readFirstView, readShelf, type Shelf } from '../../library/read/user-data';
import type { Paper } from '../../paper/paper';
import { withStandIns } from '../../paper/placeholder';
import type { Slip } from '../query-language/ast';
import { parseQuery } from '../query-language/parse-query';
import type { LibrarySearch } from './library-search';
import { lookThrough } from './scan-unindexed';
import { askedQuery } from './scoped-query';

/** What is asked for at a moment. */
export interface Question {
  query: string;
  scope: Scope;
  /** Of the page that the scope may be. */
  page: PagePaperIds | undefined;
  /** What the reader has marked, when it is known already. */
  shelf: Shelf | undefined;
}

/** The answer: ids in order, and what to mark in the papers' texts. */
export interface Results {
  query: string;
  scope: Scope;
  /** What of the query could not be taken as it stands. */
  slips: readonly Slip[];
  /** Absent while not all have been looked at, and for the whole library, whose papers are counted apart. */
  total?: number | undefined;
  /** The first ids of the answer, as many as there are up to `limit`. */
  ids(limit?: number): Promise<readonly string[]>;
  /** The papers of some of those ids, to be shown. */
  records(ids: readonly string[]): Promise<Paper[]>;
  terms: ReadonlySet<string>;
  /** Milliseconds of search; absent when nothing was searched for. */
  took?: number;
  /** While not all papers are in the index: how many have been looked through. */
  looked?: number;
  /** What is left to do once the first rows are shown; each step gives a fuller answer. */
  rest?(fuller: (results: Results) => boolean): Promise<void>;
}

/** What is shown: the answer, the papers of its first rows, and what is marked. */
export interface View extends FirstView {
  results: Results;
}

const NO_TERMS: ReadonlySet<string> = new Set();

/**
 * Answers a question: by the index when something is looked for, else the scope in its own order. The whole library
 * takes one transaction, since it is what a reader sees first.
 */
export async function look(
  question: Question,
  limit: number,
  library: LibraryReader,
  search: LibrarySearch,
  papers: KeptPapers,
): Promise<View> {
  const { query, scope, page } = question;
  const now = new Date();
  const typed = parseQuery(query, now);
  const records = (ids: readonly string[]) => papers.byId(ids);
  if (scope.kind === 'all' && typed.ask === undefined && typed.sort === undefined) {
    const view = (await takeEarly('view')) ?? (await readFirstView(library, limit));
    const hidden = new Set(view.shelf.hidden);
    const ids = async (most = Number.POSITIVE_INFINITY) => {
      const recent = await recentIds(library, most + hidden.size);
      return hidden.size === 0 ? recent : recent.filter((id) => !hidden.has(id)).slice(0, most);
    };
    const shown = view.papers.slice(0, limit);
    const results = { query, scope, slips: typed.slips, ids, records, terms: NO_TERMS };
    return { shelf: view.shelf, papers: shown, results };
  }
  const shelf = question.shelf ?? (await takeEarly('view'))?.shelf ?? (await readShelf(library));
  const { asked, isSearch } = askedQuery(query, scope, shelf, now);
  const { slips } = asked;
  const inScope = idsIn(scope, shelf, page);
  // Papers on the page may have been forgotten; of others that have no record something is kept.
  const among = scope.kind === 'page' ? (await records(inScope ?? [])).map(({ id }) => id) : inScope;
  if (among && !isSearch) {
    const ids = async (most?: number) => among.slice(0, most);
    const standing = async (wanted: readonly string[]) => withStandIns(wanted, await records(wanted));
    const results = { query, scope, slips, total: among.length, ids, records: standing, terms: NO_TERMS };
    return { shelf, results, papers: await standing(among.slice(0, limit)) };
  }
  const begun = performance.now();
  const { answer, context } = await search.search(asked, shelf, now, among);
  const first = await answer.ids(limit);
  const results: Results = {
    query,
    scope,
    slips,
    total: answer.total,
    ids: (most) => answer.ids(most),
    records,
    terms: answer.terms,
    took: performance.now() - begun,
    // Nothing is known to be absent while the index lacks papers.
    ...(!context.index.isWhole && { looked: 0 }),
    rest: async (fuller) => {
      await answer.finish();
      const counted = { ...results, total: answer.total };
      if (!fuller(counted) || context.index.isWhole) return;
      let { terms } = answer;
      await lookThrough(asked, context, library, ({ found, looked, ...more }) => {
        // The same set while it holds the same: rows are rendered anew for another.
        if ([...more.terms].some((term) => !terms.has(term))) terms = new Set([...terms, ...more.terms]);
        const others = among ? found.filter((id) => among.includes(id)) : found;
        const ids = async (most?: number) => [...(await answer.ids(most)), ...others].slice(0, most);
        return fuller({ ...counted, ids, terms, looked, total: (answer.total ?? 0) + others.length });
      });
    },
  };
  return { shelf, results, papers: await papers.byId(first) };
}
