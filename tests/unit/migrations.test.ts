import 'fake-indexeddb/auto';

import { describe, expect, it } from 'vitest';
import { recentIds } from '../../lib/read/papers';
import { readShelf } from '../../lib/read/shelf';
import { savePapers } from '../../lib/store/save-papers';
import { anotherConnection, readerOf } from '../support/fresh-library';
import { PLACE } from '../support/pages';
import { sighting, WEDNESDAY } from '../support/sightings';

/** Version 1 as it stands on readers' disks, written out: Dexie numbers it 10. */
const VERSION = 10;
const STORES: { name: string; keyPath: string | string[]; indexes: Record<string, string> }[] = [
  { name: 'papers', keyPath: 'id', indexes: { lastSeenAt: 'lastSeenAt', firstSeenAt: 'firstSeenAt' } },
  { name: 'titles', keyPath: 'paperId', indexes: { slug: 'slug' } },
  { name: 'bookmarks', keyPath: 'paperId', indexes: { bookmarkedAt: 'bookmarkedAt' } },
  { name: 'lists', keyPath: 'id', indexes: {} },
  { name: 'entries', keyPath: ['listId', 'paperId'], indexes: { listId: 'listId', paperId: 'paperId' } },
];
const RECORDS: Record<string, object[]> = {
  papers: [
    {
      id: '2606.00001',
      title: 'Sparse Circuits',
      abstract: 'Yes.',
      authors: ['Ada Lovelace'],
      authorCount: 1,
      publishedOn: '2026-06-20',
      upvotes: 7,
      firstSeenAt: '2026-06-22T08:00:00.000Z',
      lastSeenAt: '2026-06-23T08:00:00.000Z',
    },
    {
      id: 'title:bare',
      title: 'Bare',
      firstSeenAt: '2026-06-22T08:00:00.000Z',
      lastSeenAt: '2026-06-22T08:00:00.000Z',
    },
  ],
  titles: [
    { paperId: '2606.00001', slug: 'sparse-circuits' },
    { paperId: 'title:bare', slug: 'bare' },
  ],
  bookmarks: [{ paperId: 'title:bare', bookmarkedAt: '2026-06-22T09:00:00.000Z' }],
  lists: [{ id: 'list-1', name: 'To read', createdAt: '2026-06-22T09:00:00.000Z' }],
  entries: [{ listId: 'list-1', paperId: '2606.00001', addedAt: '2026-06-22T09:00:00.000Z' }],
};

function makeLibraryOfVersion1(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, VERSION);
    request.onupgradeneeded = () => {
      for (const { name: store, keyPath, indexes } of STORES) {
        const made = request.result.createObjectStore(store, { keyPath });
        for (const [index, path] of Object.entries(indexes)) made.createIndex(index, path);
        for (const record of RECORDS[store] ?? []) made.add(record);
      }
    };
    request.onsuccess = () => resolve(request.result.close());
    request.onerror = () => reject(request.error);
  });
}

describe('a library of version 1', () => {
  it('opens, with every record in its place', async () => {
    await makeLibraryOfVersion1('old-records');
    const library = anotherConnection('old-records');
    for (const [store, records] of Object.entries(RECORDS))
      expect(await library.table(store).toArray()).toEqual(records);
  });

  it('answers and takes papers as a new one does', async () => {
    await makeLibraryOfVersion1('old-use');
    const library = anotherConnection('old-use');
    await library.open();
    expect(await recentIds(readerOf(library))).toEqual(['2606.00001', 'title:bare']);
    const saved = await savePapers(
      library,
      [sighting({ id: '2606.00002', title: 'BARE' }, { seenAt: WEDNESDAY })],
      PLACE,
    );
    expect(saved).toEqual({ ids: ['2606.00002'], added: [] });
    expect(await library.papers.count()).toBe(2);
    expect(await readShelf(readerOf(library))).toMatchObject({
      bookmarked: ['2606.00002'],
      lists: [{ name: 'To read', paperIds: ['2606.00001'] }],
    });
  });

  it('is laid out as today when it is made anew, so that this sample is a true one', async () => {
    await makeLibraryOfVersion1('old-layout');
    const layout = async (name: string) => {
      const library = anotherConnection(name);
      await library.open();
      return library.tables.map(({ name: store, schema }) => [
        store,
        schema.primKey.src,
        schema.indexes.map((index) => index.src).sort(),
      ]);
    };
    expect(await layout('old-layout')).toEqual(await layout('made-anew'));
  });
});
