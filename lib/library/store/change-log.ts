import { filterColumnsOf } from '../../paper/filter-columns';
import type { Paper } from '../../paper/paper';
import type { IndexChangeRecord } from '../model/records';
import type { LibraryDatabase } from './database';

/**
 * Logs changes of papers; within the caller's transaction, which must include `changes`.
 *
 * @param before the records before
 * @param after the records after; an id that is only in `before` was deleted
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
    if (!known || indexedText(known) !== indexedText(paper)) change.ids.push(paper.id);
    else if (String(filterColumnsOf(known)) !== String(filterColumnsOf(paper)))
      change.columns.push([paper.id, ...filterColumnsOf(paper)]);
  }
  change.ids.push(...old.keys());
  if (change.ids.length + change.columns.length > 0) await library.changes.add(change);
}

/** Which fields `lib/search/index/fields.ts` may index: a paper whose value of one changes is indexed again. */
const IS_INDEXED: Record<keyof Paper, boolean> = {
  id: false,
  title: true,
  abstract: true,
  authors: true,
  authorCount: false,
  publishedOn: false,
  upvotes: false,
  comments: false,
  submittedBy: false,
  organization: true,
  githubUrl: false,
  githubStars: false,
  projectUrl: false,
  aiSummary: true,
  keywords: true,
  thumbnailUrl: false,
  firstSeenAt: false,
  lastSeenAt: false,
};
const INDEXED = (Object.keys(IS_INDEXED) as (keyof Paper)[]).filter((field) => IS_INDEXED[field]);

/** The indexed fields of a paper, as one string to compare. */
function indexedText(paper: Paper): string {
  return JSON.stringify(INDEXED.map((field) => paper[field]));
}
