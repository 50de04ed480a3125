import { titleSlug } from '../paper/id';
import type { Paper } from '../paper/paper';
import { DATABASE, LAYOUT } from '../store/layout';
import { type Library, openLibrary } from '../store/library';
import { BACKED_UP, BackupError, DERIVED, SETTINGS } from './format';
import { type BackupLine, openBackup } from './read';
import { checkedRecord } from './record-schemas';
import { batches } from './write';

/** Records written at once. */
const BATCH = 1_000;

/** The database in which a file waits, whole and checked, for the reader to decide. */
const STAGE = `${DATABASE}-incoming`;

/** A library beside the reader's own, to be merged into it or put in its place. */
export interface Staged {
  library: Library;
  madeAt: string;
  /** Of the extension, as they were stored. */
  settings: unknown;
  /** Lets it go. */
  discard(): Promise<void>;
}

/**
 * Reads a backup into a database of its own and checks every record. The reader's library is not touched.
 *
 * A backup of an earlier layout is read into a database of that layout and then laid out anew by the very migrations that
 * have served the libraries themselves.
 *
 * @param onRead told how many bytes of the file have been read
 * @throws BackupError when anything of it is not as it should be; what IndexedDB throws
 */
export async function stageBackup(
  file: Blob,
  onRead?: (bytes: number) => void,
  signal?: AbortSignal,
): Promise<Staged> {
  const { header, lines } = await openBackup(file, onRead);
  let library = await emptyStage(header.layout);
  try {
    const isOfToday = header.layout === LAYOUT;
    const settings = await fill(library, lines, isOfToday, signal);
    if (!isOfToday) {
      library.close();
      library = openLibrary(STAGE);
      await check(library, signal);
    }
    return { library, madeAt: header.madeAt, settings, discard: () => discard(library) };
  } catch (error) {
    await lines.return(undefined).catch(() => {});
    await discard(library).catch(() => {});
    throw error;
  }
}

/** An empty database for what comes from a file; what a page that was closed has left there is gone. */
export async function emptyStage(layout = LAYOUT): Promise<Library> {
  const library = openLibrary(STAGE, layout);
  await library.delete({ disableAutoOpen: false });
  await library.open();
  return library;
}

export async function discard(library: Library): Promise<void> {
  await library.delete();
}

/** @returns the settings in the file */
async function fill(
  library: Library,
  lines: AsyncGenerator<BackupLine>,
  isOfToday: boolean,
  signal?: AbortSignal,
): Promise<unknown> {
  const stores = new Set<string>(
    isOfToday ? BACKED_UP : library.tables.map(({ name }) => name).filter((name) => !DERIVED.has(name)),
  );
  let settings: unknown;
  let waiting: { store: string; records: object[] } = { store: '', records: [] };
  const write = async () => {
    const { store, records } = waiting;
    waiting = { store: '', records: [] };
    if (records.length === 0) return;
    await library
      .table(store)
      .bulkPut(records)
      .catch((error: unknown) => {
        // Records of earlier layouts are checked when they have become today's: one without a key does not get there.
        if (!isOfToday && error instanceof Error && error.name !== 'QuotaExceededError')
          throw new BackupError(`A record in “${store}” cannot be read.`, { cause: error });
        throw error;
      });
    if (store === 'papers') await putTitles(library, records as Paper[]);
  };
  for await (const { number, store, record } of lines) {
    signal?.throwIfAborted();
    if (store === SETTINGS) {
      settings = record;
      continue;
    }
    if (!stores.has(store)) throw new BackupError(`Line ${number} is of something that no library holds.`);
    if (store !== waiting.store || waiting.records.length >= BATCH) await write();
    const checked = isOfToday ? checkedRecord(store as (typeof BACKED_UP)[number], record) : { record };
    if ('wrong' in checked)
      throw new BackupError(
        `Line ${number.toLocaleString('en')} cannot be read: “${checked.wrong}” is not what it should be.`,
      );
    waiting.store = store;
    waiting.records.push(checked.record);
  }
  await write();
  return settings;
}

/** Checks what the migrations have made of an earlier layout's records. */
async function check(library: Library, signal?: AbortSignal): Promise<void> {
  for (const store of BACKED_UP)
    for await (const records of batches(library, store)) {
      signal?.throwIfAborted();
      for (const record of records) {
        const checked = checkedRecord(store, record);
        if ('wrong' in checked)
          throw new BackupError(
            `A record in “${store}” cannot be read: “${checked.wrong}” is not what it should be.`,
          );
      }
    }
}

/** By them papers of the two libraries find each other. */
export async function putTitles(library: Library, papers: readonly Paper[]): Promise<void> {
  await library.titles.bulkPut(
    papers.map(({ id, title }) => ({ paperId: id, slug: titleSlug(String(title)) })),
  );
}
