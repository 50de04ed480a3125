import { beforeEach, describe, expect, it } from 'vitest';
import type { LibraryDatabase } from '../../../lib/library/store/database';
import { addToList, moveInList, removeFromList } from '../../../lib/library/store/list-entries';
import { entriesOf, patchEntries } from '../../../lib/library/store/lists';
import { freshLibrary } from '../../support/fresh-library';
import { randomNumbers } from '../../support/random';
import { MONDAY } from '../../support/sightings';

const NOW = new Date(MONDAY);
const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1000);

let library: LibraryDatabase;
beforeEach(() => {
  library = freshLibrary();
});

const order = async (of = library) => (await entriesOf(of, 'l')).map(({ paperId }) => paperId).join(' ');
const put = (...ids: string[]) => addToList(library, 'l', ids, NOW);

describe('papers added to a list', () => {
  it('are appended in the order given, each once, even when the clock was set back', async () => {
    await put('c', 'a', 'c');
    await addToList(library, 'l', ['b', 'a', '0'], later(-3600));
    expect(await order()).toBe('c a b 0');
  });

  it('are removed when that is undone, except those that were on it before', async () => {
    await put('a');
    const inverses = await put('a', 'b');
    expect(inverses).toEqual([{ listId: 'l', paperId: 'b', set: { on: null } }]);
    await patchEntries(library, inverses, later(1));
    expect(await order()).toBe('a');
    expect(await put('a')).toEqual([]);
  });

  it('are appended when they had been removed, and removed again when that is undone', async () => {
    await put('a', 'b', 'c');
    await removeFromList(library, 'l', ['a'], later(1));
    const inverses = await addToList(library, 'l', ['a'], later(2));
    expect(await order()).toBe('b c a');
    await patchEntries(library, inverses, later(3));
    expect(await order()).toBe('b c');
  });
});

it('removed papers are restored at their positions, the others stay where they were moved to', async () => {
  await put('a', 'b', 'c', 'd', 'e');
  const inverses = await removeFromList(library, 'l', ['b', 'd', 'never there', 'b'], later(1));
  expect(await order()).toBe('a c e');
  await moveInList(library, 'l', ['e'], 'a', later(2));
  await patchEntries(library, inverses, later(3));
  expect(await order()).toBe('e a b c d');
  expect((await entriesOf(library, 'l')).map(({ addedAt }) => addedAt)).toEqual(Array(5).fill(MONDAY));
});

describe('papers moved in a list', () => {
  it.each<[string, string[], string | undefined, string]>([
    ['one before another', ['d'], 'b', 'a d b c'],
    ['one to the beginning', ['c'], 'a', 'c a b d'],
    ['one to the end', ['a'], undefined, 'b c d a'],
    ['several, in the order given', ['d', 'b'], 'a', 'd b a c'],
    ['several to the end', ['b', 'a'], undefined, 'c d b a'],
    ['twice the same', ['d', 'd'], 'a', 'd a b c'],
    ['to before one that is not there, which is the end', ['a'], 'x', 'b c d a'],
    ['one that is not there', ['x'], 'a', 'a b c d'],
    ['one to before itself, where it is', ['b'], 'b', 'a b c d'],
    ['several to before one of their own', ['d', 'b'], 'b', 'a d b c'],
    ['the last to the end', ['d'], undefined, 'a b c d'],
    ['none', [], 'a', 'a b c d'],
  ])('%s', async (_name, ids, before, expected) => {
    await put('a', 'b', 'c', 'd');
    const inverses = await moveInList(library, 'l', ids, before, later(1));
    expect(await order()).toBe(expected);
    expect(inverses.length === 0).toBe(expected === 'a b c d');
    await patchEntries(library, inverses, later(2));
    expect(await order()).toBe('a b c d');
  });

  it('many times are in the same order as in an array, and only they get new positions', async () => {
    const random = randomNumbers(7);
    const pick = (most: number) => Math.floor(random() * most);
    const ids = Array.from({ length: 9 }, (_, at) => String(at));
    await put(...ids);
    for (let times = 0; times < 200; times++) {
      const moved = ids[pick(9)] ?? '';
      const others = ids.filter((id) => id !== moved);
      const before = others[pick(9)];
      others.splice(before === undefined ? 8 : others.indexOf(before), 0, moved);
      const isThere = String(ids) === String(others);
      ids.splice(0, 9, ...others);
      const touched = await moveInList(library, 'l', [moved], before, later(times));
      expect(touched.map(({ paperId }) => paperId)).toEqual(isThere ? [] : [moved]);
      expect(await order()).toBe(ids.join(' '));
    }
  });

  it('keep their positions in other lists', async () => {
    for (const listId of ['l', 'm']) await addToList(library, listId, ['a', 'b'], NOW);
    const before = await entriesOf(library, 'm');
    await moveInList(library, 'l', ['b'], 'a', NOW);
    expect(await entriesOf(library, 'm')).toEqual(before);
  });
});
