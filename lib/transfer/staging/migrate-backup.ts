import { DATABASE } from '../../library/model/schema-version';
import { openLibrary } from '../../library/store/database';
import { isNamed } from '../../util/error-names';
import { type BackedUpStore, BackupError, DERIVED } from '../backup/backup-format';
import { batches } from '../backup/batches';
import type { BackupLine } from '../backup/read-backup';
import { takeLines } from './read-records';

/** The database in which it is made. */
export const EARLIER = `${DATABASE}-earlier`;

/** What a disk or the browser fails with, whatever the records are. */
const OF_DISK = ['QuotaExceededError', 'UnknownError', 'NotReadableError', 'DatabaseClosedError'] as const;

export type OldRecords = object[];

/** A library that was of an earlier layout and has been laid out as today's are; nothing of its records is checked yet. */
export interface EarlierLibrary {
  settings: unknown;
  batches(store: BackedUpStore): AsyncGenerator<OldRecords>;
  discard(): Promise<void>;
}

/**
 * Makes of a backup of an earlier layout a library of that layout, and has it laid out anew by the very migrations that have
 * served the libraries themselves.
 *
 * @throws BackupError when it holds what that layout did not have
 */
export async function earlierLibrary(
  lines: AsyncGenerator<BackupLine>,
  layout: number,
  signal: AbortSignal | undefined,
): Promise<EarlierLibrary> {
  let library = openLibrary(EARLIER, layout);
  await library.delete({ disableAutoOpen: false });
  await library.open();
  try {
    const stores = library.tables.map(({ name }) => name).filter((name) => !DERIVED.has(name));
    const take = (_store: string, record: object) => record;
    const settings = await takeLines(lines, { stores, take, signal }, (store, records) =>
      library.table(store).bulkPut(records),
    );
    library.close();
    library = openLibrary(EARLIER);
    await library.open();
    return {
      settings,
      batches: (store) => batches(library, store),
      discard: () => library.delete(),
    };
  } catch (error) {
    await library.delete().catch(() => {});
    if (error instanceof BackupError || signal?.aborted || isNamed(error, ...OF_DISK)) throw error;
    throw new BackupError('The records of this backup cannot be read.', { cause: error });
  }
}
