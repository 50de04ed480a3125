import { omitUndefined } from '../../util/defined';
import { type RegisterChanges, type Registers, registersFrom, registerTimes } from './registers';

/** A reading list. With a query it is a smart list: it contains what the query finds, and papers cannot be added to it. */
export interface ReadingList {
  /** A UUID: names can change and need not be unique. */
  id: string;
  name: string;
  description?: string;
  /** In the query language (docs/query-language.md). */
  query?: string;
  /** ISO 8601 in UTC. */
  createdAt: string;
  /** ISO 8601 in UTC: present once it is deleted. The record stays, so that the deletion can be merged. */
  deletedAt?: string;
  /** When each of `name`, `description`, `query` and `deleted` was last changed. */
  changed: Record<string, string>;
}

/** A paper on a reading list. */
export interface ListEntry {
  listId: string;
  paperId: string;
  /** ISO 8601 in UTC; absent when the paper was removed: the record stays, so that the removal can be merged. */
  addedAt?: string;
  /** Its position in the user's own order: see `positions.ts`. */
  position: string;
  /** The user's note about the paper on this list; Markdown. */
  note?: string;
  /** When each of `on`, `position` and `note` was last changed. */
  changed: Record<string, string>;
}

/** A change of a list: of `name`, `description`, `query` and `deleted` (ISO 8601 in UTC). */
export interface ListPatch {
  listId: string;
  set: RegisterChanges;
}

/** A change of a list entry: of `on` (ISO 8601 in UTC, when it was added), `position` and `note`. */
export interface EntryPatch {
  listId: string;
  paperId: string;
  set: RegisterChanges;
}

export function listToRegisters(list: ReadingList): Registers {
  const { name, description, query, deletedAt, changed } = list;
  const values: Record<string, string | undefined> = { name, description, query, deleted: deletedAt };
  return registersFrom(changed, (register) =>
    Object.hasOwn(values, register) ? values[register] : undefined,
  );
}

export function listFromRegisters(id: string, createdAt: string, registers: Registers): ReadingList {
  return omitUndefined({
    id,
    name: registers.name?.value ?? '',
    description: registers.description?.value,
    query: registers.query?.value,
    createdAt,
    deletedAt: registers.deleted?.value,
    changed: registerTimes(registers),
  });
}

export function entryToRegisters({ addedAt, position, note, changed }: ListEntry): Registers {
  const values: Record<string, string | undefined> = { on: addedAt, position, note };
  return registersFrom(changed, (register) =>
    Object.hasOwn(values, register) ? values[register] : undefined,
  );
}

export function entryFromRegisters(listId: string, paperId: string, registers: Registers): ListEntry {
  return omitUndefined({
    listId,
    paperId,
    addedAt: registers.on?.value,
    position: registers.position?.value ?? '',
    note: registers.note?.value,
    changed: registerTimes(registers),
  });
}

/** The order of a list: by position, and where two libraries assigned the same one, by paper. */
export function compareEntries(a: ListEntry, b: ListEntry): number {
  if (a.position !== b.position) return a.position < b.position ? -1 : 1;
  return a.paperId < b.paperId ? -1 : Number(a.paperId > b.paperId);
}
