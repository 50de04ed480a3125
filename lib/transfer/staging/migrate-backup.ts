import { DATABASE_NAME } from '../../library/model/schema-version';
import { openDatabase } from '../../library/store/database';
import { hasErrorName } from '../../util/error-names';
import { BackupError, type BackupStore, DERIVED_STORES } from '../backup/backup-format';
import { recordBatches } from '../backup/batches';
import type { BackupLine } from '../backup/read-backup';
import { readRecords } from './read-records';

/** The database in which it is made. */
export const MIGRATION_DATABASE = `${DATABASE_NAME}-earlier`;

/** What a disk or the browser fails with, whatever the records are. */
const OF_DISK = ['QuotaExceededError', 'UnknownError', 'NotReadableError', 'DatabaseClosedError'] as const;

export type UncheckedRecords = object[];

/** A library that was of an earlier layout and has been laid out as today's are; nothing of its records is checked yet. */
export interface MigratedLibrary {
  settings: unknown;
  batches(store: BackupStore): AsyncGenerator<UncheckedRecords>;
  discard(): Promise<void>;
}

/**
 * Makes of a backup of an earlier layout a library of that layout, and has it laid out anew by the very migrations that have
 * served the libraries themselves.
 *
 * @throws BackupError when it holds what that layout did not have
 */
export async function migrateBackup(
  lines: AsyncGenerator<BackupLine>,
  layout: number,
  signal: AbortSignal | undefined,
): Promise<MigratedLibrary> {
  let library = openDatabase(MIGRATION_DATABASE, layout);
  await library.delete({ disableAutoOpen: false });
  await library.open();
  try {
    const stores = library.tables.map(({ name }) => name).filter((name) => !DERIVED_STORES.has(name));
    const take = (_store: string, record: object) => record;
    const settings = await readRecords(lines, { stores, take, signal }, (store, records) =>
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
    if (error instanceof BackupError || signal?.aborted || hasErrorName(error, ...OF_DISK)) throw error;
    throw new BackupError('The records of this backup cannot be read.', { cause: error });
  }
}
