import type { Bookmark, Library } from './library';
import { sightingsOf } from './sightings';

/** Bookmarks a paper; one that is bookmarked already keeps its date. */
export async function addBookmark(library: Library, paperId: string, now: Date): Promise<void> {
  await library.transaction('rw', library.bookmarks, async () => {
    if (await library.bookmarks.get(paperId)) return;
    await library.bookmarks.add({ paperId, bookmarkedAt: now.toISOString() });
  });
}

/** Takes a bookmark away. Returns what {@link restoreBookmark} needs; `undefined` if there was none. */
export async function removeBookmark(library: Library, paperId: string): Promise<Bookmark | undefined> {
  return library.transaction('rw', library.bookmarks, async () => {
    const bookmark = await library.bookmarks.get(paperId);
    await library.bookmarks.delete(paperId);
    return bookmark;
  });
}

export async function restoreBookmark(library: Library, bookmark: Bookmark): Promise<void> {
  await library.bookmarks.put(bookmark);
}

/** Hands the bookmark, the list entries and the sightings of one paper to another; within the caller's transaction. */
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
  for (const sighting of await sightingsOf(library, from)) {
    await library.sightings.delete([from, sighting.place, sighting.day]);
    const isThere = (await library.sightings.get([to, sighting.place, sighting.day])) !== undefined;
    if (!isThere) await library.sightings.put({ ...sighting, paperId: to });
  }
}
