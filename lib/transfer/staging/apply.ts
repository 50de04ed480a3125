import { Dexie } from 'dexie';
import { logChanges } from '../../library/store/change-log';
import type { Library } from '../../library/store/database';
import { titleSlug } from '../../paper/id';
import type { Paper } from '../../paper/paper';
import { BACKED_UP, type BackedUpStore } from '../backup/backup-format';
import type { StoredRecords } from '../backup/record-schemas';
import { rivalsOf, type Way } from './conflicts';
import { findTwins, moveTwins } from './duplicates';
import { inOneTransaction } from './one-transaction';
import type { Incoming } from './staging-area';

/** Where more papers than these change, the search index is made anew in turns instead of taking them all in at once. */
const MANY = 5_000;

/**
 * Merges what came from outside into the reader's library, or puts it in its place: all of it or, when anything fails or the
 * signal ends it, nothing. Until then nobody else can write.
 *
 * @param onDone told how many of the records that came are written
 * @throws what IndexedDB throws, such as `QuotaExceededError`, and the signal's reason
 */
export async function takeIn(
  library: Library,
  incoming: Incoming,
  way: Way,
  onDone: (records: number) => void = () => {},
  signal?: AbortSignal,
): Promise<void> {
  const { ours, theirs } = way === 'merge' ? await findTwins(library, incoming) : { ours: [], theirs: [] };
  incoming.rename(theirs);
  const work = async () => {
    if (way === 'replace') for (const table of library.tables) await table.clear();
    await moveTwins(library, ours);
    let done = 0;
    let changedPapers = 0;
    for (const store of BACKED_UP) {
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
async function put<S extends BackedUpStore>(
  library: Library,
  store: S,
  records: readonly StoredRecords[S][],
): Promise<number> {
  await library.table<StoredRecords[S]>(store).bulkPut(records);
  if (store === 'papers') await putTitles(library, records as unknown as Paper[]);
  return records.length;
}

/** @returns how many records were not so already */
async function merge<S extends BackedUpStore>(
  library: Library,
  store: S,
  records: readonly StoredRecords[S][],
): Promise<number> {
  const changed = (await rivalsOf(library, store, records, 'merge')).filter(({ isSame }) => !isSame);
  const next = changed.map((rivals) => rivals.next);
  await library.table<StoredRecords[S]>(store).bulkPut(next);
  if (store === 'papers') {
    const papers = next as unknown as Paper[];
    await putTitles(library, papers);
    const before = changed.flatMap(({ ours }) => (ours ? [ours as unknown as Paper] : []));
    await logChanges(library, before, papers);
  }
  return changed.length;
}

async function putTitles({ titles }: Library, papers: readonly Paper[]): Promise<void> {
  await titles.bulkPut(papers.map(({ id, title }) => ({ paperId: id, slug: titleSlug(title) })));
}

/** Without one, an index is made by the background, and meanwhile papers are looked through. */
async function dropIndex(library: Library): Promise<void> {
  const { segments, columns, manifest, changes } = library;
  for (const table of [segments, columns, manifest, changes]) await table.clear();
}
