import { Dexie, type EntityTable, type Table } from 'dexie';
import type { Paper } from '../../paper/paper';
import type { PaperAnnotations } from '../model/annotations';
import type { CitationClaim } from '../model/citations';
import type { ListEntry, ReadingList } from '../model/lists';
import type {
  ColumnsRecord,
  IndexChangeRecord,
  ManifestRecord,
  SegmentRecord,
  SightingRecord,
  TitleRecord,
  TrashRecord,
} from '../model/records';
import { DATABASE_NAME, SCHEMA_VERSION } from '../model/schema-version';
import type { ExportLogEntry, SendLogEntry } from '../model/transfer-log';
import { STORES as V1 } from './migrations/v1';
import { STORES as V2 } from './migrations/v2';
import { STORES as V3 } from './migrations/v3';
import { upgrade as toV4, STORES as V4 } from './migrations/v4';
import { STORES as V5 } from './migrations/v5';

/** The open database. Extension pages and the background may open it at the same time; a content script must never open it. */
export interface LibraryDatabase extends Dexie {
  papers: EntityTable<Paper, 'id'>;
  titles: EntityTable<TitleRecord, 'paperId'>;
  marks: EntityTable<PaperAnnotations, 'paperId'>;
  lists: EntityTable<ReadingList, 'id'>;
  entries: Table<ListEntry, [string, string]>;
  sightings: Table<SightingRecord, [string, string, string]>;
  segments: EntityTable<SegmentRecord, 'id'>;
  columns: EntityTable<ColumnsRecord, 'segmentId'>;
  manifest: EntityTable<ManifestRecord, 'key'>;
  changes: EntityTable<IndexChangeRecord, 'seq'>;
  trash: EntityTable<TrashRecord, 'id'>;
  citations: EntityTable<CitationClaim, 'paperId'>;
  exports: EntityTable<ExportLogEntry, 'scope'>;
  sent: Table<SendLogEntry, [string, string]>;
}

export { DATABASE_NAME } from '../model/schema-version';

/** Every schema version so far: its stores, and the migration of the previous version's records. */
const SCHEMAS = [
  { stores: V1 },
  { stores: V2 },
  { stores: V3 },
  { stores: V4, upgrade: toV4 },
  { stores: V5 },
];

/**
 * The library of this browser profile; it opens automatically at the first request.
 *
 * @param schemaVersion the version to open it with; an earlier one only for records of that version, to be migrated later
 */
export function openDatabase(name = DATABASE_NAME, schemaVersion = SCHEMA_VERSION): LibraryDatabase {
  // Strict: an acknowledged write is on the disk, not only in the operating system's buffers.
  const library = new Dexie(name, { chromeTransactionDurability: 'strict' }) as LibraryDatabase;
  SCHEMAS.slice(0, schemaVersion).forEach(({ stores, upgrade }, at) => {
    const version = library.version(at + 1).stores(stores);
    if (upgrade) version.upgrade(upgrade);
  });
  return library;
}
