import { DATABASE } from '../store/layout';
import { type Library, openLibrary } from '../store/library';
import { batches } from './batches';
import { type BackedUpStore, BackupError, DERIVED, SETTINGS } from './format';
import type { BackupLine } from './read';

/** Records put down together. */
const TOGETHER = 1_000;

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
    const settings = await fill(library, lines, signal);
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

/** @returns the settings in the file */
async function fill(
  library: Library,
  lines: AsyncGenerator<BackupLine>,
  signal: AbortSignal | undefined,
): Promise<unknown> {
  const stores = new Set(library.tables.map(({ name }) => name).filter((name) => !DERIVED.has(name)));
  let settings: unknown;
  let waiting: { store: string; records: object[] } = { store: '', records: [] };
  const write = async () => {
    if (waiting.records.length > 0) await library.table(waiting.store).bulkPut(waiting.records);
  };
  for await (const { number, store, record } of lines) {
    signal?.throwIfAborted();
    if (store === SETTINGS) {
      settings = record;
      continue;
    }
    if (!stores.has(store)) throw new BackupError(`Line ${number} is of something that no library holds.`);
    if (store !== waiting.store || waiting.records.length >= TOGETHER) {
      await write();
      waiting = { store, records: [] };
    }
    waiting.records.push(record);
  }
  await write();
  return settings;
}

function isOfDisk(error: unknown): boolean {
  return error instanceof Error && /Quota/.test(`${error.name} ${error.message}`);
}
