import { Dexie, type EntityTable } from 'dexie';
import { DATABASE } from '../../library/model/schema-version';
import { type BackedUpStore, BackupError } from '../backup/backup-format';
import { keyOf, type RecordKey } from '../backup/record-keys';
import type { StoredRecords } from '../backup/record-schemas';
import { nextOf } from './conflicts';
import { NewIds, type Twin } from './id-mapping';
/** The database in which it lies: there is one for all pages of the extension. */
export const INCOMING = `${DATABASE}-incoming`;

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
export class Incoming {
  readonly #database: PartsDatabase;
  /** In which part each record is, by store and key; of two with one key the later one counts. */
  readonly #places = new Map<BackedUpStore, Map<string, number>>();
  readonly #parts = new Map<BackedUpStore, number>();
  #ids = new NewIds();

  private constructor(database: PartsDatabase) {
    this.#database = database;
  }

  /** An empty one; what a page that was closed has left there is gone. */
  static async empty(): Promise<Incoming> {
    const database = new Dexie(INCOMING, { chromeTransactionDurability: 'relaxed' }) as PartsDatabase;
    database.version(1).stores({ parts: 'id' });
    await database.delete({ disableAutoOpen: false });
    await database.open();
    return new Incoming(database);
  }

  /** How many records there are. */
  get count(): number {
    return [...this.#places.values()].reduce((sum, places) => sum + places.size, 0);
  }

  async add<S extends BackedUpStore>(store: S, records: readonly StoredRecords[S][]): Promise<void> {
    const places = this.#places.get(store) ?? new Map<string, number>();
    this.#places.set(store, places);
    for (let from = 0; from < records.length; from += TOGETHER) {
      const part = this.#parts.get(store) ?? 0;
      this.#parts.set(store, part + 1);
      const some = records.slice(from, from + TOGETHER);
      for (const record of some) places.set(String(keyOf(store, record)), part);
      await this.#database.parts.put({ id: `${store} ${part}`, records: some });
    }
  }

  /** Papers are to be read under other ids: those that the reader's library knows. */
  rename(twins: readonly Twin[]): void {
    this.#ids = new NewIds(twins);
  }

  /**
   * The records of a store, some at a time, those of one key once.
   *
   * @throws BackupError when not all is there any more that was put down
   */
  async *batches<S extends BackedUpStore>(store: S): AsyncGenerator<StoredRecords[S][]> {
    // A paper that has got its id may stand beside one that had it, in this part or another: one record comes of both.
    const united = new Map<string, StoredRecords[S]>();
    let read = 0;
    for (let part = 0; part < (this.#parts.get(store) ?? 0); part++) {
      const alone: StoredRecords[S][] = [];
      for (const record of await this.#read(store, part)) {
        if (this.#ids.mayBeSeveral(store, record)) unite(store, united, record);
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
  has(store: BackedUpStore, key: RecordKey): boolean {
    return this.#places.get(store)?.has(String(key)) ?? false;
  }

  /** The records of some keys; `undefined` in the place of those that are not there. @throws as {@link batches} */
  async records<S extends BackedUpStore>(
    store: S,
    keys: readonly RecordKey[],
  ): Promise<(StoredRecords[S] | undefined)[]> {
    const places = this.#places.get(store);
    const came = keys.flatMap((key) => this.#ids.cameUnder(key));
    const wanted = new Set(keys.map(String));
    const found = new Map<string, StoredRecords[S]>();
    for (const part of new Set(came.flatMap((key) => places?.get(String(key)) ?? [])))
      for (const record of await this.#read(store, part))
        if (wanted.has(String(keyOf(store, record)))) unite(store, found, record);
    return keys.map((key) => found.get(String(key)));
  }

  /** Lets it go. */
  async discard(): Promise<void> {
    await this.#database.delete();
  }

  /** The records of a part under the ids that they have now, without those that stand in a later part again. */
  async #read<S extends BackedUpStore>(store: S, part: number): Promise<StoredRecords[S][]> {
    const found = await this.#database.parts.get(`${store} ${part}`);
    if (!found) throw lost();
    const places = this.#places.get(store);
    const current = new Map<string, StoredRecords[S]>();
    for (const record of found.records as StoredRecords[S][]) {
      const key = String(keyOf(store, record));
      if (places?.get(key) === part) current.set(key, record);
    }
    return [...current.values()].map((record) => this.#ids.under(store, record));
  }
}

/** Puts a record beside others, with what is there under its key made into one. */
function unite<S extends BackedUpStore>(
  store: S,
  records: Map<string, StoredRecords[S]>,
  record: StoredRecords[S],
): void {
  const key = String(keyOf(store, record));
  const other = records.get(key);
  records.set(key, other ? nextOf(store, other, record, 'merge') : record);
}

function lost(): BackupError {
  return new BackupError('What was read of the file is not there any more. Choose the file again.');
}
