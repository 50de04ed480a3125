import 'fake-indexeddb/auto';

interface Store {
  name: string;
  keyPath: string | string[];
  indexes: Record<string, string | string[]>;
  autoIncrement?: boolean;
  /** The first version that had it, and the last one. */
  since: number;
  until?: number;
}

/** The schemas as on users' disks, written out; Dexie multiplies the version numbers by ten. */
const STORES: Store[] = [
  {
    name: 'papers',
    keyPath: 'id',
    indexes: { lastSeenAt: 'lastSeenAt', firstSeenAt: 'firstSeenAt' },
    since: 1,
  },
  { name: 'titles', keyPath: 'paperId', indexes: { slug: 'slug' }, since: 1 },
  { name: 'bookmarks', keyPath: 'paperId', indexes: { bookmarkedAt: 'bookmarkedAt' }, since: 1, until: 3 },
  { name: 'lists', keyPath: 'id', indexes: {}, since: 1 },
  {
    name: 'entries',
    keyPath: ['listId', 'paperId'],
    indexes: { listId: 'listId', paperId: 'paperId' },
    since: 1,
  },
  { name: 'sightings', keyPath: ['paperId', 'place', 'day'], indexes: { day: 'day' }, since: 2 },
  { name: 'segments', keyPath: 'id', indexes: {}, since: 3 },
  { name: 'columns', keyPath: 'segmentId', indexes: {}, since: 3 },
  { name: 'manifest', keyPath: 'key', indexes: {}, since: 3 },
  { name: 'changes', keyPath: 'seq', indexes: {}, autoIncrement: true, since: 3 },
  { name: 'forgotten', keyPath: 'id', indexes: {}, since: 3, until: 3 },
  {
    name: 'marks',
    keyPath: 'paperId',
    indexes: {
      bookmarkedAt: 'bookmarkedAt',
      hiddenAt: 'hiddenAt',
      worded: 'worded',
      '[status+changed.status]': ['status', 'changed.status'],
    },
    since: 4,
  },
  { name: 'trash', keyPath: 'id', indexes: { deed: 'deed' }, since: 4 },
];

/** Records of a library by store name. */
export type Records = Record<string, object[]>;

const FIRST: Records = {
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
  entries: [
    { listId: 'list-1', paperId: '2606.00001', addedAt: '2026-06-22T09:00:00.001Z' },
    { listId: 'list-1', paperId: 'title:bare', addedAt: '2026-06-22T09:00:00.000Z' },
  ],
};
const SECOND: Records = {
  sightings: [
    { paperId: '2606.00001', place: 'daily:2026-06-23', day: '2026-06-23', rank: 1, upvotes: 7 },
    { paperId: 'title:bare', place: 'daily:2026-06-22', day: '2026-06-22', rank: 2 },
  ],
};
/** Nothing is in a segment yet, and a page has been forgotten; one of its papers had been seen elsewhere, too. */
const THIRD: Records = {
  manifest: [{ key: 'manifest', generation: 1, format: 1, segments: [] }],
  changes: [
    { seq: 1, ids: ['2606.00001', 'title:bare', '2605.00009'], columns: [] },
    { seq: 2, ids: ['2605.00009'], columns: [] },
  ],
  forgotten: [
    {
      id: '2026-06-24T08:00:00.000Z 1f0c9d8e-52a4-4d5c-9a43-0d5a3ad6b001',
      papers: [
        {
          id: '2605.00009',
          title: 'Flow',
          firstSeenAt: '2026-06-21T08:00:00.000Z',
          lastSeenAt: '2026-06-21T08:00:00.000Z',
        },
      ],
      titles: [{ paperId: '2605.00009', slug: 'flow' }],
      sightings: [
        { paperId: '2605.00009', place: 'daily:2026-06-21', day: '2026-06-21', rank: 1 },
        { paperId: 'title:bare', place: 'daily:2026-06-21', day: '2026-06-21', rank: 2 },
      ],
    },
  ],
};

/** The same library in version 4: annotations with the time of each change. */
const FOURTH: Records = {
  marks: [
    {
      paperId: 'title:bare',
      bookmarkedAt: '2026-06-22T09:00:00.000Z',
      changed: { bookmark: '2026-06-22T09:00:00.000Z' },
    },
  ],
  lists: [
    {
      id: 'list-1',
      name: 'To read',
      createdAt: '2026-06-22T09:00:00.000Z',
      changed: { name: '2026-06-22T09:00:00.000Z' },
    },
  ],
  entries: [
    {
      listId: 'list-1',
      paperId: '2606.00001',
      addedAt: '2026-06-22T09:00:00.001Z',
      position: 'a1',
      changed: { on: '2026-06-22T09:00:00.001Z', position: '2026-06-22T09:00:00.001Z' },
    },
    {
      listId: 'list-1',
      paperId: 'title:bare',
      addedAt: '2026-06-22T09:00:00.000Z',
      position: 'a0',
      changed: { on: '2026-06-22T09:00:00.000Z', position: '2026-06-22T09:00:00.000Z' },
    },
  ],
  trash: [
    {
      id: '2026-06-24T08:00:00.000Z 1f0c9d8e-52a4-4d5c-9a43-0d5a3ad6b001',
      deed: 'unbookmark',
      subject: { count: 1, paperId: '2606.00001' },
      inverse: { marks: [{ paperId: '2606.00001', set: { bookmark: '2026-06-22T09:00:00.000Z' } }] },
    },
  ],
};

/** A sample of a library of a version, as on a user's disk. */
export function sampleOf(version: number): Records {
  const grown = { ...FIRST, ...(version > 1 && SECOND), ...(version > 2 && THIRD) };
  if (version < 4) return grown;
  const { bookmarks: _bookmarks, forgotten: _forgotten, ...records } = grown;
  return { ...records, ...FOURTH };
}

/** Creates a library of a version with the browser's own IndexedDB and none of our code. */
export function makeOldLibrary(name: string, version: number, records = sampleOf(version)): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, version * 10);
    request.onupgradeneeded = () => {
      for (const { name: store, indexes, since, until = version, ...options } of STORES) {
        if (since > version || until < version) continue;
        const made = request.result.createObjectStore(store, options);
        for (const [index, path] of Object.entries(indexes)) made.createIndex(index, path);
        for (const record of records[store] ?? []) made.add(record);
      }
    };
    request.onsuccess = () => resolve(request.result.close());
    request.onerror = () => reject(request.error);
  });
}

/** The names of a library's stores according to the browser. */
export function storeNames(name: string): Promise<string[]> {
  return new Promise((resolve) => {
    const request = indexedDB.open(name);
    request.onsuccess = () => {
      resolve([...request.result.objectStoreNames]);
      request.result.close();
    };
  });
}
