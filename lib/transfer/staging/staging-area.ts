import { Dexie, type EntityTable } from 'dexie';
import { DATABASE_NAME } from '../../library/model/schema-version';
import { BackupError, type BackupStore } from '../backup/backup-format';
import { type RecordKey, recordKeyOf } from '../backup/record-keys';
import type { StoreRecords } from '../backup/record-schemas';
import { resolve } from './conflicts';
import { type IdChange, IdMapping } from './id-mapping';
/** The database in which it lies: there is one for all pages of the extension. */
export const STAGING_DATABASE = `${DATABASE_NAME}-incoming`;

/** Records put down together: one by one they would take ten times as long. */
const TOGETHER = 1_000;

/** Some records of one store. */
interface Part {
  id: string;
  records: object[];
}

interface PartsDatabase extends Dexie {
  parts: EntityTable<Part, 'id'>;
}

/**
 * What came from outside, beside the reader's library: whole and checked, on the disk, for the reader to decide. In memory
 * are the keys alone, and where they are.
 */
export class StagingArea {
  readonly #database: PartsDatabase;
  /** In which part each record is, by store and key; of two with one key the later one counts. */
  readonly #places = new Map<BackupStore, Map<string, number>>();
  readonly #parts = new Map<BackupStore, number>();
  #ids = new IdMapping();

  private constructor(database: PartsDatabase) {
    this.#database = database;
  }

  /** An empty one; what a page that was closed has left there is gone. */
  static async empty(): Promise<StagingArea> {
    const database = new Dexie(STAGING_DATABASE, { chromeTransactionDurability: 'relaxed' }) as PartsDatabase;
    database.version(1).stores({ parts: 'id' });
    await database.delete({ disableAutoOpen: false });
    await database.open();
    return new StagingArea(database);
  }

  /** How many records there are. */
  get count(): number {
    return [...this.#places.values()].reduce((sum, places) => sum + places.size, 0);
  }

  async add<S extends BackupStore>(store: S, records: readonly StoreRecords[S][]): Promise<void> {
    const places = this.#places.get(store) ?? new Map<string, number>();
    this.#places.set(store, places);
    for (let from = 0; from < records.length; from += TOGETHER) {
      const part = this.#parts.get(store) ?? 0;
      this.#parts.set(store, part + 1);
      const some = records.slice(from, from + TOGETHER);
      for (const record of some) places.set(String(recordKeyOf(store, record)), part);
      await this.#database.parts.put({ id: `${store} ${part}`, records: some });
    }
  }

  /** Papers are to be read under other ids: those that the reader's library knows. */
  setIdChanges(twins: readonly IdChange[]): void {
    this.#ids = new IdMapping(twins);
  }

  /**
   * The records of a store, some at a time, those of one key once.
   *
   * @throws BackupError when not all is there any more that was put down
   */
  async *batches<S extends BackupStore>(store: S): AsyncGenerator<StoreRecords[S][]> {
    // A paper that has got its id may stand beside one that had it, in this part or another: one record comes of both.
    const united = new Map<string, StoreRecords[S]>();
    let read = 0;
    for (let part = 0; part < (this.#parts.get(store) ?? 0); part++) {
      const alone: StoreRecords[S][] = [];
      for (const record of await this.#read(store, part)) {
        if (this.#ids.isMerged(store, record)) unite(store, united, record);
        else alone.push(record);
        read++;
      }
      if (alone.length > 0) yield alone;
    }
    if (read !== (this.#places.get(store)?.size ?? 0)) throw lost();
    const last = [...united.values()];
    for (let from = 0; from < last.length; from += TOGETHER) yield last.slice(from, from + TOGETHER);
  }

  /** Whether there is a record, be it under its old id. */
  has(store: BackupStore, key: RecordKey): boolean {
    return this.#places.get(store)?.has(String(key)) ?? false;
  }

  /** The records of some keys; `undefined` in the place of those that are not there. @throws as {@link batches} */
  async records<S extends BackupStore>(
    store: S,
    keys: readonly RecordKey[],
  ): Promise<(StoreRecords[S] | undefined)[]> {
    const places = this.#places.get(store);
    const came = keys.flatMap((key) => this.#ids.originalKeys(key));
    const wanted = new Set(keys.map(String));
    const found = new Map<string, StoreRecords[S]>();
    for (const part of new Set(came.flatMap((key) => places?.get(String(key)) ?? [])))
      for (const record of await this.#read(store, part))
        if (wanted.has(String(recordKeyOf(store, record)))) unite(store, found, record);
    return keys.map((key) => found.get(String(key)));
  }

  /** Lets it go. */
  async discard(): Promise<void> {
    await this.#database.delete();
  }

  /** The records of a part under the ids that they have now, without those that stand in a later part again. */
  async #read<S extends BackupStore>(store: S, part: number): Promise<StoreRecords[S][]> {
    const found = await this.#database.parts.get(`${store} ${part}`);
    if (!found) throw lost();
    const places = this.#places.get(store);
    const current = new Map<string, StoreRecords[S]>();
    for (const record of found.records as StoreRecords[S][]) {
      const key = String(recordKeyOf(store, record));
      if (places?.get(key) === part) current.set(key, record);
    }
    return [...current.values()].map((record) => this.#ids.apply(store, record));
  }
}

/** Puts a record beside others, with what is there under its key made into one. */
function unite<S extends BackupStore>(
  store: S,
  records: Map<string, StoreRecords[S]>,
  record: StoreRecords[S],
): void {
  const key = String(recordKeyOf(store, record));
  const other = records.get(key);
  records.set(key, other ? resolve(store, other, record, 'merge') : record);
}

function lost(): BackupError {
  return new BackupError('What was read of the file is not there any more. Choose the file again.');
}
