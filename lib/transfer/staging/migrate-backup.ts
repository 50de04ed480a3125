import { DATABASE_NAME } from '../../library/model/schema-version';
import { openDatabase } from '../../library/store/database';
import { hasErrorName } from '../../util/error-names';
import { BackupError, type BackupStore, DERIVED_STORES } from '../backup/backup-format';
import { recordBatches } from '../backup/batches';
import type { BackupLine } from '../backup/read-backup';
import { readRecords } from './read-records';

/** The temporary database for the migration. */
export const MIGRATION_DATABASE = `${DATABASE_NAME}-earlier`;

/** Errors of the disk or the browser, regardless of the records. */
const DISK_ERRORS = [
  'QuotaExceededError',
  'UnknownError',
  'NotReadableError',
  'DatabaseClosedError',
] as const;

export type UncheckedRecords = object[];

/** A library of an earlier schema version that has been migrated to the current one; its records are not checked yet. */
export interface MigratedLibrary {
  settings: unknown;
  batches(store: BackupStore): AsyncGenerator<UncheckedRecords>;
  discard(): Promise<void>;
}

/**
 * Reads a backup of an earlier schema version into a library of that version, and migrates it with the migrations of the
 * library itself.
 *
 * @throws BackupError when it contains what that version did not have
 */
export async function migrateBackup(
  lines: AsyncGenerator<BackupLine>,
  schemaVersion: number,
  signal: AbortSignal | undefined,
): Promise<MigratedLibrary> {
  let library = openDatabase(MIGRATION_DATABASE, schemaVersion);
  await library.delete({ disableAutoOpen: false });
  await library.open();
  try {
    const stores = library.tables.map(({ name }) => name).filter((name) => !DERIVED_STORES.has(name));
    const parse = (_store: string, record: object) => record;
    const settings = await readRecords(lines, { stores, parse, signal }, (store, records) =>
      library.table(store).bulkPut(records),
    );
    library.close();
    library = openDatabase(MIGRATION_DATABASE);
    await library.open();
    return {
      settings,
      batches: (store) => recordBatches(library, store),
      discard: () => library.delete(),
    };
  } catch (error) {
    await library.delete().catch(() => {});
    if (error instanceof BackupError || signal?.aborted || hasErrorName(error, ...DISK_ERRORS)) throw error;
    throw new BackupError('The records of this backup cannot be read.', { cause: error });
  }
}
