import type { BackupStore } from '../backup/backup-format';
import type { RecordKey } from '../backup/record-keys';
import type { StoreRecords } from '../backup/record-schemas';

/** The ids under which papers that came from outside are read, in the place of those that they came with. */
export class IdMapping {
  readonly #renamed: ReadonlyMap<string, string>;
  /** The other way round: several may have become one. */
  readonly #cameAs = new Map<string, string[]>();

  constructor(twins: readonly IdChange[] = []) {
    this.#renamed = new Map(twins);
    for (const [from, to] of twins) this.#cameAs.set(to, [...(this.#cameAs.get(to) ?? []), from]);
  }

  /** The record under the id that its paper has now. */
  apply<S extends BackupStore>(store: S, record: StoreRecords[S]): StoreRecords[S] {
    const id = this.#renamed.get(paperOf(store, record));
    return id === undefined ? record : { ...record, [fieldOf(store)]: id };
  }

  /** Whether there may be several records of a key, since some came under another id. */
  isMerged<S extends BackupStore>(store: S, record: StoreRecords[S]): boolean {
    return this.#cameAs.has(paperOf(store, record));
  }

  /** The keys under which a record may have come that has this one now, itself among them. */
  originalKeys(key: RecordKey): RecordKey[] {
    const ids = [key].flat();
    const others = ids.flatMap((id, at) => (this.#cameAs.get(id) ?? []).map((old) => ids.with(at, old)));
    return [key, ...others];
  }
}

function fieldOf(store: BackupStore): string {
  return store === 'papers' ? 'id' : 'paperId';
}

/** The paper that a record is of; of those that are of none no paper's id. */
function paperOf<S extends BackupStore>(store: S, record: StoreRecords[S]): string {
  return (record as unknown as Record<string, string | undefined>)[fieldOf(store)] ?? '';
}

/** A paper that one library knows by its title alone, and its id in the other. */
export type IdChange = readonly [titleId: string, id: string];
