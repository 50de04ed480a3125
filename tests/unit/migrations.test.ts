import 'fake-indexeddb/auto';

import { describe, expect, it } from 'vitest';
import { IndexKeeper } from '../../lib/indexing/index-keeper';
import { openIndex } from '../../lib/query/open-index';
import { recentIds } from '../../lib/read/papers';
import { readShelf } from '../../lib/read/shelf';
import { savePapers } from '../../lib/store/save-papers';
import { anotherConnection, readerOf } from '../support/fresh-library';
import { PLACE } from '../support/pages';
import { sighting, WEDNESDAY } from '../support/sightings';

interface Store {
  name: string;
  keyPath: string | string[];
  indexes: Record<string, string>;
  /** The version that it came with. */
  since: number;
}

/** The layouts as they stand on readers' disks, written out; Dexie numbers them tenfold. */
const STORES: Omit<Store, 'since'>[] = [
  { name: 'papers', keyPath: 'id', indexes: { lastSeenAt: 'lastSeenAt', firstSeenAt: 'firstSeenAt' } },
  { name: 'titles', keyPath: 'paperId', indexes: { slug: 'slug' } },
  { name: 'bookmarks', keyPath: 'paperId', indexes: { bookmarkedAt: 'bookmarkedAt' } },
  { name: 'lists', keyPath: 'id', indexes: {} },
  { name: 'entries', keyPath: ['listId', 'paperId'], indexes: { listId: 'listId', paperId: 'paperId' } },
];
const LATER_STORES: Store[] = [
  { name: 'sightings', keyPath: ['paperId', 'place', 'day'], indexes: { day: 'day' }, since: 2 },
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
const LATER_RECORDS: Record<string, object[]> = {
  sightings: [
    { paperId: '2606.00001', place: 'daily:2026-06-23', day: '2026-06-23', rank: 1, upvotes: 7 },
    { paperId: 'title:bare', place: 'daily:2026-06-22', day: '2026-06-22', rank: 2 },
  ],
};

function recordsOf(version: number): Record<string, object[]> {
  return version > 1 ? { ...RECORDS, ...LATER_RECORDS } : RECORDS;
}

function makeLibrary(name: string, version: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, version * 10);
    request.onupgradeneeded = () => {
      const stores = [...STORES, ...LATER_STORES.filter(({ since }) => since <= version)];
      for (const { name: store, keyPath, indexes } of stores) {
        const made = request.result.createObjectStore(store, { keyPath });
        for (const [index, path] of Object.entries(indexes)) made.createIndex(index, path);
        for (const record of recordsOf(version)[store] ?? []) made.add(record);
      }
    };
    request.onsuccess = () => resolve(request.result.close());
    request.onerror = () => reject(request.error);
  });
}

describe.each([1, 2])('a library of version %i', (version) => {
  it('opens, with every record in its place', async () => {
    await makeLibrary(`old-records-${version}`, version);
    const library = anotherConnection(`old-records-${version}`);
    for (const [store, records] of Object.entries(recordsOf(version)))
      expect(await library.table(store).toArray()).toEqual(records);
  });

  it('answers and takes papers as a new one does', async () => {
    await makeLibrary(`old-use-${version}`, version);
    const library = anotherConnection(`old-use-${version}`);
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

  it('is searched as soon as it is opened, and indexed then', async () => {
    await makeLibrary(`old-search-${version}`, version);
    const library = anotherConnection(`old-search-${version}`);
    await library.open();
    const { isWhole } = await openIndex(readerOf(library), []);
    expect(isWhole).toBe(false);
    await new IndexKeeper(library, () => {}).catchUp();
    const { isWhole: isWholeNow, view } = await openIndex(readerOf(library), []);
    expect([isWholeNow, view.living]).toEqual([true, 2]);
    expect(view.find('2606.00001')).toBeDefined();
  });

  it('is laid out as today when it is made anew, so that this sample is a true one', async () => {
    await makeLibrary(`old-layout-${version}`, version);
    const layout = async (name: string) => {
      const library = anotherConnection(name);
      await library.open();
      return library.tables.map(({ name: store, schema }) => [
        store,
        schema.primKey.src,
        schema.indexes.map((index) => index.src).sort(),
      ]);
    };
    expect(await layout(`old-layout-${version}`)).toEqual(await layout(`made-anew-${version}`));
  });
});
