import { Dexie } from 'dexie';
import { logChanges } from '../../library/store/change-log';
import type { LibraryDatabase } from '../../library/store/database';
import { titleSlug } from '../../paper/id';
import type { Paper } from '../../paper/paper';
import { BACKUP_STORES, type BackupStore } from '../backup/backup-format';
import type { StoreRecords } from '../backup/record-schemas';
import { conflictsOf, type ImportMode } from './conflicts';
import { findDuplicates, mergeDuplicates } from './duplicates';
import { inOneTransaction } from './one-transaction';
import type { StagingArea } from './staging-area';

/** When more papers change, the search index is rebuilt in batches instead of indexing all changes at once. */
const MANY_CHANGES = 5_000;

/**
 * Merges staged records into the user's library, or replaces the library with them: all of it or, when anything fails or
 * the signal aborts it, nothing. Until then nothing else can write.
 *
 * @param onDone called with how many of the staged records are written
 * @throws what IndexedDB throws, such as `QuotaExceededError`, and the signal's reason
 */
export async function applyStaged(
  library: LibraryDatabase,
  staging: StagingArea,
  mode: ImportMode,
  onDone: (records: number) => void = () => {},
  signal?: AbortSignal,
): Promise<void> {
  const { ours, theirs } =
    mode === 'merge' ? await findDuplicates(library, staging) : { ours: [], theirs: [] };
  staging.setIdChanges(theirs);
  const work = async () => {
    if (mode === 'replace') for (const table of library.tables) await table.clear();
    await mergeDuplicates(library, ours);
    let done = 0;
    let changedPapers = 0;
    for (const store of BACKUP_STORES) {
      const batches = staging.batches(store);
      const next = () => Dexie.ignoreTransaction(() => batches.next());
      for (let reading = next(); ; ) {
        // While another database is read, this transaction would end automatically.
        const { done: isEnd, value: records } = await Dexie.waitFor(reading);
        if (isEnd) break;
        signal?.throwIfAborted();
        reading = next(); // while these are written
        reading.catch(() => {}); // it is thrown where it is awaited
        const changed =
          mode === 'replace' ? await put(library, store, records) : await merge(library, store, records);
        if (store === 'papers') changedPapers += changed;
        done += records.length;
        onDone(done);
      }
    }
    if (mode === 'replace' || changedPapers > MANY_CHANGES) await dropIndex(library);
  };
  await inOneTransaction(library, work, signal);
}

/** Writes records to an empty library. @returns how many */
async function put<S extends BackupStore>(
  library: LibraryDatabase,
  store: S,
  records: readonly StoreRecords[S][],
): Promise<number> {
  await library.table<StoreRecords[S]>(store).bulkPut(records);
  if (store === 'papers') await putTitles(library, records as unknown as Paper[]);
  return records.length;
}

/** @returns how many records have changed */
async function merge<S extends BackupStore>(
  library: LibraryDatabase,
  store: S,
  records: readonly StoreRecords[S][],
): Promise<number> {
  const changed = (await conflictsOf(library, store, records, 'merge')).filter(({ isSame }) => !isSame);
  const resolved = changed.map((conflict) => conflict.resolved);
  await library.table<StoreRecords[S]>(store).bulkPut(resolved);
  if (store === 'papers') {
    const papers = resolved as unknown as Paper[];
    await putTitles(library, papers);
    const before = changed.flatMap(({ ours }) => (ours ? [ours as unknown as Paper] : []));
    await logChanges(library, before, papers);
  }
  return changed.length;
}

async function putTitles({ titles }: LibraryDatabase, papers: readonly Paper[]): Promise<void> {
  await titles.bulkPut(papers.map(({ id, title }) => ({ paperId: id, slug: titleSlug(title) })));
}

/** The background then builds a new index, and meanwhile papers are scanned. */
async function dropIndex(library: LibraryDatabase): Promise<void> {
  const { segments, columns, manifest, changes } = library;
  for (const table of [segments, columns, manifest, changes]) await table.clear();
}
