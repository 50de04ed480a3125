import type { LibraryReader } from '../../library/read/library-reader';
import { papersAfter } from '../../library/read/papers';
import { IndexView } from '../index/index-view';
import { memoryPapers } from '../index/recent-papers-source';
import type { ParsedQuery } from '../query-language/ast';
import { ColumnsView } from './columns-view';
import { isTermHeld } from './prefilter';
import type { Context } from './query-context';
import { answer } from './run-query';

/** Papers read at once; the page gets its turn between. */
const AT_ONCE = 500;

/** How far the looking has come. */
export interface LookedThrough {
  /** Ids of papers that match, not in order of how well. */
  found: readonly string[];
  /** Papers looked at, those passed over that are in the index included. */
  looked: number;
  /** What counts as a match in them. */
  terms: ReadonlySet<string>;
}

/**
 * Looks through the papers that the index does not hold, one by one: while it is being made, or made anew after damage.
 *
 * @param onProgress told after each step; says whether to go on
 * @throws what IndexedDB throws
 */
export async function lookThrough(
  query: ParsedQuery,
  context: Context,
  reader: LibraryReader,
  onProgress: (progress: LookedThrough) => boolean,
): Promise<void> {
  const found: string[] = [];
  const terms = new Set<string>();
  let looked = 0;
  for (let after = ''; ; ) {
    const papers = await papersAfter(reader, after, AT_ONCE);
    const missing = papers.filter(({ id }) => context.index.view.find(id) === undefined);
    // Indexing a paper costs a hundred times what a look at its letters does.
    const likely = missing.filter((paper) => isTermHeld(query.ask, paper));
    const memory = memoryPapers();
    for (const paper of likely) memory.put(paper);
    const view = new IndexView([memory]);
    const columns = new ColumnsView(view, [], { changes: [], changed: likely });
    const index = { ...context.index, view, columns };
    // Few in a handful of papers does not mean few in all: nothing is filled up with less than was asked for.
    const answered = await answer(query, { ...context, index }, undefined, false);
    found.push(...(await answered.ids()));
    for (const term of answered.terms) terms.add(term);
    looked += papers.length;
    if (!onProgress({ found: [...found], looked, terms }) || papers.length < AT_ONCE) return;
    after = papers.at(-1)?.id ?? '';
    await new Promise((resolve) => setTimeout(resolve));
  }
}
