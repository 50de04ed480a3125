import type { LibraryDatabase } from '../../library/store/database';
import { BACKUP_STORES, type BackupStore } from '../backup/backup-format';
import { recordBatches } from '../backup/batches';
import { type RecordKey, recordKeyOf } from '../backup/record-keys';
import { conflictsOf, type ImportMode } from './conflicts';
import type { StagingArea } from './staging-area';

/** How a record would change. */
export type ChangeKind = 'new' | 'changed' | 'removed';

/** How the records of one store would change. */
export interface StoreComparison {
  /** Keys by the kind of change, in the order of the staged records. */
  keys: Record<ChangeKind, RecordKey[]>;
  /** How many stay unchanged. */
  same: number;
}

export type Comparison = Record<BackupStore, StoreComparison>;

/**
 * Determines what would change if the staged records were merged into the user's library, or replaced it. Nothing is
 * changed.
 *
 * @param onRead called with how many of the staged records have been compared
 * @throws what IndexedDB throws, and the signal's reason
 */
export async function compare(
  library: LibraryDatabase,
  staging: StagingArea,
  mode: ImportMode,
  onRead: (records: number) => void = () => {},
  signal?: AbortSignal,
): Promise<Comparison> {
  const stores: [BackupStore, StoreComparison][] = [];
  let read = 0;
  for (const store of BACKUP_STORES) {
    const found: StoreComparison = { keys: { new: [], changed: [], removed: [] }, same: 0 };
    for await (const records of staging.batches(store)) {
      signal?.throwIfAborted();
      for (const { key, ours, isSame } of await conflictsOf(library, store, records, mode)) {
        if (isSame) found.same++;
        else found.keys[ours ? 'changed' : 'new'].push(key);
      }
      read += records.length;
      onRead(read);
    }
    if (mode === 'replace') found.keys.removed = await missingKeys(library, staging, store, signal);
    stores.push([store, found]);
  }
  return Object.fromEntries(stores) as Comparison;
}

/** Whether nothing at all would change. */
export function isNoOp(comparison: Comparison): boolean {
  return Object.values(comparison).every(({ keys }) => Object.values(keys).every((all) => all.length === 0));
}

/** The keys that only the user's library has. */
async function missingKeys(
  library: LibraryDatabase,
  staging: StagingArea,
  store: BackupStore,
  signal?: AbortSignal,
): Promise<RecordKey[]> {
  const missing: RecordKey[] = [];
  for await (const records of recordBatches(library, store)) {
    signal?.throwIfAborted();
    const keys = records.map((record) => recordKeyOf(store, record));
    missing.push(...keys.filter((key) => !staging.has(store, key)));
  }
  return missing;
}
