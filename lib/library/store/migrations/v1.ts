/**
 * Schema version 1. Frozen: a later version is another file, and this one imports no current code, so that a library of
 * this version can always be opened.
 *
 * - `papers`: {@link ../../paper/paper.ts}
 * - `titles`: the slug of each paper's title, so that a record by title and one by id can be merged
 * - `bookmarks`: one record for each bookmarked paper
 * - `lists`, `entries`: the reading lists and their papers
 */
export const STORES = {
  papers: 'id, lastSeenAt, firstSeenAt',
  titles: 'paperId, slug',
  bookmarks: 'paperId, bookmarkedAt',
  lists: 'id',
  entries: '[listId+paperId], listId, paperId',
};
