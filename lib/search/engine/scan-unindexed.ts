import type { LibraryReader } from '../../library/read/library-reader';
import { papersAfter } from '../../library/read/papers';
import { IndexView } from '../index/index-view';
import { unfrozenPapers } from '../index/recent-papers-source';
import type { ParsedQuery } from '../query-language/ast';
import { ColumnsView } from './columns-view';
import { mayMatch } from './prefilter';
import type { QueryContext } from './query-context';
import { runQuery } from './run-query';

/** Papers read at once; the page can respond in between. */
const BATCH_SIZE = 500;

/** How far the scan has come. */
export interface ScanProgress {
  /** Ids of papers that match, not sorted by relevance. */
  found: readonly string[];
  /** Papers scanned, including those skipped because they are in the index. */
  scannedCount: number;
  /** Terms that count as matches in them. */
  terms: ReadonlySet<string>;
}

/**
 * Scans the papers that are not in the index, one by one: while it is being built, or rebuilt after damage.
 *
 * @param onProgress called after each step; returns whether to go on
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
    const papers = await papersAfter(reader, after, BATCH_SIZE);
    const missing = papers.filter(({ id }) => context.index.view.find(id) === undefined);
    // Indexing a paper costs a hundred times what the prefilter does.
    const likely = missing.filter((paper) => mayMatch(query.root, paper));
    const memory = unfrozenPapers();
    for (const paper of likely) memory.put(paper);
    const view = new IndexView([memory]);
    const columns = new ColumnsView(view, [], { changes: [], changed: likely });
    const index = { ...context.index, view, columns };
    // Few matches in one batch do not mean few in all: the query is not relaxed.
    const result = await runQuery(query, { ...context, index }, undefined, false);
    found.push(...(await result.ids()));
    for (const term of result.terms) terms.add(term);
    scannedCount += papers.length;
    if (!onProgress({ found: [...found], scannedCount, terms }) || papers.length < BATCH_SIZE) return;
    after = papers.at(-1)?.id ?? '';
    await new Promise((resolve) => setTimeout(resolve));
  }
}
