import type { Paper } from '../paper/paper';
import type { ListEntry, ReadingList } from '../store/library';
import type { LibraryReader, StoreName } from './library-reader';
import { lastKeys, lastRecords } from './newest-first';
import { answered } from './requests';

/** A reading list with its papers' ids, in the list's order. */
export interface ShelvedList extends ReadingList {
  paperIds: string[];
}

/** What the reader has marked; small enough to be held whole while a page is open. */
export interface Shelf {
  /** Ids, the latest bookmark first. */
  bookmarked: string[];
  /** In alphabetical order of their names. */
  lists: ShelvedList[];
}

/** All that a page needs to show something. */
export interface FirstView {
  /** The papers that went by last, the latest first. */
  papers: Paper[];
  shelf: Shelf;
}

const SHELF: readonly StoreName[] = ['bookmarks', 'lists', 'entries'];

export function readShelf(reader: LibraryReader): Promise<Shelf> {
  return reader.read(SHELF, shelfIn, emptyShelf());
}

/** What the reader has marked and the papers that went by last, read at one moment. */
export function readFirstView(reader: LibraryReader, limit: number): Promise<FirstView> {
  const ask = async (transaction: IDBTransaction) => {
    const recent = lastRecords<Paper>(transaction.objectStore('papers').index('lastSeenAt'), limit);
    const [papers, shelf] = await Promise.all([recent, shelfIn(transaction)]);
    return { papers, shelf };
  };
  return reader.read(['papers', ...SHELF], ask, { papers: [], shelf: emptyShelf() });
}

function emptyShelf(): Shelf {
  return { bookmarked: [], lists: [] };
}

async function shelfIn(transaction: IDBTransaction): Promise<Shelf> {
  const [bookmarked, lists, entries] = await Promise.all([
    lastKeys(transaction.objectStore('bookmarks').index('bookmarkedAt')),
    answered<ReadingList[]>(transaction.objectStore('lists').getAll()),
    answered<ListEntry[]>(transaction.objectStore('entries').getAll()),
  ]);
  const byList = new Map<string, ListEntry[]>(lists.map(({ id }) => [id, []]));
  for (const entry of entries) byList.get(entry.listId)?.push(entry);
  const shelved = lists.map((list) => ({ ...list, paperIds: inOrder(byList.get(list.id) ?? []) }));
  return { bookmarked, lists: shelved.sort((a, b) => a.name.localeCompare(b.name)) };
}

function inOrder(entries: ListEntry[]): string[] {
  entries.sort((a, b) => (a.addedAt < b.addedAt ? -1 : Number(a.addedAt > b.addedAt)));
  return entries.map((entry) => entry.paperId);
}
