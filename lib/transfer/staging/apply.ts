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

/** Where more papers than these change, the search index is made anew in turns instead of taking them all in at once. */
const MANY = 5_000;

/**
 * Merges what came from outside into the reader's library, or puts it in its place: all of it or, when anything fails or the
 * signal ends it, nothing. Until then nobody else can write.
 *
 * @param onDone told how many of the records that came are written
 * @throws what IndexedDB throws, such as `QuotaExceededError`, and the signal's reason
 */
export async function applyStaged(
  library: LibraryDatabase,
  incoming: StagingArea,
  way: ImportMode,
  onDone: (records: number) => void = () => {},
  signal?: AbortSignal,
): Promise<void> {
  const { ours, theirs } =
    way === 'merge' ? await findDuplicates(library, incoming) : { ours: [], theirs: [] };
  incoming.setIdChanges(theirs);
  const work = async () => {
    if (way === 'replace') for (const table of library.tables) await table.clear();
    await mergeDuplicates(library, ours);
    let done = 0;
    let changedPapers = 0;
    for (const store of BACKUP_STORES) {
      const reading = incoming.batches(store);
      const next = () => Dexie.ignoreTransaction(() => reading.next());
      for (let coming = next(); ; ) {
        // Reading another database takes turns in which this transaction would end by itself.
        const { done: isEnd, value: records } = await Dexie.waitFor(coming);
        if (isEnd) break;
        signal?.throwIfAborted();
        coming = next(); // while these are written
        coming.catch(() => {}); // whoever awaits it is told
        const changed =
          way === 'replace' ? await put(library, store, records) : await merge(library, store, records);
        if (store === 'papers') changedPapers += changed;
        done += records.length;
        onDone(done);
      }
    }
    if (way === 'replace' || changedPapers > MANY) await dropIndex(library);
  };
  await inOneTransaction(library, work, signal);
}

/** Into a library that is empty. @returns how many records were written */
async function put<S extends BackupStore>(
  library: LibraryDatabase,
  store: S,
  records: readonly StoreRecords[S][],
): Promise<number> {
  await library.table<StoreRecords[S]>(store).bulkPut(records);
  if (store === 'papers') await putTitles(library, records as unknown as Paper[]);
  return records.length;
}

/** @returns how many records were not so already */
async function merge<S extends BackupStore>(
  library: LibraryDatabase,
  store: S,
  records: readonly StoreRecords[S][],
): Promise<number> {
  const changed = (await conflictsOf(library, store, records, 'merge')).filter(({ isSame }) => !isSame);
  const next = changed.map((rivals) => rivals.next);
  await library.table<StoreRecords[S]>(store).bulkPut(next);
  if (store === 'papers') {
    const papers = next as unknown as Paper[];
    await putTitles(library, papers);
    const before = changed.flatMap(({ ours }) => (ours ? [ours as unknown as Paper] : []));
    await logChanges(library, before, papers);
  }
  return changed.length;
}

async function putTitles({ titles }: LibraryDatabase, papers: readonly Paper[]): Promise<void> {
  await titles.bulkPut(papers.map(({ id, title }) => ({ paperId: id, slug: titleSlug(title) })));
}

/** Without one, an index is made by the background, and meanwhile papers are looked through. */
async function dropIndex(library: LibraryDatabase): Promise<void> {
  const { segments, columns, manifest, changes } = library;
  for (const table of [segments, columns, manifest, changes]) await table.clear();
}
