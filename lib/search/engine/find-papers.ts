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

/** A query and the scope to search. */
export interface SearchRequest {
  query: string;
  scope: Scope;
  /** The papers of the page, if the scope is a page. */
  page: PagePaperIds | undefined;
  /** The user's data, when it is known already. */
  userData: UserData | undefined;
}

/** The results: ids in order, and the terms to highlight in the papers' texts. */
export interface SearchResults {
  query: string;
  scope: Scope;
  /** What of the query could not be understood as written. */
  diagnostics: readonly QueryDiagnostic[];
  /** Absent while not all have been checked, and for the whole library, whose papers are counted separately. */
  total?: number | undefined;
  /** The first ids of the results, as many as there are up to `limit`. */
  ids(limit?: number): Promise<readonly string[]>;
  /** The papers of some of those ids, to be shown. */
  records(ids: readonly string[]): Promise<Paper[]>;
  terms: ReadonlySet<string>;
  /** Milliseconds of search; absent when nothing was searched for. */
  durationMs?: number;
  /** While not all papers are in the index: how many have been scanned. */
  scannedCount?: number;
  /** The work that is left once the first rows are shown; each step gives fuller results. */
  continue?(fuller: (results: SearchResults) => boolean): Promise<void>;
}

/** What is shown: the results, the papers of the first rows, and the user data. */
export interface SearchView extends InitialView {
  results: SearchResults;
}

const NO_TERMS: ReadonlySet<string> = new Set();

/**
 * Runs a request: by the index when something is searched for, else the scope in its own order. The whole library takes
 * one transaction, since it is what the user sees first.
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
  const { parsed, isSearch } = scopedQuery(query, scope, userData, now);
  const { diagnostics } = parsed;
  const inScope = idsInScope(scope, userData, page);
  // Papers on the page may have been deleted; others without a record have user data.
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
  const { result, context } = await search.search(parsed, userData, now, among);
  const first = await result.ids(limit);
  const results: SearchResults = {
    query,
    scope,
    diagnostics,
    total: result.total,
    ids: (most) => result.ids(most),
    records,
    terms: result.terms,
    durationMs: performance.now() - startedAt,
    // Without all papers in the index, a paper that is not found may still be there.
    ...(!context.index.isWhole && { scannedCount: 0 }),
    continue: async (fuller) => {
      await result.verifyAll();
      const counted = { ...results, total: result.total };
      if (!fuller(counted) || context.index.isWhole) return;
      let { terms } = result;
      await scanUnindexed(parsed, context, library, ({ found, scannedCount, ...more }) => {
        // The same set while its terms are the same: another set makes all rows render again.
        if ([...more.terms].some((term) => !terms.has(term))) terms = new Set([...terms, ...more.terms]);
        const others = among ? found.filter((id) => among.includes(id)) : found;
        const ids = async (most?: number) => [...(await result.ids(most)), ...others].slice(0, most);
        return fuller({ ...counted, ids, terms, scannedCount, total: (result.total ?? 0) + others.length });
      });
    },
  };
  return { userData, results, papers: await papers.byId(first) };
}
