import { filterColumnsOf } from '../../paper/filter-columns';
import type { Paper } from '../../paper/paper';
import type { IndexChangeRecord } from '../model/records';
import type { LibraryDatabase } from './database';

/**
 * Logs what became of papers; within the caller's transaction, which must take in `changes`.
 *
 * @param before the records as they were
 * @param after the records as they are; an id that is only in `before` is gone
 */
export async function logChanges(
  library: LibraryDatabase,
  before: readonly Paper[],
  after: readonly Paper[],
): Promise<void> {
  const old = new Map(before.map((paper) => [paper.id, paper]));
  const change: IndexChangeRecord = { ids: [], columns: [] };
  for (const paper of after) {
    const known = old.get(paper.id);
    old.delete(paper.id);
    if (!known || searchedText(known) !== searchedText(paper)) change.ids.push(paper.id);
    else if (String(filterColumnsOf(known)) !== String(filterColumnsOf(paper)))
      change.columns.push([paper.id, ...filterColumnsOf(paper)]);
  }
  change.ids.push(...old.keys());
  if (change.ids.length + change.columns.length > 0) await library.changes.add(change);
}

/** Everything of a paper that `lib/search/index/fields.ts` may index, as one string to compare. */
function searchedText({ title, abstract, aiSummary, authors, organization, keywords }: Paper): string {
  return JSON.stringify([title, abstract, aiSummary, authors, organization, keywords]);
}
