import type { LibraryReader } from '../../library/read/library-reader';
import { papersAfter } from '../../library/read/papers';
import { IndexView } from '../index/index-view';
import { unfrozenPapers } from '../index/recent-papers-source';
import type { ParsedQuery } from '../query-language/ast';
import { ColumnsView } from './columns-view';
import { mayMatch } from './prefilter';
import type { QueryContext } from './query-context';
import { runQuery } from './run-query';

/** Papers read at once; the page gets its turn between. */
const AT_ONCE = 500;

/** How far the looking has come. */
export interface ScanProgress {
  /** Ids of papers that match, not in order of how well. */
  found: readonly string[];
  /** Papers looked at, those passed over that are in the index included. */
  scannedCount: number;
  /** What counts as a match in them. */
  terms: ReadonlySet<string>;
}

/**
 * Looks through the papers that the index does not hold, one by one: while it is being made, or made anew after damage.
 *
 * @param onProgress told after each step; says whether to go on
 * @throws what IndexedDB throws
 */
export async function scanUnindexed(
  query: ParsedQuery,
  context: QueryContext,
  reader: LibraryReader,
  onProgress: (progress: ScanProgress) => boolean,
): Promise<void> {
  const found: string[] = [];
  const terms = new Set<string>();
  let scannedCount = 0;
  for (let after = ''; ; ) {
    const papers = await papersAfter(reader, after, AT_ONCE);
    const missing = papers.filter(({ id }) => context.index.view.find(id) === undefined);
    // Indexing a paper costs a hundred times what a look at its letters does.
    const likely = missing.filter((paper) => mayMatch(query.root, paper));
    const memory = unfrozenPapers();
    for (const paper of likely) memory.put(paper);
    const view = new IndexView([memory]);
    const columns = new ColumnsView(view, [], { changes: [], changed: likely });
    const index = { ...context.index, view, columns };
    // Few in a handful of papers does not mean few in all: nothing is filled up with less than was asked for.
    const answered = await runQuery(query, { ...context, index }, undefined, false);
    found.push(...(await answered.ids()));
    for (const term of answered.terms) terms.add(term);
    scannedCount += papers.length;
    if (!onProgress({ found: [...found], scannedCount, terms }) || papers.length < AT_ONCE) return;
    after = papers.at(-1)?.id ?? '';
    await new Promise((resolve) => setTimeout(resolve));
  }
}
