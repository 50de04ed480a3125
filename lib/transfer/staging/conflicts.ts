import { mergeAnnotations, mergeEntries, mergeLists } from '../../library/merge/merge-annotations';
import { mergePapers, tieBreak } from '../../library/merge/merge-records';
import { mergeClaims } from '../../library/model/citations';
import { mergeExportLog, mergeSendLog } from '../../library/model/transfer-log';
import type { LibraryDatabase } from '../../library/store/database';
import type { BackupStore } from '../backup/backup-format';
import { type RecordKey, recordKeyOf } from '../backup/record-keys';
import type { StoreRecords } from '../backup/record-schemas';

/** How a file is imported: it is merged into the user's library, or replaces it. */
export type ImportMode = 'merge' | 'replace';

/** Merges two records of one key, with the same result in either order. */
const MERGE_BY_STORE: { [S in BackupStore]: (a: StoreRecords[S], b: StoreRecords[S]) => StoreRecords[S] } = {
  papers: mergePapers,
  sightings: tieBreak,
  marks: mergeAnnotations,
  lists: mergeLists,
  entries: mergeEntries,
  trash: tieBreak,
  citations: mergeClaims,
  exports: mergeExportLog,
  sent: mergeSendLog,
};

/** A staged record with the library's record of the same key, if any. */
export interface RecordConflict<S extends BackupStore = BackupStore> {
  key: RecordKey;
  ours: StoreRecords[S] | undefined;
  /** What the library will have. */
  resolved: StoreRecords[S];
  isSame: boolean;
}

/** The record that will replace the library's own. */
export function resolve<S extends BackupStore>(
  store: S,
  ours: StoreRecords[S],
  theirs: StoreRecords[S],
  mode: ImportMode,
): StoreRecords[S] {
  return mode === 'merge' ? MERGE_BY_STORE[store](ours, theirs) : theirs;
}

/**
 * The conflicts of staged records with the library.
 *
 * @param records of one store, one for each key
 */
export async function conflictsOf<S extends BackupStore>(
  library: LibraryDatabase,
  store: S,
  records: readonly StoreRecords[S][],
  mode: ImportMode,
): Promise<RecordConflict<S>[]> {
  const keys = records.map((record) => recordKeyOf(store, record));
  const existing = await library.table<StoreRecords[S] | undefined>(store).bulkGet(keys);
  return records.map((record, at) => {
    const ours = existing[at];
    const resolved = ours ? resolve(store, ours, record, mode) : record;
    return { key: keys[at] ?? '', ours, resolved, isSame: ours !== undefined && deepEqual(ours, resolved) };
  });
}

/** Whether two records have the same fields and values, in any order. */
export function deepEqual(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [fields, others] = [Object.entries(a), Object.keys(b)];
  return (
    fields.length === others.length &&
    fields.every(
      ([name, value]) => Object.hasOwn(b, name) && deepEqual(value, (b as Record<string, unknown>)[name]),
    )
  );
}
