/**
 * The format of a backup: JSON Lines in UTF-8, packed with gzip or not. The first line is a {@link BackupHeader}, the last a
 * {@link BackupEnd}; each line between holds `[store, record]`, the record as the database of that layout has it. Where a
 * record comes twice the later line stands. So a file can be written and read piece by piece, read by other programs, and a
 * file that was cut off is known by its missing end.
 */
export interface BackupHeader {
  papershelf: 'backup';
  /** Of this format. */
  version: number;
  /** Of the database that the records are of (`lib/library/model/schema-version.ts`). */
  layout: number;
  /** ISO 8601 in UTC. */
  madeAt: string;
}

export interface BackupEnd {
  /** How many lines each store has. */
  end: Record<string, number>;
}

/** The version that is written; every earlier one is read. */
export const BACKUP_VERSION = 1;

/** The name under which the extension's settings stand among the stores. */
export const SETTINGS_STORE = 'settings';

/**
 * The stores of today's layout that are backed up. What is made of the others is left out: the titles' slugs and the search
 * index are made anew.
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

/** The stores of any layout whose records are made of others. */
export const DERIVED_STORES: ReadonlySet<string> = new Set([
  'titles',
  'segments',
  'columns',
  'manifest',
  'changes',
]);

/** Why a file cannot be taken as a backup, in words for the reader. */
export class BackupError extends Error {
  override name = 'BackupError';
}

export function headerLine(layout: number, madeAt: Date): string {
  const header: BackupHeader = {
    papershelf: 'backup',
    version: BACKUP_VERSION,
    layout,
    madeAt: madeAt.toISOString(),
  };
  return `${JSON.stringify(header)}\n`;
}

/** The name of a backup's file, by the reader's own clock: `papershelf-backup-2026-11-21.jsonl.gz`. */
export function backupFileName(now: Date): string {
  const pad = (part: number) => String(part).padStart(2, '0');
  return `papershelf-backup-${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}.jsonl.gz`;
}
