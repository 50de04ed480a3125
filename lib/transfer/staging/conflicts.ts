import { mergeAnnotations, mergeEntries, mergeLists } from '../../library/merge/merge-annotations';
import { mergePapers, tieBreak } from '../../library/merge/merge-records';
import { mergeClaims } from '../../library/model/citations';
import { mergeExportLog, mergeSendLog } from '../../library/model/transfer-log';
import type { LibraryDatabase } from '../../library/store/database';
import type { BackupStore } from '../backup/backup-format';
import { type RecordKey, recordKeyOf } from '../backup/record-keys';
import type { StoreRecords } from '../backup/record-schemas';

/** What becomes of a file: it is merged into the reader's library, or takes its place. */
export type ImportMode = 'merge' | 'replace';

/** Two records of one key into one, alike in either order. */
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

/** A record that came from outside, beside what the library has under its key. */
export interface RecordConflict<S extends BackupStore = BackupStore> {
  key: RecordKey;
  ours: StoreRecords[S] | undefined;
  /** What the library will have. */
  next: StoreRecords[S];
  isSame: boolean;
}

/** What the library will have in the place of its own record. */
export function resolve<S extends BackupStore>(
  store: S,
  ours: StoreRecords[S],
  theirs: StoreRecords[S],
  way: ImportMode,
): StoreRecords[S] {
  return way === 'merge' ? MERGE_BY_STORE[store](ours, theirs) : theirs;
}

/**
 * What becomes of records that came from outside.
 *
 * @param records of one store, those of one key once
 */
export async function conflictsOf<S extends BackupStore>(
  library: LibraryDatabase,
  store: S,
  records: readonly StoreRecords[S][],
  way: ImportMode,
): Promise<RecordConflict<S>[]> {
  const keys = records.map((record) => recordKeyOf(store, record));
  const known = await library.table<StoreRecords[S] | undefined>(store).bulkGet(keys);
  return records.map((record, at) => {
    const ours = known[at];
    const next = ours ? resolve(store, ours, record, way) : record;
    return { key: keys[at] ?? '', ours, next, isSame: ours !== undefined && deepEqual(ours, next) };
  });
}

/** Whether two records hold the same, in whatever order their fields stand. */
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
