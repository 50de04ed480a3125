import type { BackupStore } from '../backup/backup-format';
import type { RecordKey } from '../backup/record-keys';
import type { StoreRecords } from '../backup/record-schemas';

/** Maps the ids of staged papers to those under which they are read. */
export class IdMapping {
  readonly #newIds: ReadonlyMap<string, string>;
  /** The inverse: several may have become one. */
  readonly #oldIds = new Map<string, string[]>();

  constructor(changes: readonly IdChange[] = []) {
    this.#newIds = new Map(changes);
    for (const [from, to] of changes) this.#oldIds.set(to, [...(this.#oldIds.get(to) ?? []), from]);
  }

  /** The record with the new id of its paper. */
  apply<S extends BackupStore>(store: S, record: StoreRecords[S]): StoreRecords[S] {
    const id = this.#newIds.get(paperOf(store, record));
    return id === undefined ? record : { ...record, [fieldOf(store)]: id };
  }

  /** Whether there may be several records of a key, since some had another id. */
  isMerged<S extends BackupStore>(store: S, record: StoreRecords[S]): boolean {
    return this.#oldIds.has(paperOf(store, record));
  }

  /** The keys that a record with this key may have had originally, itself among them. */
  originalKeys(key: RecordKey): RecordKey[] {
    const ids = [key].flat();
    const others = ids.flatMap((id, at) => (this.#oldIds.get(id) ?? []).map((old) => ids.with(at, old)));
    return [key, ...others];
  }
}

function fieldOf(store: BackupStore): string {
  return store === 'papers' ? 'id' : 'paperId';
}

/** The paper of a record; for a record without one, an id that no paper has. */
function paperOf<S extends BackupStore>(store: S, record: StoreRecords[S]): string {
  return (record as unknown as Record<string, string | undefined>)[fieldOf(store)] ?? '';
}

/** A paper that one library knows only by its title, and its id in the other. */
export type IdChange = readonly [titleId: string, id: string];
