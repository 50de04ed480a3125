import { DATABASE } from '../store/layout';
import { openLibrary } from '../store/library';
import { batches } from './batches';
import { type BackedUpStore, BackupError, DERIVED } from './format';
import type { BackupLine } from './read';
import { takeLines } from './take-lines';

const NAME = `${DATABASE}-earlier`;

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
  let library = openLibrary(NAME, layout);
  await library.delete({ disableAutoOpen: false });
  await library.open();
  try {
    const stores = library.tables.map(({ name }) => name).filter((name) => !DERIVED.has(name));
    const take = (_store: string, record: object) => record;
    const settings = await takeLines(lines, { stores, take, signal }, (store, records) =>
      library.table(store).bulkPut(records),
    );
    library.close();
    library = openLibrary(NAME);
    await library.open();
    return {
      settings,
      batches: (store) => batches(library, store),
      discard: () => library.delete(),
    };
  } catch (error) {
    await library.delete().catch(() => {});
    if (error instanceof BackupError || signal?.aborted || isOfDisk(error)) throw error;
    throw new BackupError('The records of this backup cannot be read.', { cause: error });
  }
}

function isOfDisk(error: unknown): boolean {
  return error instanceof Error && /Quota/.test(`${error.name} ${error.message}`);
}
