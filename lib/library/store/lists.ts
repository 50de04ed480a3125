import { collapseWhitespace } from '../../util/white-space';
import {
  compareEntries,
  type EntryPatch,
  entryFromRegisters,
  entryToRegisters,
  type ListEntry,
  type ListPatch,
  listFromRegisters,
  listToRegisters,
  type ReadingList,
} from '../model/lists';
import { applyChanges, type RegisterChanges } from '../model/registers';
import type { LibraryDatabase } from './database';

/**
 * Makes a reading list.
 *
 * @throws RangeError when the name is blank
 */
export async function createList(
  library: LibraryDatabase,
  { name, description, query }: { name: string; description?: string; query?: string },
  now: Date,
): Promise<ReadingList> {
  const set = valuesOf({ name, description: description ?? null, query: query ?? null });
  const { registers } = applyChanges({}, set, now);
  const list = listFromRegisters(crypto.randomUUID(), now.toISOString(), registers);
  await library.lists.add(list);
  return list;
}

/**
 * The reading list of a name, made if there is none. Names are compared without regard to case; smart lists, on which
 * nothing can be put, are passed over.
 *
 * @throws RangeError when the name is blank
 */
export async function getOrCreateList(
  library: LibraryDatabase,
  name: string,
  now: Date,
): Promise<ReadingList> {
  const wanted = nameOf(name).toLowerCase();
  return library.transaction('rw', library.lists, async () => {
    const all = await library.lists
      .filter((list) => !list.deletedAt && list.query === undefined && list.name.toLowerCase() === wanted)
      .toArray();
    // Of "RL" and "rl", both there after a merge, the one that was written.
    return all.find((list) => list.name === nameOf(name)) ?? all[0] ?? createList(library, { name }, now);
  });
}

/**
 * Changes lists: names, descriptions, queries, and whether they are deleted. What is on them stays.
 *
 * @returns the patches that take it back
 * @throws RangeError when a name is blank; then nothing is changed
 */
export async function patchLists(
  library: LibraryDatabase,
  patches: readonly ListPatch[],
  now: Date,
): Promise<ListPatch[]> {
  return library.transaction('rw', library.lists, async () => {
    const inverses: ListPatch[] = [];
    for (const { listId, set } of patches) {
      const list = await library.lists.get(listId);
      if (!list) continue;
      const { registers, inverse } = applyChanges(listToRegisters(list), valuesOf(set), now);
      if (Object.keys(inverse).length === 0) continue;
      await library.lists.put(listFromRegisters(listId, list.createdAt, registers));
      inverses.unshift({ listId, set: inverse });
    }
    return inverses;
  });
}

/**
 * Changes what stands on lists: since when, at what place, with what note.
 *
 * @returns the patches that take it back; one that makes an entry leaves, when taken back, the record of a paper taken off
 */
export async function patchEntries(
  library: LibraryDatabase,
  patches: readonly EntryPatch[],
  now: Date,
): Promise<EntryPatch[]> {
  return library.transaction('rw', library.entries, async () => {
    const inverses: EntryPatch[] = [];
    for (const { listId, paperId, set } of patches) {
      const before = await library.entries.get([listId, paperId]);
      const { registers, inverse } = applyChanges(before ? entryToRegisters(before) : {}, set, now);
      if (Object.keys(inverse).length === 0) continue;
      await library.entries.put(entryFromRegisters(listId, paperId, registers));
      // A place says nothing of a paper that is on no list.
      const { position, ...rest } = inverse;
      inverses.unshift({ listId, paperId, set: position == null ? rest : inverse });
    }
    return inverses;
  });
}

/** What stands on a list, in the list's order; of a list that is not there, nothing. */
export async function entriesOf(library: LibraryDatabase, listId: string): Promise<ListEntry[]> {
  const entries = await library.entries.where('listId').equals(listId).toArray();
  return entries.filter(({ addedAt }) => addedAt !== undefined).sort(compareEntries);
}

/** A list has a name; a description or a query that is blank is none. */
function valuesOf(set: RegisterChanges): RegisterChanges {
  const values = Object.entries(set).map(([register, value]): [string, string | null] => {
    if (register === 'name') return [register, nameOf(value ?? '')];
    return [register, value?.trim() ? value : null];
  });
  return Object.fromEntries(values);
}

function nameOf(name: string): string {
  const folded = collapseWhitespace(name);
  if (!folded) throw new RangeError('A reading list needs a name.');
  return folded;
}
