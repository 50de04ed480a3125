/**
 * The first layout of the database. Frozen: a later layout is another file, and this one imports nothing of today's
 * code, so that a library of this age opens for ever.
 *
 * - `papers`: {@link ../../paper/paper.ts}
 * - `titles`: by which slug a paper's title is found, so that a title and an id can become one record
 * - `bookmarks`: one record for each bookmarked paper
 * - `lists`, `entries`: the reading lists and which paper stands on which
 */
export const STORES = {
  papers: 'id, lastSeenAt, firstSeenAt',
  titles: 'paperId, slug',
  bookmarks: 'paperId, bookmarkedAt',
  lists: 'id',
  entries: '[listId+paperId], listId, paperId',
};
