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
 * Creates a reading list.
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
 * The reading list of a name, created if there is none. Names are compared case-insensitively; smart lists, to which
 * nothing can be added, are skipped.
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
    // Of "RL" and "rl", which may both exist after a merge, the exact match.
    return all.find((list) => list.name === nameOf(name)) ?? all[0] ?? createList(library, { name }, now);
  });
}

/**
 * Changes lists: names, descriptions, queries, and whether they are deleted. Their entries stay.
 *
 * @returns the patches that undo it
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
 * Changes list entries: when they were added, their position and their note.
 *
 * @returns the patches that undo it; undoing the creation of an entry leaves the record of a removed paper
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
      // A new entry had no position to restore.
      const { position, ...rest } = inverse;
      inverses.unshift({ listId, paperId, set: position == null ? rest : inverse });
    }
    return inverses;
  });
}

/** The entries of a list, in the list's order; none of a list that does not exist. */
export async function entriesOf(library: LibraryDatabase, listId: string): Promise<ListEntry[]> {
  const entries = await library.entries.where('listId').equals(listId).toArray();
  return entries.filter(({ addedAt }) => addedAt !== undefined).sort(compareEntries);
}

/** Normalized values: a name must not be blank, a blank description or query is removed. */
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
