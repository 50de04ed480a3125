import type { Paper } from '../paper/paper';
import type { Library, ListEntry, ReadingList } from './library';

/** A reading list with its papers' ids, in the list's order. */
export interface ShelvedList extends ReadingList {
  paperIds: string[];
}

/** What the reader has marked; small enough to be held whole while a page is open. */
export interface Shelf {
  paperCount: number;
  /** Ids, the latest bookmark first. */
  bookmarked: string[];
  /** In alphabetical order of their names. */
  lists: ShelvedList[];
}

export async function readShelf(library: Library): Promise<Shelf> {
  const { papers, bookmarks, lists, entries } = library;
  return library.transaction('r', [papers, bookmarks, lists, entries], async () => {
    const paperCount = await papers.count();
    const bookmarked = await bookmarks.orderBy('bookmarkedAt').reverse().primaryKeys();
    const all = await entries.toArray();
    const shelved = (await lists.toArray()).map((list) => ({
      ...list,
      paperIds: inOrder(all.filter((entry) => entry.listId === list.id)).map((entry) => entry.paperId),
    }));
    return { paperCount, bookmarked, lists: shelved.sort((a, b) => a.name.localeCompare(b.name)) };
  });
}

function inOrder(entries: readonly ListEntry[]): ListEntry[] {
  return [...entries].sort((a, b) => (a.addedAt < b.addedAt ? -1 : Number(a.addedAt > b.addedAt)));
}

/** Ids of the papers that went by last, the latest first. */
export async function recentIds(library: Library, limit = Number.POSITIVE_INFINITY): Promise<string[]> {
  return library.papers.orderBy('lastSeenAt').reverse().limit(limit).primaryKeys();
}

/** The records of the given ids in the given order; ids without a record are passed over. */
export async function papersById(library: Library, ids: readonly string[]): Promise<Paper[]> {
  return (await library.papers.bulkGet([...ids])).filter((paper) => paper !== undefined);
}

/**
 * Papers seen at a moment or later, for an index that has all of them up to that moment.
 *
 * @param since a `lastSeenAt`, ISO 8601 in UTC
 */
export async function papersSeenSince(library: Library, since: string): Promise<Paper[]> {
  return library.papers.where('lastSeenAt').aboveOrEqual(since).toArray();
}
