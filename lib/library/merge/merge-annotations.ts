import {
  annotationsFromRegisters,
  annotationsToRegisters,
  type PaperAnnotations,
} from '../model/annotations';
import {
  entryFromRegisters,
  entryToRegisters,
  type ListEntry,
  listFromRegisters,
  listToRegisters,
  type ReadingList,
} from '../model/lists';
import { mergeRegisters } from '../model/registers';

/** All user data except the papers themselves. */
export interface UserRecords {
  marks: readonly PaperAnnotations[];
  lists: readonly ReadingList[];
  entries: readonly ListEntry[];
}

/**
 * Merges the user data of two libraries, such as on two computers, without loss: record by record and field by field, the
 * later change wins. It is commutative, associative and idempotent: libraries merged in whatever order, however often,
 * have the same content.
 *
 * @returns the records in the order of their keys
 */
export function mergeUserRecords(a: UserRecords, b: UserRecords): UserRecords {
  return {
    marks: mergeRecords(a.marks, b.marks, ({ paperId }) => paperId, mergeAnnotations),
    lists: mergeRecords(a.lists, b.lists, ({ id }) => id, mergeLists),
    // No id contains a line feed, so the key is unique.
    entries: mergeRecords(
      a.entries,
      b.entries,
      ({ listId, paperId }) => `${listId}\n${paperId}`,
      mergeEntries,
    ),
  };
}

/** @param a of the same paper as `b`; its id is used, should they differ */
export function mergeAnnotations(a: PaperAnnotations, b: PaperAnnotations): PaperAnnotations {
  return annotationsFromRegisters(
    a.paperId,
    mergeRegisters(annotationsToRegisters(a), annotationsToRegisters(b)),
  );
}

/** Two records of one list. */
export function mergeLists(a: ReadingList, b: ReadingList): ReadingList {
  const createdAt = a.createdAt < b.createdAt ? a.createdAt : b.createdAt;
  return listFromRegisters(a.id, createdAt, mergeRegisters(listToRegisters(a), listToRegisters(b)));
}

/** @param a of the same list and paper as `b`; its ids are used, should they differ */
export function mergeEntries(a: ListEntry, b: ListEntry): ListEntry {
  return entryFromRegisters(a.listId, a.paperId, mergeRegisters(entryToRegisters(a), entryToRegisters(b)));
}

function mergeRecords<T>(
  a: readonly T[],
  b: readonly T[],
  keyOf: (record: T) => string,
  merge: (a: T, b: T) => T,
): T[] {
  const merged = new Map<string, T>();
  for (const record of [...a, ...b]) {
    const key = keyOf(record);
    const known = merged.get(key);
    merged.set(key, known ? merge(known, record) : record);
  }
  return [...merged].sort(([x], [y]) => (x < y ? -1 : 1)).map(([, record]) => record);
}
