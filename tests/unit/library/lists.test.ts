import { beforeEach, describe, expect, it } from 'vitest';
import type { LibraryDatabase } from '../../../lib/library/store/database';
import { addToList, removeFromList } from '../../../lib/library/store/list-entries';
import {
  createList,
  entriesOf,
  getOrCreateList,
  patchEntries,
  patchLists,
} from '../../../lib/library/store/lists';
import { anotherConnection, freshLibrary } from '../../support/fresh-library';
import { MONDAY } from '../../support/sightings';

const NOW = new Date(MONDAY);
const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1000);

let library: LibraryDatabase;
beforeEach(() => {
  library = freshLibrary();
});

const idsOn = async (listId: string) => (await entriesOf(library, listId)).map(({ paperId }) => paperId);

describe('the list of a name', () => {
  it('is created once, whatever the case and the spaces of the name', async () => {
    const list = await getOrCreateList(library, '  To \n read ', NOW);
    expect(list).toMatchObject({ name: 'To read', createdAt: MONDAY, changed: { name: MONDAY } });
    expect(await getOrCreateList(library, 'TO READ', later(1))).toEqual(list);
    expect(await getOrCreateList(library, 'Read', NOW)).not.toEqual(list);
    expect(await library.lists.count()).toBe(2);
  });

  it('is the exact match, when there are two that differ in case', async () => {
    for (const names of [
      ['RL', 'rl'],
      ['Rl', 'rl', 'RL'],
    ]) {
      for (const name of names) await createList(library, { name }, NOW);
      for (const name of names) expect((await getOrCreateList(library, name, NOW)).name).toBe(name);
    }
  });

  it('is created once even when two pages create it at the same time', async () => {
    const other = anotherConnection(library.name);
    const [a, b] = await Promise.all([getOrCreateList(library, 'X', NOW), getOrCreateList(other, 'x', NOW)]);
    expect(a).toEqual(b);
  });

  it('is neither a smart one nor one that was deleted', async () => {
    const smart = await createList(library, { name: 'X', query: 'sparse' }, NOW);
    const first = await getOrCreateList(library, 'X', NOW);
    expect([first.id === smart.id, first.query]).toEqual([false, undefined]);
    await patchLists(library, [{ listId: first.id, set: { deleted: MONDAY } }], NOW);
    const second = await getOrCreateList(library, 'x', NOW);
    expect([smart.id, first.id]).not.toContain(second.id);
    expect(await getOrCreateList(library, 'X', NOW)).toEqual(second);
  });

  it.each(['', ' \n '])('cannot be %j', async (name) => {
    await expect(getOrCreateList(library, name, NOW)).rejects.toThrow(RangeError);
    await expect(createList(library, { name }, NOW)).rejects.toThrow('A reading list needs a name.');
    expect(await library.lists.count()).toBe(0);
  });
});

