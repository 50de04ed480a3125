import type { BackupStore } from './backup-format';
import type { StoreRecords } from './record-schemas';

/** Keys of the stores are ids, or combinations of several. */
export type RecordKey = string | string[];

/** The key fields of each store. */
const KEYS: Record<BackupStore, string | string[]> = {
  papers: 'id',
  sightings: ['paperId', 'place', 'day'],
  marks: 'paperId',
  lists: 'id',
  entries: ['listId', 'paperId'],
  trash: 'id',
  citations: 'paperId',
  exports: 'scope',
  sent: ['program', 'paperId'],
};

/** The key of a record in the library. */
export function recordKeyOf<S extends BackupStore>(store: S, record: StoreRecords[S]): RecordKey {
  const fields = record as unknown as Record<string, string>;
  const path: string | string[] = KEYS[store];
  return Array.isArray(path) ? path.map((part) => fields[part] ?? '') : (fields[path] ?? '');
}
