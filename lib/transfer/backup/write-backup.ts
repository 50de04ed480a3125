import { SCHEMA_VERSION } from '../../library/model/schema-version';
import type { LibraryDatabase } from '../../library/store/database';
import { BACKUP_STORES, type BackupStore, headerLine, SETTINGS_STORE } from './backup-format';
import { recordBatches } from './batches';

/** Records written at once. */
const BATCH_SIZE = 1_000;

/** In milliseconds: a captured page is saved within this time. */
const MAX_SAVE_DELAY = 600_000;

/** The stores that grow with every page; the others are read at once, in one transaction. */
const LARGE = ['papers', 'sightings'] as const;
const SMALL = BACKUP_STORES.filter((store) => !LARGE.some((large) => large === store));

/** The progress of a backup, in papers. */
export interface Progress {
  done: number;
  total: number;
}

/**
 * A backup of the library, a few hundred kilobytes of text at a time.
 *
 * Pages may still be saved meanwhile: nothing is locked. What was seen since it began is written again at the end, where it
 * replaces the earlier lines, together with all user data, read in one transaction.
 *
 * @param settings of the extension, as stored
 * @throws what IndexedDB throws
 */
export async function* writeBackupLines(
  library: LibraryDatabase,
  settings: unknown,
  now: Date,
  onProgress: (progress: Progress) => void = () => {},
): AsyncGenerator<string> {
  const end: Record<string, number> = { [SETTINGS_STORE]: 1 };
  const write = (store: BackupStore, records: readonly unknown[]) => {
    end[store] = (end[store] ?? 0) + records.length;
    return records.map((record) => line(store, record)).join('');
  };
  yield headerLine(SCHEMA_VERSION, now) + line(SETTINGS_STORE, settings);
  const total = await library.papers.count();
  let done = 0;
  onProgress({ done, total });
  for (const store of LARGE)
    for await (const records of recordBatches(library, store)) {
      yield write(store, records);
      if (store !== 'papers') continue;
      done = Math.min(done + records.length, total);
      onProgress({ done, total });
    }
  const since = new Date(now.getTime() - MAX_SAVE_DELAY).toISOString();
  const latest = await library.transaction('r', library.tables, () =>
    Promise.all([
      library.papers.where('lastSeenAt').aboveOrEqual(since).toArray(),
      library.sightings.where('day').aboveOrEqual(since.slice(0, 10)).toArray(),
      ...SMALL.map((store) => library.table(store).toArray()),
    ]),
  );
  const stores = [...LARGE, ...SMALL];
  for (const [at, records] of latest.entries()) {
    const store = stores[at];
    for (let from = 0; store && from < records.length; from += BATCH_SIZE)
      yield write(store, records.slice(from, from + BATCH_SIZE));
  }
  yield `${JSON.stringify({ end })}\n`;
}

function line(store: string, record: unknown): string {
  return `${JSON.stringify([store, record])}\n`;
}
