import type { Paper } from '../../paper/paper';
import { requestResult } from '../../util/idb-request';
import type {
  ColumnsRecord,
  IndexChangeRecord,
  ManifestRecord,
  SegmentEntry,
  SegmentRecord,
} from '../model/records';
import type { LibraryReader } from './library-reader';
import { lastKeys } from './newest-first';

/** A segment and its columns as stored in the database; a blob is missing when its record is. */
export interface SegmentFile {
  entry: SegmentEntry;
  blob: Blob | undefined;
  columns: Blob | undefined;
}

/** The search index as stored in the database, read in one transaction. */
export interface IndexFiles {
  segments: readonly SegmentFile[];
  /** The changes since the segments were built, the earliest first. */
  changes: readonly IndexChangeRecord[];
  /** The changed papers, as they are now. */
  changed: readonly Paper[];
  /** Ids of the papers seen last. */
  recent: readonly string[];
  /** Present while papers with a greater id may be in no segment. */
  mendedTo: string | undefined;
}

/** This many of the papers seen last are looked up, in case another program has written papers. */
const RECENT = 20;

/** @param format the supported segment format; an index of another one is ignored */
export function readIndexFiles(reader: LibraryReader, format: number): Promise<IndexFiles> {
  return reader.read(
    ['manifest', 'segments', 'columns', 'changes', 'papers'],
    async (transaction) => {
      const get = <T>(store: 'segments' | 'columns' | 'papers', key: string) =>
        requestResult<T | undefined>(transaction.objectStore(store).get(key));
      const [manifest, changes] = await Promise.all([
        requestResult<ManifestRecord | undefined>(transaction.objectStore('manifest').get('manifest')),
        requestResult<IndexChangeRecord[]>(transaction.objectStore('changes').getAll()),
      ]);
      const known = manifest?.format === format ? manifest : undefined;
      const ids = [...new Set(changes.flatMap((change) => change.ids))];
      const [segments, changed, recent] = await Promise.all([
        Promise.all(
          (known?.segments ?? []).map(async (entry) => {
            const [segment, columns] = await Promise.all([
              get<SegmentRecord>('segments', entry.id),
              get<ColumnsRecord>('columns', entry.id),
            ]);
            return { entry, blob: segment?.blob, columns: columns?.blob };
          }),
        ),
        Promise.all(ids.map((id) => get<Paper>('papers', id))),
        lastKeys(transaction.objectStore('papers').index('lastSeenAt'), RECENT),
      ]);
      return {
        segments,
        changes,
        recent,
        changed: changed.filter((paper) => paper !== undefined),
        mendedTo: known ? known.mendedTo : '',
      };
    },
    { segments: [], changes: [], changed: [], recent: [], mendedTo: undefined },
  );
}
