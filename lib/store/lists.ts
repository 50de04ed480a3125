import { foldSpace } from '../paper/white-space';
import type { Library, ListEntry, ReadingList } from './library';

/** A reading list as it was when it was deleted: all that is needed to bring it back. */
export interface DeletedList {
  list: ReadingList;
  entries: ListEntry[];
}

/**
 * The reading list of a name, made if there is none. Names are compared without regard to case.
 *
 * @throws RangeError when the name is blank
 */
export async function listNamed(library: Library, name: string, now: Date): Promise<ReadingList> {
  const folded = foldSpace(name);
  if (!folded) throw new RangeError('A reading list needs a name.');
  return library.transaction('rw', library.lists, async () => {
    const wanted = folded.toLowerCase();
    const known = await library.lists.filter((list) => list.name.toLowerCase() === wanted).first();
    if (known) return known;
    const list = { id: crypto.randomUUID(), name: folded, createdAt: now.toISOString() };
    await library.lists.add(list);
    return list;
  });
}

/** Puts a paper at the end of a list; one that stands there already keeps its place. */
export async function addToList(library: Library, listId: string, paperId: string, now: Date): Promise<void> {
  await library.transaction('rw', library.entries, async () => {
    if (await library.entries.get([listId, paperId])) return;
    const others = await library.entries.where('listId').equals(listId).toArray();
    const latest = others.reduce((time, { addedAt }) => Math.max(time, Date.parse(addedAt)), 0);
    // Several papers may be added in one millisecond, or after the clock was set back.
    const addedAt = new Date(Math.max(now.getTime(), latest + 1)).toISOString();
    await library.entries.add({ listId, paperId, addedAt });
  });
}

/**
 * Takes a paper off a list.
 *
 * @returns the entry, which {@link restoreEntries} brings back to its place; `undefined` if the paper was not there
 */
export async function removeFromList(
  library: Library,
  listId: string,
  paperId: string,
): Promise<ListEntry | undefined> {
  return library.transaction('rw', library.entries, async () => {
    const entry = await library.entries.get([listId, paperId]);
    await library.entries.delete([listId, paperId]);
    return entry;
  });
}

export async function restoreEntries(library: Library, entries: readonly ListEntry[]): Promise<void> {
  await library.entries.bulkPut([...entries]);
}

/** Deletes a list, not the papers on it. Returns what {@link restoreList} needs; `undefined` if there is no such list. */
export async function deleteList(library: Library, listId: string): Promise<DeletedList | undefined> {
  return library.transaction('rw', [library.lists, library.entries], async () => {
    const list = await library.lists.get(listId);
    if (!list) return undefined;
    const entries = await library.entries.where('listId').equals(listId).toArray();
    await library.entries.where('listId').equals(listId).delete();
    await library.lists.delete(listId);
    return { list, entries };
  });
}

export async function restoreList(library: Library, deleted: DeletedList): Promise<void> {
  await library.transaction('rw', [library.lists, library.entries], async () => {
    await library.lists.put(deleted.list);
    await library.entries.bulkPut(deleted.entries);
  });
}
