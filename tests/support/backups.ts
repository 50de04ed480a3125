import { gzipSync } from 'node:zlib';
import { changeMarks } from '../../lib/library/store/annotations';
import { claimKeys } from '../../lib/library/store/citation-keys';
import type { Library } from '../../lib/library/store/database';
import { putOnList } from '../../lib/library/store/list-entries';
import { changeEntries, changeLists, makeList } from '../../lib/library/store/lists';
import { savePapers } from '../../lib/library/store/save-papers';
import { undoably } from '../../lib/library/store/undo';
import { BACKED_UP, type BackedUpStore } from '../../lib/transfer/backup/backup-format';
import { fileOf, packed } from '../../lib/transfer/backup/gzip';
import type { StoredRecords } from '../../lib/transfer/backup/record-schemas';
import { backupLines } from '../../lib/transfer/backup/write-backup';
import type { Incoming } from '../../lib/transfer/staging/staging-area';
import { PLACE } from './pages';
import { MONDAY, sighting, TUESDAY, WEDNESDAY } from './sightings';

/** Everything a library holds that is backed up, by store, in the order of keys. */
export async function storedIn(library: Library): Promise<Record<string, object[]>> {
  const stores = await Promise.all(
    BACKED_UP.map(async (store) => [store, await library.table(store).toArray()] as const),
  );
  return Object.fromEntries(stores);
}

/** A library that has something in every store. */
export async function fillLibrary(library: Library): Promise<Library> {
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
  const list = await makeList(library, { name: 'Deep', description: 'All of it' }, now);
  const smart = await makeList(library, { name: 'Smart', query: 'is:bookmarked' }, now);
  await undoably(library, 'put-on-list', now, async () => ({
    inverse: { entries: await putOnList(library, list.id, ['2606.00001', 'title:c', '2606.00002'], now) },
    subject: { count: 3, name: 'Deep' },
  }));
  await changeEntries(
    library,
    [{ listId: list.id, paperId: 'title:c', set: { note: 'First', on: null } }],
    now,
  );
  await undoably(library, 'delete-list', now, async () => ({
    inverse: { lists: await changeLists(library, [{ listId: smart.id, set: { deleted: MONDAY } }], now) },
    subject: { count: 0, name: 'Smart' },
  }));
  const set = { bookmark: MONDAY, status: 'read', note: '*N*', 'tag:__proto__': '__proto__', 'tag:x': 'X' };
  await changeMarks(library, [{ paperId: '2606.00001', set }], now);
  await changeMarks(library, [{ paperId: '2606.00001', set: { status: null } }], now);
  await claimKeys(library, [['2606.00001', 'li2026uber']], now);
  await library.exports.put({ scope: 'all', at: TUESDAY, paperIds: ['2606.00002'] });
  await library.sent.put({ program: 'zotero:1', paperId: '2606.00001', at: TUESDAY });
  return library;
}

/** All that came of one store. */
export async function arrived<S extends BackedUpStore>(
  incoming: Incoming,
  store: S,
): Promise<StoredRecords[S][]> {
  const all: StoredRecords[S][] = [];
  for await (const records of incoming.batches(store)) all.push(...records);
  return all;
}

/** The settings that backups are made with here. */
export const BACKUP_SETTINGS = { isPaused: false, neverSave: ['robot'] };

/** A backup of a library, as it is downloaded. */
export function backupOf(library: Library, now = new Date(WEDNESDAY)): Promise<Blob> {
  return fileOf(packed(backupLines(library, BACKUP_SETTINGS, now)));
}

/** A file of lines, gzipped as a backup is. */
export function gzipped(lines: string | readonly string[]): Blob {
  return new Blob([gzipSync(typeof lines === 'string' ? lines : `${lines.join('\n')}\n`)]);
}
