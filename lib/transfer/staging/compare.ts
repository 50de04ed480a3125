import type { LibraryDatabase } from '../../library/store/database';
import { BACKUP_STORES, type BackupStore } from '../backup/backup-format';
import { recordBatches } from '../backup/batches';
import { type RecordKey, recordKeyOf } from '../backup/record-keys';
import { conflictsOf, type ImportMode } from './conflicts';
import type { StagingArea } from './staging-area';

/** What would become of a record. */
export type ChangeKind = 'new' | 'changed' | 'removed';

/** What would become of the records of one store. */
export interface StoreComparison {
  /** Keys by what becomes of them, in the order in which they came. */
  keys: Record<ChangeKind, RecordKey[]>;
  /** How many stay as they are. */
  same: number;
}

export type Comparison = Record<BackupStore, StoreComparison>;

/**
 * What would change if a library that came from outside were merged into the reader's own, or took its place. Nothing is
 * changed.
 *
 * @param onRead told how many of the records that came have been looked at
 * @throws what IndexedDB throws, and the signal's reason
 */
export async function compare(
  library: LibraryDatabase,
  incoming: StagingArea,
  way: ImportMode,
  onRead: (records: number) => void = () => {},
  signal?: AbortSignal,
): Promise<Comparison> {
  const stores: [BackupStore, StoreComparison][] = [];
  let read = 0;
  for (const store of BACKUP_STORES) {
    const found: StoreComparison = { keys: { new: [], changed: [], removed: [] }, same: 0 };
    for await (const records of incoming.batches(store)) {
      signal?.throwIfAborted();
      for (const { key, ours, isSame } of await conflictsOf(library, store, records, way)) {
        if (isSame) found.same++;
        else found.keys[ours ? 'changed' : 'new'].push(key);
      }
      read += records.length;
      onRead(read);
    }
    if (way === 'replace') found.keys.removed = await missing(library, incoming, store, signal);
    stores.push([store, found]);
  }
  return Object.fromEntries(stores) as Comparison;
}

/** Whether nothing at all would change. */
export function isNoOp(comparison: Comparison): boolean {
  return Object.values(comparison).every(({ keys }) => Object.values(keys).every((all) => all.length === 0));
}

/** The keys that only the reader's own library has. */
async function missing(
  library: LibraryDatabase,
  incoming: StagingArea,
  store: BackupStore,
  signal?: AbortSignal,
): Promise<RecordKey[]> {
  const gone: RecordKey[] = [];
  for await (const records of recordBatches(library, store)) {
    signal?.throwIfAborted();
    const keys = records.map((record) => recordKeyOf(store, record));
    gone.push(...keys.filter((key) => !incoming.has(store, key)));
  }
  return gone;
}
