import { beforeEach, describe, expect, it } from 'vitest';
import { recentIds } from '../../../lib/library/read/papers';
import { readUserData } from '../../../lib/library/read/user-data';
import type { LibraryDatabase } from '../../../lib/library/store/database';
import { savePapers } from '../../../lib/library/store/save-papers';
import { undo } from '../../../lib/library/store/undo';
import { openIndex } from '../../../lib/search/engine/open-index';
import { Indexer } from '../../../lib/search/indexer/indexer';
import { anotherConnection, freshLibrary, readerOf } from '../../support/fresh-library';
import { makeOldLibrary, sampleOf, storeNames } from '../../support/old-libraries';
import { PLACE } from '../../support/pages';
import { sighting, WEDNESDAY } from '../../support/sightings';

const BOOKMARKED = '2026-06-22T09:00:00.000Z';
const NEXT = '2026-06-22T09:00:00.001Z';
const NOW = new Date(WEDNESDAY);

describe.each([1, 2, 3, 4])('a library of version %i', (version) => {
  let library: LibraryDatabase;
  beforeEach(async () => {
    const { name } = freshLibrary();
    await makeOldLibrary(name, version);
    library = anotherConnection(name);
    await library.open();
  });

  it('opens with all its records', async () => {
    const { bookmarks: _bookmarks, lists: _lists, entries: _entries, forgotten, ...same } = sampleOf(version);
    const trash = forgotten ?? same.trash;
    for (const [store, records] of Object.entries(same))
      expect(await library.table(store).toArray()).toEqual(records);
    expect(await library.trash.count()).toBe(trash?.length ?? 0);
  });

  it('keeps annotations and lists, with the time of each change', async () => {
    expect(await library.marks.toArray()).toEqual([
      { paperId: 'title:bare', bookmarkedAt: BOOKMARKED, changed: { bookmark: BOOKMARKED } },
    ]);
    expect(await library.lists.toArray()).toEqual([
      { id: 'list-1', name: 'To read', createdAt: BOOKMARKED, changed: { name: BOOKMARKED } },
    ]);
    const entry = (paperId: string, addedAt: string, position: string) => ({
      listId: 'list-1',
      paperId,
      addedAt,
      position,
      changed: { on: addedAt, position: addedAt },
    });
    expect(await library.entries.toArray()).toEqual([
      entry('2606.00001', NEXT, 'a1'),
      entry('title:bare', BOOKMARKED, 'a0'),
    ]);
  });

  it('is read and written like a new one', async () => {
    expect(await recentIds(readerOf(library))).toEqual(['2606.00001', 'title:bare']);
    const saved = await savePapers(
      library,
      [sighting({ id: '2606.00002', title: 'BARE' }, { seenAt: WEDNESDAY })],
      PLACE,
    );
    expect(saved).toEqual({ ids: ['2606.00002'], added: [] });
    expect(await library.papers.count()).toBe(2);
    expect(await readUserData(readerOf(library))).toMatchObject({
      bookmarked: ['2606.00002'],
      lists: [{ name: 'To read', paperIds: ['2606.00002', '2606.00001'] }],
    });
  });

  it('can be searched as soon as it is opened, and is then indexed', async () => {
    const { isWhole } = await openIndex(readerOf(library), []);
    expect(isWhole).toBe(version > 2);
    await new Indexer(library, () => {}).catchUp();
    const { isWhole: isWholeNow, view } = await openIndex(readerOf(library), []);
    expect([isWholeNow, view.liveCount]).toEqual([true, 2]);
    expect(view.find('2606.00001')).toBeDefined();
  });

  it('has the same schema as a new one, which proves that the sample is real', async () => {
    const schemaOf = async (of: LibraryDatabase) => {
      await of.open();
      return of.tables.map(({ name, schema }) => [
        name,
        schema.primKey.src,
        schema.indexes.map((index) => index.src).sort(),
      ]);
    };
    const fresh = freshLibrary();
    expect(await schemaOf(library)).toEqual(await schemaOf(fresh));
    expect(await storeNames(library.name)).toEqual(await storeNames(fresh.name));
  });
});

describe('the papers forgotten in a library of version 3', () => {
  it('are in the trash, and can be restored from it', async () => {
    const { name } = freshLibrary();
    await makeOldLibrary(name, 3);
    const library = anotherConnection(name);
    const [record] = await library.trash.toArray();
    expect(record).toMatchObject({ deed: 'forget', subject: { count: 1 } });
    await undo(library, record?.id ?? '', NOW);
    const forgotten = sampleOf(3).forgotten?.[0] as {
      papers: object[];
      titles: object[];
      sightings: object[];
    };
    expect(await library.papers.get('2605.00009')).toEqual(forgotten.papers[0]);
    expect(await library.titles.get('2605.00009')).toEqual(forgotten.titles[0]);
    expect(await library.sightings.where('day').equals('2026-06-21').toArray()).toEqual(forgotten.sightings);
    expect(await library.changes.toArray()).toMatchObject([
      { seq: 1 },
      { seq: 2 },
      { seq: 3, ids: ['2605.00009'] },
    ]);
    expect(await library.trash.count()).toBe(0);
  });
});
