import type { LibrarySearch } from '../../lib/query/library-search';
import type { PageReport } from '../../lib/report/page-report';
import type { Library } from '../../lib/store/library';
import { recentIds, type Shelf } from '../../lib/store/read-library';
import { idsIn, type Scope } from './scope';

/** What is asked for at a moment. */
export interface Question {
  query: string;
  scope: Scope;
  shelf: Shelf;
  report: PageReport | undefined;
}

/** The answer: ids in order, and what to mark in each paper's text. */
export interface Results {
  query: string;
  scope: Scope;
  total: number;
  /** The first ids of the answer, as many as there are up to `limit`. */
  ids(limit?: number): Promise<readonly string[]>;
  terms: ReadonlyMap<string, ReadonlySet<string>>;
  /** Milliseconds of search; absent when nothing was searched for. */
  took?: number;
}

/** Answers a question: by the index when there are words to look for, else the scope in its own order. */
export async function find(question: Question, library: Library, search: LibrarySearch): Promise<Results> {
  const { query, scope, shelf, report } = question;
  const among = idsIn(scope, shelf, report);
  if (!query.trim()) {
    const terms = new Map();
    if (among)
      return { query, scope, total: among.length, ids: async (limit) => among.slice(0, limit), terms };
    return { query, scope, total: shelf.paperCount, ids: (limit) => recentIds(library, limit), terms };
  }
  const begun = performance.now();
  const hits = await search.search(query, among);
  const took = performance.now() - begun;
  const ids = hits.map((hit) => hit.id);
  const terms = new Map(hits.map((hit) => [hit.id, new Set(hit.terms)]));
  return { query, scope, total: ids.length, ids: async (limit) => ids.slice(0, limit), terms, took };
}
