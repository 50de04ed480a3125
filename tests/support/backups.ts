import { gzipSync } from 'node:zlib';
import { patchAnnotations } from '../../lib/library/store/annotations';
import { assignCitationKeys } from '../../lib/library/store/citation-keys';
import type { LibraryDatabase } from '../../lib/library/store/database';
import { addToList } from '../../lib/library/store/list-entries';
import { createList, patchEntries, patchLists } from '../../lib/library/store/lists';
import { savePapers } from '../../lib/library/store/save-papers';
import { runUndoable } from '../../lib/library/store/undo';
import { BACKUP_STORES, type BackupStore } from '../../lib/transfer/backup/backup-format';
import { blobOf, gzipStream } from '../../lib/transfer/backup/gzip';
import type { StoreRecords } from '../../lib/transfer/backup/record-schemas';
import { writeBackupLines } from '../../lib/transfer/backup/write-backup';
import type { StagingArea } from '../../lib/transfer/staging/staging-area';
import { PLACE } from './pages';
import { MONDAY, sighting, TUESDAY, WEDNESDAY } from './sightings';

/** Everything a library holds that is backed up, by store, in the order of keys. */
export async function storedIn(library: LibraryDatabase): Promise<Record<string, object[]>> {
  const stores = await Promise.all(
    BACKUP_STORES.map(async (store) => [store, await library.table(store).toArray()] as const),
  );
  return Object.fromEntries(stores);
}

/** A library that has something in every store. */
export async function fillLibrary(library: LibraryDatabase): Promise<LibraryDatabase> {
  const now = new Date(TUESDAY);
  await savePapers(
    library,
    [
      sighting({
        title: 'Über $\\beta$',
        abstract: '<script>alert(1)</script>',
        upvotes: 3,
        authors: ['李明'],
      }),
      sighting({ id: '2606.00002', title: 'B', keywords: ['x'], githubUrl: 'https://github.com/a/b' }),
      sighting({ id: 'title:c', title: 'C' }),
    ],
    PLACE,
  );
  await savePapers(library, [sighting({ upvotes: 5 }, { seenAt: WEDNESDAY })], 'weekly:2026-W26');
  const list = await createList(library, { name: 'Deep', description: 'All of it' }, now);
  const smart = await createList(library, { name: 'Smart', query: 'is:bookmarked' }, now);
  await runUndoable(library, 'put-on-list', now, async () => ({
    inverse: { entries: await addToList(library, list.id, ['2606.00001', 'title:c', '2606.00002'], now) },
    subject: { count: 3, name: 'Deep' },
  }));
  await patchEntries(
    library,
    [{ listId: list.id, paperId: 'title:c', set: { note: 'First', on: null } }],
    now,
  );
  await runUndoable(library, 'delete-list', now, async () => ({
    inverse: { lists: await patchLists(library, [{ listId: smart.id, set: { deleted: MONDAY } }], now) },
    subject: { count: 0, name: 'Smart' },
  }));
  const set = { bookmark: MONDAY, status: 'read', note: '*N*', 'tag:__proto__': '__proto__', 'tag:x': 'X' };
  await patchAnnotations(library, [{ paperId: '2606.00001', set }], now);
  await patchAnnotations(library, [{ paperId: '2606.00001', set: { status: null } }], now);
  await assignCitationKeys(library, [['2606.00001', 'li2026uber']], now);
  await library.exports.put({ scope: 'all', at: TUESDAY, paperIds: ['2606.00002'] });
  await library.sent.put({ program: 'zotero:1', paperId: '2606.00001', at: TUESDAY });
  return library;
}

/** All staged records of one store. */
export async function arrived<S extends BackupStore>(
  staging: StagingArea,
  store: S,
): Promise<StoreRecords[S][]> {
  const all: StoreRecords[S][] = [];
  for await (const records of staging.batches(store)) all.push(...records);
  return all;
}

/** The settings in the backups of the tests. */
export const BACKUP_SETTINGS = { isPaused: false, neverSave: ['robot'] };

/** A backup of a library, as downloaded. */
export function backupOf(library: LibraryDatabase, now = new Date(WEDNESDAY)): Promise<Blob> {
  return blobOf(gzipStream(writeBackupLines(library, BACKUP_SETTINGS, now)));
}

/** A file of lines, gzipped as a backup is. */
export function gzipped(lines: string | readonly string[]): Blob {
  return new Blob([gzipSync(typeof lines === 'string' ? lines : `${lines.join('\n')}\n`)]);
}
