import { Dexie, type EntityTable } from 'dexie';
import { DATABASE_NAME } from '../../library/model/schema-version';
import { BackupError, type BackupStore } from '../backup/backup-format';
import { type RecordKey, recordKeyOf } from '../backup/record-keys';
import type { StoreRecords } from '../backup/record-schemas';
import { resolve } from './conflicts';
import { type IdChange, IdMapping } from './id-mapping';

/** The database of the staging area: there is one for all pages of the extension. */
export const STAGING_DATABASE = `${DATABASE_NAME}-incoming`;

/** Records written together: one by one they would take ten times as long. */
const BATCH_SIZE = 1_000;

/** Some records of one store. */
interface Part {
  id: string;
  records: object[];
}

interface PartsDatabase extends Dexie {
  parts: EntityTable<Part, 'id'>;
}

/**
 * Records of an import, complete and checked, on the disk until the user decides about them. Only their keys are in
 * memory, and in which part each is.
 */
export class StagingArea {
  readonly #database: PartsDatabase;
  /** The part of each record, by store and key; of two with one key the later one counts. */
  readonly #partsByKey = new Map<BackupStore, Map<string, number>>();
  readonly #partCounts = new Map<BackupStore, number>();
  #ids = new IdMapping();

  private constructor(database: PartsDatabase) {
    this.#database = database;
  }

  /** An empty staging area; records left by a page that was closed are deleted. */
  static async empty(): Promise<StagingArea> {
    const database = new Dexie(STAGING_DATABASE, { chromeTransactionDurability: 'relaxed' }) as PartsDatabase;
    database.version(1).stores({ parts: 'id' });
    await database.delete({ disableAutoOpen: false });
    await database.open();
    return new StagingArea(database);
  }

  /** How many records there are. */
  get count(): number {
    return [...this.#partsByKey.values()].reduce((sum, partsByKey) => sum + partsByKey.size, 0);
  }

  async add<S extends BackupStore>(store: S, records: readonly StoreRecords[S][]): Promise<void> {
    const partsByKey = this.#partsByKey.get(store) ?? new Map<string, number>();
    this.#partsByKey.set(store, partsByKey);
    for (let from = 0; from < records.length; from += BATCH_SIZE) {
      const part = this.#partCounts.get(store) ?? 0;
      this.#partCounts.set(store, part + 1);
      const batch = records.slice(from, from + BATCH_SIZE);
      for (const record of batch) partsByKey.set(String(recordKeyOf(store, record)), part);
      await this.#database.parts.put({ id: `${store} ${part}`, records: batch });
    }
  }

  /** Has papers read under other ids: those of the user's library. */
  setIdChanges(changes: readonly IdChange[]): void {
    this.#ids = new IdMapping(changes);
  }

  /**
   * The records of a store in batches, one for each key.
   *
   * @throws BackupError when records have disappeared since they were written
   */
  async *batches<S extends BackupStore>(store: S): AsyncGenerator<StoreRecords[S][]> {
    // A paper with a new id may meet one that had it before, in this part or another: both are merged.
    const merged = new Map<string, StoreRecords[S]>();
    let read = 0;
    for (let part = 0; part < (this.#partCounts.get(store) ?? 0); part++) {
      const unmerged: StoreRecords[S][] = [];
      for (const record of await this.#read(store, part)) {
        if (this.#ids.isMerged(store, record)) mergeInto(store, merged, record);
        else unmerged.push(record);
        read++;
      }
      if (unmerged.length > 0) yield unmerged;
    }
    if (read !== (this.#partsByKey.get(store)?.size ?? 0)) throw disappeared();
    const last = [...merged.values()];
    for (let from = 0; from < last.length; from += BATCH_SIZE) yield last.slice(from, from + BATCH_SIZE);
  }

  /** Whether there is a record of a key, also of an original id. */
  has(store: BackupStore, key: RecordKey): boolean {
    return this.#partsByKey.get(store)?.has(String(key)) ?? false;
  }

  /** The records of some keys; `undefined` for those that are missing. @throws as {@link batches} */
  async records<S extends BackupStore>(
    store: S,
    keys: readonly RecordKey[],
  ): Promise<(StoreRecords[S] | undefined)[]> {
    const partsByKey = this.#partsByKey.get(store);
    const original = keys.flatMap((key) => this.#ids.originalKeys(key));
    const wanted = new Set(keys.map(String));
    const found = new Map<string, StoreRecords[S]>();
    for (const part of new Set(original.flatMap((key) => partsByKey?.get(String(key)) ?? [])))
      for (const record of await this.#read(store, part))
        if (wanted.has(String(recordKeyOf(store, record)))) mergeInto(store, found, record);
    return keys.map((key) => found.get(String(key)));
  }

  /** Deletes all records. */
  async discard(): Promise<void> {
    await this.#database.delete();
  }

  /** The records of a part with their current ids, without those that occur again in a later part. */
  async #read<S extends BackupStore>(store: S, part: number): Promise<StoreRecords[S][]> {
    const found = await this.#database.parts.get(`${store} ${part}`);
    if (!found) throw disappeared();
    const partsByKey = this.#partsByKey.get(store);
    const current = new Map<string, StoreRecords[S]>();
    for (const record of found.records as StoreRecords[S][]) {
      const key = String(recordKeyOf(store, record));
      if (partsByKey?.get(key) === part) current.set(key, record);
    }
    return [...current.values()].map((record) => this.#ids.apply(store, record));
  }
}

/** Adds a record to others, merged with the one of the same key. */
function mergeInto<S extends BackupStore>(
  store: S,
  records: Map<string, StoreRecords[S]>,
  record: StoreRecords[S],
): void {
  const key = String(recordKeyOf(store, record));
  const other = records.get(key);
  records.set(key, other ? resolve(store, other, record, 'merge') : record);
}

function disappeared(): BackupError {
  return new BackupError('The file is no longer available. Choose it again.');
}
