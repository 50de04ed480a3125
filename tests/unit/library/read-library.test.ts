import 'fake-indexeddb/auto';

import { afterEach, describe, expect, it, vi } from 'vitest';
import { SCHEMA_VERSION } from '../../../lib/library/model/schema-version';
import { LibraryReader } from '../../../lib/library/read/library-reader';
import { openReadOnly } from '../../../lib/library/read/open';
import { countPapers, papersById, recentIds } from '../../../lib/library/read/papers';
import { EMPTY_USER_DATA, readInitialView, readUserData } from '../../../lib/library/read/user-data';
import { patchAnnotations } from '../../../lib/library/store/annotations';
import { anotherConnection, freshLibrary, readerOf } from '../../support/fresh-library';
import { MONDAY, record, TUESDAY, WEDNESDAY } from '../../support/sightings';

const NOTHING = { papers: [], userData: EMPTY_USER_DATA };

/** Creates a database with a version number of IndexedDB. */
function databaseOf(name: string, version: number): Promise<void> {
  return new Promise((resolve) => {
    const opening = indexedDB.open(name, version);
    opening.onsuccess = () => resolve(opening.result.close());
  });
}

async function names(): Promise<(string | undefined)[]> {
  return (await indexedDB.databases()).map(({ name }) => name);
}

describe('no library', () => {
  it('reads as an empty one, and none is created', async () => {
    const reader = new LibraryReader(async () => {}, 'absent');
    expect(await readInitialView(reader, 20)).toEqual(NOTHING);
    expect(await readUserData(reader)).toEqual(NOTHING.userData);
    expect(await countPapers(reader)).toBe(0);
    expect(await openReadOnly('absent')).toEqual({ state: 'absent' });
    expect(await names()).not.toContain('absent');
  });

  it('is noticed when it exists later', async () => {
    const library = freshLibrary();
    const reader = readerOf(library);
    expect(await recentIds(reader)).toEqual([]);
    await library.papers.put(record({ id: 'a' }));
    expect(await recentIds(reader)).toEqual(['a']);
  });
});

describe('a library of another schema version', () => {
  it('is migrated by a context that may write, and then read', async () => {
    await databaseOf('outdated', (SCHEMA_VERSION - 1) * 10);
    const update = vi.fn(async () => {
      await anotherConnection('outdated').papers.put(record({ id: 'a' }));
    });
    expect(await recentIds(new LibraryReader(update, 'outdated'))).toEqual(['a']);
    expect(update).toHaveBeenCalledTimes(1);
  });

  it('that is not migrated cannot be read, which is reported and retried at the next read', async () => {
    await databaseOf('stuck', (SCHEMA_VERSION - 1) * 10);
    const update = vi.fn(async () => {});
    const reader = new LibraryReader(update, 'stuck');
    await expect(recentIds(reader)).rejects.toThrow('could not be brought up to date');
    await expect(recentIds(reader)).rejects.toThrow('could not be brought up to date');
    expect(update).toHaveBeenCalledTimes(2);
  });

  it('that is newer is not changed, and the error says what to do', async () => {
    await databaseOf('newer', (SCHEMA_VERSION + 1) * 10);
    const reader = new LibraryReader(async () => {}, 'newer');
    await expect(recentIds(reader)).rejects.toThrow('Update Papershelf to read it.');
  });

  it('does not include the numbers of Dexie’s own repairs, which have the same schema version', async () => {
    await databaseOf('repaired', SCHEMA_VERSION * 10 + 1);
    expect(await openReadOnly('repaired')).toMatchObject({ state: 'open' });
  });
});

describe('a connection', () => {
  it('closes for a migration, and reopens', async () => {
    const library = freshLibrary();
    await library.papers.put(record({ id: 'a' }));
    const reader = readerOf(library);
    expect(await recentIds(reader)).toEqual(['a']);
    library.close();
    await databaseOf(library.name, SCHEMA_VERSION * 10 + 1); // waits forever if the reader does not close
    expect(await recentIds(reader)).toEqual(['a']);
  });

  it('that was closed reopens', async () => {
    const library = freshLibrary();
    await library.papers.put(record({ id: 'a' }));
    const reader = readerOf(library);
    await recentIds(reader);
    await reader.close();
    expect(await papersById(reader, ['a'])).toHaveLength(1);
  });
});

describe('the last papers', () => {
  // Chromium before 141 and Firefox of 2024 read an index forwards only.
  const { getAllRecords } = IDBIndex.prototype as { getAllRecords?: unknown };
  afterEach(() => Object.assign(IDBIndex.prototype, { getAllRecords }));

  it.each([
    ['in one request', false],
    ['by a cursor', true],
  ])(
    '%s: the latest first, those of the same time by id, in one view with the bookmarks',
    async (_how, isOld) => {
      if (isOld) delete (IDBIndex.prototype as { getAllRecords?: unknown }).getAllRecords;
      const library = freshLibrary();
      const days = { a: TUESDAY, b: WEDNESDAY, c: MONDAY, d: TUESDAY };
      const papers = Object.entries(days).map(([id, lastSeenAt]) => record({ id, lastSeenAt }));
      await library.papers.bulkPut(papers);
      const bookmarks = [days.a, days.c].map((bookmark, at) => ({
        paperId: at === 0 ? 'a' : 'c',
        set: { bookmark },
      }));
      await patchAnnotations(library, bookmarks, new Date(WEDNESDAY));
      const reader = readerOf(library);
      const dexies = await library.papers.orderBy('lastSeenAt').reverse().toArray();
      for (const limit of [1, 3, 4, 9]) {
        const view = await readInitialView(reader, limit);
        expect(view.papers).toEqual(dexies.slice(0, limit));
        expect(view.userData.bookmarked).toEqual(['a', 'c']);
        expect(await recentIds(reader, limit)).toEqual(['b', 'd', 'a', 'c'].slice(0, limit));
      }
      expect(await recentIds(reader)).toEqual(['b', 'd', 'a', 'c']);
      await library.papers.clear();
      expect((await readInitialView(reader, 3)).papers).toEqual([]);
    },
  );
});
