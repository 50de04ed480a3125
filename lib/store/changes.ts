import { type Columns, columnsOf } from '../paper/columns';
import type { Paper } from '../paper/paper';
import type { Library } from './library';

/**
 * What one write changed in `papers`: an entry of the log that the index is kept in step by. It is written in the same
 * transaction as the papers, so that the index can never miss a change.
 */
export interface ChangeRecord {
  /** Given by the database, ascending. */
  seq?: number;
  /** Papers that are new or gone, or whose searched text is another. */
  ids: string[];
  /** Papers of which only what is filtered and sorted by is another. */
  columns: [id: string, ...Columns][];
}

/**
 * Logs what became of papers; within the caller's transaction, which must take in `changes`.
 *
 * @param before the records as they were
 * @param after the records as they are; an id that is only in `before` is gone
 */
export async function logChanges(
  library: Library,
  before: readonly Paper[],
  after: readonly Paper[],
): Promise<void> {
  const old = new Map(before.map((paper) => [paper.id, paper]));
  const change: ChangeRecord = { ids: [], columns: [] };
  for (const paper of after) {
    const known = old.get(paper.id);
    old.delete(paper.id);
    if (!known || searchedText(known) !== searchedText(paper)) change.ids.push(paper.id);
    else if (String(columnsOf(known)) !== String(columnsOf(paper)))
      change.columns.push([paper.id, ...columnsOf(paper)]);
  }
  change.ids.push(...old.keys());
  if (change.ids.length + change.columns.length > 0) await library.changes.add(change);
}

/** Everything of a paper that `lib/index/fields.ts` may index, as one string to compare. */
function searchedText({ title, abstract, aiSummary, authors, organization, keywords }: Paper): string {
  return JSON.stringify([title, abstract, aiSummary, authors, organization, keywords]);
}
