/**
 * The format of a backup: JSON Lines in UTF-8, compressed with gzip or not. The first line is a {@link BackupHeader}, the last
 * a {@link BackupEnd}; each line between is `[store, record]`, the record as in the database of that schema version. If a
 * record occurs twice, the later line counts. So a file can be written and read line by line and read by other programs, and
 * a truncated file is recognized by its missing end.
 */
export interface BackupHeader {
  papershelf: 'backup';
  /** Of this format. */
  version: number;
  /** The schema version of the database of the records (`lib/library/model/schema-version.ts`). */
  layout: number;
  /** ISO 8601 in UTC. */
  madeAt: string;
}

export interface BackupEnd {
  /** How many lines each store has. */
  end: Record<string, number>;
}

/** The version that is written; every earlier one can be read. */
export const BACKUP_VERSION = 1;

/** The name of the extension's settings among the stores. */
export const SETTINGS_STORE = 'settings';

/**
 * The stores of the current schema version that are backed up. Derived stores are left out: the titles' slugs and the search
 * index are rebuilt.
 */
export const BACKUP_STORES = [
  'papers',
  'sightings',
  'marks',
  'lists',
  'entries',
  'trash',
  'citations',
  'exports',
  'sent',
] as const;

export type BackupStore = (typeof BACKUP_STORES)[number];

/** The stores of any schema version whose records are derived from others. */
export const DERIVED_STORES: ReadonlySet<string> = new Set([
  'titles',
  'segments',
  'columns',
  'manifest',
  'changes',
]);

/** Why a file cannot be read as a backup, as a message for the user. */
export class BackupError extends Error {
  override name = 'BackupError';
}

export function headerLine(schemaVersion: number, madeAt: Date): string {
  const header: BackupHeader = {
    papershelf: 'backup',
    version: BACKUP_VERSION,
    layout: schemaVersion,
    madeAt: madeAt.toISOString(),
  };
  return `${JSON.stringify(header)}\n`;
}

/** The file name of a backup, by the user's clock: `papershelf-backup-2026-11-21.jsonl.gz`. */
export function backupFileName(now: Date): string {
  const pad = (part: number) => String(part).padStart(2, '0');
  return `papershelf-backup-${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}.jsonl.gz`;
}
