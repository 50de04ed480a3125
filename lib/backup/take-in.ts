import { Dexie } from 'dexie';
import { titleSlug } from '../paper/id';
import type { Paper } from '../paper/paper';
import { logChanges } from '../store/changes';
import type { Library } from '../store/library';
import { BACKED_UP, type BackedUpStore } from './format';
import type { StoredRecords } from './record-schemas';
import { type Rivals, rivalsOf, type Way } from './rivals';
import { align, moveTwins, twinsOf } from './twins';
import { batches, keyIn } from './write';

/** Where more papers than these change, the search index is made anew in turns instead of taking them all in at once. */
const MANY = 5_000;

/**
 * Merges a library that came from outside into the reader's own, or puts it in its place: all of it or, when anything
 * fails or the signal ends it, nothing. Until then nobody else can write.
 *
 * @param onDone told how many of the records that came are written
 * @throws what IndexedDB throws, such as `QuotaExceededError`, and the signal's reason
 */
export async function takeIn(
  library: Library,
  incoming: Library,
  way: Way,
  onDone: (records: number) => void = () => {},
  signal?: AbortSignal,
): Promise<void> {
  if (way === 'merge') await align(library, incoming);
  const twins = way === 'merge' ? await twinsOf(library, incoming) : [];
  await library.transaction('rw', library.tables, async () => {
    if (way === 'replace') for (const table of library.tables) await table.clear();
    else await moveTwins(library, twins);
    let done = 0;
    let changedPapers = 0;
    for (const store of BACKED_UP) {
      const reading = batches<never>(incoming, store);
      for (;;) {
        // Reading the other database takes turns in which this transaction would end by itself.
        const { done: isEnd, value: records } = await Dexie.waitFor(
          Dexie.ignoreTransaction(() => reading.next()),
        );
        if (isEnd) break;
        signal?.throwIfAborted();
        const changed = await write(library, store, records, way);
        if (store === 'papers') changedPapers += changed;
        done += records.length;
        onDone(done);
      }
    }
    if (way === 'replace' || changedPapers > MANY) await dropIndex(library);
  });
}

/** @returns how many records were not so already */
async function write<S extends BackedUpStore>(
  library: Library,
  store: S,
  records: readonly StoredRecords[S][],
  way: Way,
): Promise<number> {
  const table = library.table(store);
  const keys = records.map((record) => keyIn(record, table.schema.primKey.keyPath));
  const rivals = (await rivalsOf(library, store, records, keys, way)).filter(({ isSame }) => !isSame);
  await table.bulkPut(rivals.map(({ next }) => next));
  if (store === 'papers') await follow(library, rivals as Rivals<'papers'>[]);
  return rivals.length;
}

/** What is made of papers goes with them. */
async function follow(library: Library, rivals: readonly Rivals<'papers'>[]): Promise<void> {
  const next: Paper[] = rivals.map((rival) => rival.next);
  await library.titles.bulkPut(next.map(({ id, title }) => ({ paperId: id, slug: titleSlug(title) })));
  await logChanges(
    library,
    rivals.flatMap(({ ours }) => ours ?? []),
    next,
  );
}

/** Without one, an index is made by the background, and meanwhile papers are looked through. */
async function dropIndex(library: Library): Promise<void> {
  const { segments, columns, manifest, changes } = library;
  for (const table of [segments, columns, manifest, changes]) await table.clear();
}