describe('a list', () => {
  it('is created with all given fields, except blank ones', async () => {
    const list = await createList(library, { name: ' A  b ', description: 'Of *A*.', query: 'a' }, NOW);
    expect(list).toEqual({
      id: list.id,
      name: 'A b',
      description: 'Of *A*.',
      query: 'a',
      createdAt: MONDAY,
      changed: { name: MONDAY, description: MONDAY, query: MONDAY },
    });
    const bare = await createList(library, { name: 'A b', description: ' ', query: '' }, NOW);
    expect(bare).toEqual({ id: bare.id, name: 'A b', createdAt: MONDAY, changed: { name: MONDAY } });
    expect(await library.lists.bulkGet([list.id, bare.id])).toEqual([list, bare]);
  });

  it('is changed, and that is undone', async () => {
    const { id } = await createList(library, { name: 'A', query: 'a' }, NOW);
    const set = { name: ' B\n', query: ' ', description: 'D' };
    const inverses = await patchLists(library, [{ listId: id, set }], later(1));
    const changed = await library.lists.get(id);
    expect([changed?.name, changed?.query, changed?.description]).toEqual(['B', undefined, 'D']);
    expect(inverses).toEqual([{ listId: id, set: { name: 'A', query: 'a', description: null } }]);
    await patchLists(library, inverses, later(2));
    const back = await library.lists.get(id);
    expect([back?.name, back?.query, back?.description]).toEqual(['A', 'a', undefined]);
  });

  it('is not changed at all when a name is blank', async () => {
    const [a, b] = [await getOrCreateList(library, 'A', NOW), await getOrCreateList(library, 'B', NOW)];
    const patches = [
      { listId: a.id, set: { name: 'C', description: 'D' } },
      { listId: b.id, set: { description: 'D', name: ' ' } },
    ];
    await expect(patchLists(library, patches, later(1))).rejects.toThrow('A reading list needs a name.');
    await expect(patchLists(library, [{ listId: a.id, set: { name: null } }], NOW)).rejects.toThrow(
      RangeError,
    );
    expect(await library.lists.bulkGet([a.id, b.id])).toEqual([a, b]);
  });

  it('that does not exist, or has the value already, is not changed', async () => {
    const { id } = await getOrCreateList(library, 'A', NOW);
    const before = await library.lists.toArray();
    const patches = [
      { listId: 'none', set: { name: 'B' } },
      { listId: id, set: { name: ' A ', description: null } },
    ];
    expect(await patchLists(library, patches, later(1))).toEqual([]);
    expect(await library.lists.toArray()).toEqual(before);
  });

  it('is deleted and restored with its entries, other lists stay as they are', async () => {
    const [x, y] = [await getOrCreateList(library, 'X', NOW), await getOrCreateList(library, 'Y', NOW)];
    for (const { id } of [x, y]) await addToList(library, id, ['a', 'b'], NOW);
    const inverses = await patchLists(library, [{ listId: x.id, set: { deleted: MONDAY } }], later(1));
    expect((await library.lists.get(x.id))?.deletedAt).toBe(MONDAY);
    expect(await library.lists.get(y.id)).toEqual(y);
    expect(await library.entries.count()).toBe(4);
    await patchLists(library, inverses, later(2));
    expect((await library.lists.get(x.id))?.deletedAt).toBeUndefined();
    expect(await idsOn(x.id)).toEqual(['a', 'b']);
  });
});

describe('the note of a paper on a list', () => {
  it('belongs to this list only; it is changed and that is undone', async () => {
    for (const listId of ['l', 'm']) await addToList(library, listId, ['a'], NOW);
    const about = { listId: 'l', paperId: 'a' };
    const made = await patchEntries(library, [{ ...about, set: { note: 'One.' } }], NOW);
    const changed = await patchEntries(library, [{ ...about, set: { note: 'Two.' } }], NOW);
    expect([made, changed]).toEqual([
      [{ ...about, set: { note: null } }],
      [{ ...about, set: { note: 'One.' } }],
    ]);
    const notes = async () => (await library.entries.toArray()).map(({ note }) => note);
    expect(await notes()).toEqual(['Two.', undefined]);
    await patchEntries(library, changed, NOW);
    expect(await notes()).toEqual(['One.', undefined]);
    await patchEntries(library, made, NOW);
    expect(await notes()).toEqual([undefined, undefined]);
  });

  it('is removed with the paper, and restored with it', async () => {
    await addToList(library, 'l', ['a'], NOW);
    await patchEntries(library, [{ listId: 'l', paperId: 'a', set: { note: 'One.' } }], NOW);
    const inverses = await removeFromList(library, 'l', ['a'], later(1));
    expect(await entriesOf(library, 'l')).toEqual([]);
    await patchEntries(library, inverses, later(2));
    expect(await entriesOf(library, 'l')).toMatchObject([{ note: 'One.', addedAt: MONDAY }]);
  });
});
