import type { Library } from './library';

/**
 * Bookmarks a paper, or takes the bookmark away.
 *
 * @param now the time of the act
 */
export async function setBookmark(
  library: Library,
  paperId: string,
  isOn: boolean,
  now: Date,
): Promise<void> {
  if (isOn) await library.bookmarks.put({ paperId, bookmarkedAt: now.toISOString() });
  else await library.bookmarks.delete(paperId);
}

/** Hands the bookmark and the list entries of one paper to another; within the caller's transaction. */
export async function moveMarks(library: Library, from: string, to: string): Promise<void> {
  const bookmark = await library.bookmarks.get(from);
  if (bookmark) {
    await library.bookmarks.delete(from);
    if (!(await library.bookmarks.get(to))) await library.bookmarks.put({ ...bookmark, paperId: to });
  }
  for (const entry of await library.entries.where('paperId').equals(from).toArray()) {
    await library.entries.delete([entry.listId, from]);
    const isThere = (await library.entries.get([entry.listId, to])) !== undefined;
    if (!isThere) await library.entries.put({ ...entry, paperId: to });
  }
}
