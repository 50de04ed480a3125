import { expect, it } from 'vitest';
import { positionsBetween } from '../../../lib/library/model/positions';
import type { LibraryDatabase } from '../../../lib/library/store/database';
import { addToList, moveInList } from '../../../lib/library/store/list-entries';
import { entriesOf } from '../../../lib/library/store/lists';
import { anotherConnection, freshLibrary } from '../../support/fresh-library';
import { makeOldLibrary } from '../../support/old-libraries';
import { MONDAY, WEDNESDAY } from '../../support/sightings';

const NOW = new Date(WEDNESDAY);
const SIZES = [0, 1, 62, 63, 3_907, 5_000];

/** A migrated library of version 3 with lists of `size` papers and of three; ids are not in the order of the list. */
async function migrated(size: number): Promise<{ library: LibraryDatabase; ids: string[] }> {
  const idAt = (at: number) => `2606.${String((at * 7_919) % 99_991).padStart(5, '0')}`;
  const entry = (listId: string, paperId: string, at: number) => ({
    listId,
    paperId,
    addedAt: new Date(Date.parse(MONDAY) + at).toISOString(),
  });
  const ids = Array.from({ length: size }, (_, at) => idAt(at));
  const { name } = freshLibrary();
  await makeOldLibrary(name, 3, {
    lists: ['l', 'm'].map((id) => ({ id, name: id, createdAt: MONDAY })),
    entries: [
      ...ids.map((id, at) => entry('l', id, at)),
      ...['c', 'a', 'b'].map((id, at) => entry('m', id, at * 100)),
    ],
  });
  return { library: anotherConnection(name), ids };
}

it.each(SIZES)(
  'a list of %i papers keeps its order in the migration, with free positions everywhere',
  async (size) => {
    const { library, ids } = await migrated(size);
    const entries = await entriesOf(library, 'l');
    expect(entries.map(({ paperId }) => paperId)).toEqual(ids);
    expect((await entriesOf(library, 'm')).map(({ paperId }) => paperId)).toEqual(['c', 'a', 'b']);
    const places = entries.map(({ position }) => position);
    expect([...places].sort()).toEqual(places);
    const expected = { 0: 'a0', 61: 'az', 62: 'b00', 3905: 'bzz', 3906: 'c000' };
    for (const [at, place] of Object.entries(expected))
      if (Number(at) < size) expect(places[Number(at)]).toBe(place);
    for (let at = 0; at <= size; at++)
      expect(positionsBetween(places[at - 1], places[at], 2)).toHaveLength(2);
  },
  20_000,
);

it.each(SIZES)(
  'in a list of %i papers one is appended and moved anywhere, and no other position changes',
  async (size) => {
    const { library, ids } = await migrated(size);
    const before = await entriesOf(library, 'l');
    expect(await addToList(library, 'l', ['new'], NOW)).toMatchObject([{ paperId: 'new' }]);
    const order = async () => (await entriesOf(library, 'l')).map(({ paperId }) => paperId);
    expect(await order()).toEqual([...ids, 'new']);
    for (const at of [0, 1, 61, 62, 63, 3_905, 3_906, size - 1].filter(
      (place) => place >= 0 && place < size,
    )) {
      await moveInList(library, 'l', ['new'], ids[at], NOW);
      expect((await order()).indexOf('new')).toBe(at);
    }
    await moveInList(library, 'l', ['new'], undefined, NOW);
    expect((await order()).at(-1)).toBe('new');
    const others = (await entriesOf(library, 'l')).filter(({ paperId }) => paperId !== 'new');
    expect(others).toEqual(before);
  },
  20_000,
);
