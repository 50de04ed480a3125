import type { EntryPatch, ListEntry } from '../model/lists';
import { positionsBetween } from '../model/positions';
import type { LibraryDatabase } from './database';
import { entriesOf, patchEntries } from './lists';

/**
 * Adds papers at the end of a list, in the order given; those that are on it already keep their positions.
 *
 * @returns the patches that undo it
 */
export async function addToList(
  library: LibraryDatabase,
  listId: string,
  paperIds: readonly string[],
  now: Date,
): Promise<EntryPatch[]> {
  return library.transaction('rw', library.entries, async () => {
    const entries = await entriesOf(library, listId);
    const known = new Set(entries.map(({ paperId }) => paperId));
    const added = [...new Set(paperIds)].filter((id) => !known.has(id));
    const patches = positionPatches(listId, entries, added, entries.length, { on: now.toISOString() });
    return patchEntries(library, patches, now);
  });
}

/** Removes papers from a list. @returns the patches that undo it, with each paper's position */
export async function removeFromList(
  library: LibraryDatabase,
  listId: string,
  paperIds: readonly string[],
  now: Date,
): Promise<EntryPatch[]> {
  const patches = paperIds.map((paperId) => ({ listId, paperId, set: { on: null } }));
  return library.transaction('rw', library.entries, async () => {
    const on = new Set((await entriesOf(library, listId)).map(({ paperId }) => paperId));
    const known = patches.filter(({ paperId }) => on.has(paperId));
    return patchEntries(library, known, now);
  });
}

/**
 * Moves papers in a list, in the order given; those that are not on it are skipped.
 *
 * @param before id of the paper to move them before, maybe one of themselves; `undefined`, or one that is not on the
 *   list, for the end
 * @returns the patches that undo it; none when they are there already
 */
export async function moveInList(
  library: LibraryDatabase,
  listId: string,
  paperIds: readonly string[],
  before: string | undefined,
  now: Date,
): Promise<EntryPatch[]> {
  return library.transaction('rw', library.entries, async () => {
    const entries = await entriesOf(library, listId);
    const order = entries.map(({ paperId }) => paperId);
    const moved = new Set(paperIds.filter((id) => order.includes(id)));
    const others = entries.filter(({ paperId }) => !moved.has(paperId));
    const target = before === undefined ? -1 : order.indexOf(before);
    const next = target < 0 ? undefined : order.slice(target).find((id) => !moved.has(id));
    const at = next === undefined ? others.length : others.findIndex(({ paperId }) => paperId === next);
    const wanted = others.map(({ paperId }) => paperId);
    wanted.splice(at, 0, ...moved);
    if (wanted.every((id, nth) => id === order[nth])) return [];
    return patchEntries(library, positionPatches(listId, others, [...moved], at), now);
  });
}

/** Patches that position papers between two neighbours; where there is no position left, the whole list gets new ones. */
function positionPatches(
  listId: string,
  entries: readonly ListEntry[],
  paperIds: readonly string[],
  at: number,
  set: Readonly<Record<string, string>> = {},
): EntryPatch[] {
  const patch = (paperId: string, position = '', more = {}) => ({
    listId,
    paperId,
    set: { ...more, position },
  });
  const positions = positionsBetween(entries[at - 1]?.position, entries[at]?.position, paperIds.length);
  if (positions) return paperIds.map((paperId, nth) => patch(paperId, positions[nth], set));
  const order = entries.map(({ paperId }) => paperId);
  order.splice(at, 0, ...paperIds);
  const fresh = positionsBetween(undefined, undefined, order.length) ?? [];
  return order.map((paperId, nth) => patch(paperId, fresh[nth], paperIds.includes(paperId) ? set : {}));
}
