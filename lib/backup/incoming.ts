import { Dexie, type EntityTable } from 'dexie';
import { DATABASE } from '../store/layout';
import type { BackedUpStore } from './format';
import { keyOf, type RecordKey } from './keys';
import type { StoredRecords } from './record-schemas';
import type { Twin } from './twins';

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
  #renamed: ReadonlyMap<string, string> = new Map();

  private constructor(database: PartsDatabase) {
    this.#database = database;
  }

  /** An empty one; what a page that was closed has left there is gone. */
  static async empty(): Promise<Incoming> {
    const database = new Dexie(`${DATABASE}-incoming`, {
      chromeTransactionDurability: 'relaxed',
    }) as PartsDatabase;
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
    this.#renamed = new Map(twins);
  }

  /** The records of a store, some at a time, those of one key once. */
  async *batches<S extends BackedUpStore>(store: S): AsyncGenerator<StoredRecords[S][]> {
    for (let part = 0; part < (this.#parts.get(store) ?? 0); part++) {
      const records = await this.#read(store, part);
      if (records.size > 0) yield [...records.values()];
    }
  }

  /** Whether there is a record, be it under its old id. */
  has(store: BackedUpStore, key: RecordKey): boolean {
    return this.#places.get(store)?.has(String(key)) ?? false;
  }

  /** The records of some keys; `undefined` in the place of those that are not there. */
  async records<S extends BackedUpStore>(
    store: S,
    keys: readonly RecordKey[],
  ): Promise<(StoredRecords[S] | undefined)[]> {
    const read = new Map<number, Map<string, StoredRecords[S]>>();
    const found: (StoredRecords[S] | undefined)[] = [];
    for (const key of keys) {
      const part = this.#places.get(store)?.get(String(key)) ?? this.#renamedPart(store, key);
      if (part !== undefined && !read.has(part)) read.set(part, await this.#read(store, part));
      found.push(part === undefined ? undefined : read.get(part)?.get(String(key)));
    }
    return found;
  }

  /** Lets it go. */
  async discard(): Promise<void> {
    await this.#database.delete();
  }

  /** A part by the keys that its records have now, without those that a later part has again. */
  async #read<S extends BackedUpStore>(store: S, part: number): Promise<Map<string, StoredRecords[S]>> {
    const { records = [] } = (await this.#database.parts.get(`${store} ${part}`)) ?? {};
    const places = this.#places.get(store);
    const current = (records as StoredRecords[S][]).filter(
      (record) => places?.get(String(keyOf(store, record))) === part,
    );
    const renamed = current.map((record) => this.#underNewId(store, record));
    return new Map(renamed.map((record) => [String(keyOf(store, record)), record]));
  }

  #underNewId<S extends BackedUpStore>(store: S, record: StoredRecords[S]): StoredRecords[S] {
    const field = store === 'papers' ? 'id' : 'paperId';
    const id = this.#renamed.get(String((record as unknown as Record<string, unknown>)[field]));
    return id === undefined ? record : { ...record, [field]: id };
  }

  #renamedPart(store: BackedUpStore, key: RecordKey): number | undefined {
    for (const [from, to] of this.#renamed) {
      const old = Array.isArray(key)
        ? key.map((part) => (part === to ? from : part))
        : key === to
          ? from
          : key;
      const part = this.#places.get(store)?.get(String(old));
      if (part !== undefined) return part;
    }
    return undefined;
  }
}
