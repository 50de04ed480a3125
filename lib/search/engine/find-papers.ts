import type { LibraryReader } from '../../library/read/library-reader';
import type { PaperCache } from '../../library/read/paper-cache';
import { recentIds } from '../../library/read/papers';
import { takePreloaded } from '../../library/read/preload';
import { idsInScope, type PagePaperIds, type Scope } from '../../library/read/scope';
import { type InitialView, readInitialView, readUserData, type UserData } from '../../library/read/user-data';
import type { Paper } from '../../paper/paper';
import { withPlaceholders } from '../../paper/placeholder';
import type { QueryDiagnostic } from '../query-language/ast';
import { parseQuery } from '../query-language/parse-query';
import type { LibrarySearch } from './library-search';
import { scanUnindexed } from './scan-unindexed';
import { scopedQuery } from './scoped-query';

/** What is asked for at a moment. */
export interface SearchRequest {
  query: string;
  scope: Scope;
  /** Of the page that the scope may be. */
  page: PagePaperIds | undefined;
  /** What the reader has marked, when it is known already. */
  userData: UserData | undefined;
}

/** The answer: ids in order, and what to mark in the papers' texts. */
export interface SearchResults {
  query: string;
  scope: Scope;
  /** What of the query could not be taken as it stands. */
  diagnostics: readonly QueryDiagnostic[];
  /** Absent while not all have been looked at, and for the whole library, whose papers are counted apart. */
  total?: number | undefined;
  /** The first ids of the answer, as many as there are up to `limit`. */
  ids(limit?: number): Promise<readonly string[]>;
  /** The papers of some of those ids, to be shown. */
  records(ids: readonly string[]): Promise<Paper[]>;
  terms: ReadonlySet<string>;
  /** Milliseconds of search; absent when nothing was searched for. */
  durationMs?: number;
  /** While not all papers are in the index: how many have been looked through. */
  scannedCount?: number;
  /** What is left to do once the first rows are shown; each step gives a fuller answer. */
  continue?(fuller: (results: SearchResults) => boolean): Promise<void>;
}

/** What is shown: the answer, the papers of its first rows, and what is marked. */
export interface SearchView extends InitialView {
  results: SearchResults;
}

const NO_TERMS: ReadonlySet<string> = new Set();

/**
 * Answers a request: by the index when something is looked for, else the scope in its own order. The whole library
 * takes one transaction, since it is what a reader sees first.
 */
export async function findPapers(
  request: SearchRequest,
  limit: number,
  library: LibraryReader,
  search: LibrarySearch,
  papers: PaperCache,
): Promise<SearchView> {
  const { query, scope, page } = request;
  const now = new Date();
  const typed = parseQuery(query, now);
  const records = (ids: readonly string[]) => papers.byId(ids);
  if (scope.kind === 'all' && typed.root === undefined && typed.sort === undefined) {
    const view = (await takePreloaded('view')) ?? (await readInitialView(library, limit));
    const hidden = new Set(view.userData.hidden);
    const ids = async (most = Number.POSITIVE_INFINITY) => {
      const recent = await recentIds(library, most + hidden.size);
      return hidden.size === 0 ? recent : recent.filter((id) => !hidden.has(id)).slice(0, most);
    };
    const shown = view.papers.slice(0, limit);
    const results = { query, scope, diagnostics: typed.diagnostics, ids, records, terms: NO_TERMS };
    return { userData: view.userData, papers: shown, results };
  }
  const userData =
    request.userData ?? (await takePreloaded('view'))?.userData ?? (await readUserData(library));
  const { asked, isSearch } = scopedQuery(query, scope, userData, now);
  const { diagnostics } = asked;
  const inScope = idsInScope(scope, userData, page);
  // Papers on the page may have been forgotten; of others that have no record something is kept.
  const among = scope.kind === 'page' ? (await records(inScope ?? [])).map(({ id }) => id) : inScope;
  if (among && !isSearch) {
    const ids = async (most?: number) => among.slice(0, most);
    const withPlaceholder = async (wanted: readonly string[]) =>
      withPlaceholders(wanted, await records(wanted));
    const results = {
      query,
      scope,
      diagnostics,
      total: among.length,
      ids,
      records: withPlaceholder,
      terms: NO_TERMS,
    };
    return { userData, results, papers: await withPlaceholder(among.slice(0, limit)) };
  }
  const startedAt = performance.now();
  const { answer, context } = await search.search(asked, userData, now, among);
  const first = await answer.ids(limit);
  const results: SearchResults = {
    query,
    scope,
    diagnostics,
    total: answer.total,
    ids: (most) => answer.ids(most),
    records,
    terms: answer.terms,
    durationMs: performance.now() - startedAt,
    // Nothing is known to be absent while the index lacks papers.
    ...(!context.index.isWhole && { scannedCount: 0 }),
    continue: async (fuller) => {
      await answer.verifyAll();
      const counted = { ...results, total: answer.total };
      if (!fuller(counted) || context.index.isWhole) return;
      let { terms } = answer;
      await scanUnindexed(asked, context, library, ({ found, scannedCount, ...more }) => {
        // The same set while it holds the same: rows are rendered anew for another.
        if ([...more.terms].some((term) => !terms.has(term))) terms = new Set([...terms, ...more.terms]);
        const others = among ? found.filter((id) => among.includes(id)) : found;
        const ids = async (most?: number) => [...(await answer.ids(most)), ...others].slice(0, most);
        return fuller({ ...counted, ids, terms, scannedCount, total: (answer.total ?? 0) + others.length });
      });
    },
  };
  return { userData, results, papers: await papers.byId(first) };
}
