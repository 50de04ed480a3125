import { mergeEntries, mergeLists, mergeMarks } from '../../library/merge/merge-annotations';
import { greaterRecord, mergePapers } from '../../library/merge/merge-records';
import { mergeClaims } from '../../library/model/citations';
import { mergeExports, mergeSent } from '../../library/model/transfer-log';
import type { Library } from '../../library/store/database';
import type { BackedUpStore } from '../backup/backup-format';
import { keyOf, type RecordKey } from '../backup/record-keys';
import type { StoredRecords } from '../backup/record-schemas';

/** What becomes of a file: it is merged into the reader's library, or takes its place. */
export type Way = 'merge' | 'replace';

/** Two records of one key into one, alike in either order. */
const MERGERS: { [S in BackedUpStore]: (a: StoredRecords[S], b: StoredRecords[S]) => StoredRecords[S] } = {
  papers: mergePapers,
  sightings: greaterRecord,
  marks: mergeMarks,
  lists: mergeLists,
  entries: mergeEntries,
  trash: greaterRecord,
  citations: mergeClaims,
  exports: mergeExports,
  sent: mergeSent,
};

/** A record that came from outside, beside what the library has under its key. */
export interface Rivals<S extends BackedUpStore = BackedUpStore> {
  key: RecordKey;
  ours: StoredRecords[S] | undefined;
  /** What the library will have. */
  next: StoredRecords[S];
  isSame: boolean;
}

/** What the library will have in the place of its own record. */
export function nextOf<S extends BackedUpStore>(
  store: S,
  ours: StoredRecords[S],
  theirs: StoredRecords[S],
  way: Way,
): StoredRecords[S] {
  return way === 'merge' ? MERGERS[store](ours, theirs) : theirs;
}

/**
 * What becomes of records that came from outside.
 *
 * @param records of one store, those of one key once
 */
export async function rivalsOf<S extends BackedUpStore>(
  library: Library,
  store: S,
  records: readonly StoredRecords[S][],
  way: Way,
): Promise<Rivals<S>[]> {
  const keys = records.map((record) => keyOf(store, record));
  const known = await library.table<StoredRecords[S] | undefined>(store).bulkGet(keys);
  return records.map((record, at) => {
    const ours = known[at];
    const next = ours ? nextOf(store, ours, record, way) : record;
    return { key: keys[at] ?? '', ours, next, isSame: ours !== undefined && isSame(ours, next) };
  });
}

/** Whether two records hold the same, in whatever order their fields stand. */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [fields, others] = [Object.entries(a), Object.keys(b)];
  return (
    fields.length === others.length &&
    fields.every(
      ([name, value]) => Object.hasOwn(b, name) && isSame(value, (b as Record<string, unknown>)[name]),
    )
  );
}
