import { beforeEach, describe, expect, it } from 'vitest';
import { mergeUserRecords } from '../../../lib/library/merge/merge-annotations';
import { compareEntries, type ListEntry } from '../../../lib/library/model/lists';
import { positionsBetween } from '../../../lib/library/model/positions';
import type { LibraryDatabase } from '../../../lib/library/store/database';
import { addToList, moveInList } from '../../../lib/library/store/list-entries';
import { entriesOf, patchEntries } from '../../../lib/library/store/lists';
import { freshLibrary } from '../../support/fresh-library';
import { MONDAY } from '../../support/sightings';

const NOW = new Date(MONDAY);
const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1000);

let library: LibraryDatabase;
beforeEach(() => {
  library = freshLibrary();
});

const order = async () => (await entriesOf(library, 'l')).map(({ paperId }) => paperId).join(' ');
const put = (...ids: string[]) => addToList(library, 'l', ids, NOW);

describe('where two libraries assigned the same position', () => {
  /** Two libraries add papers to a list at the same time, and are merged. */
  async function merged(): Promise<LibraryDatabase> {
    const other = freshLibrary();
    for (const [of, ids] of [
      [library, ['a', 'x', 'z']],
      [other, ['a', 'y']],
    ] as const)
      await addToList(of, 'l', ids, NOW);
    const entriesIn = async (of: LibraryDatabase) => ({
      marks: [],
      lists: [],
      entries: await of.entries.toArray(),
    });
    const { entries } = mergeUserRecords(await entriesIn(library), await entriesIn(other));
    await library.entries.bulkPut([...entries]);
    return library;
  }

  const places = async () => new Set((await entriesOf(library, 'l')).map(({ position }) => position)).size;

  it('papers are in the order of their ids, and one can be moved between them', async () => {
    await merged();
    expect([await order(), await places()]).toEqual(['a x y z', 3]);
    const inverses = await moveInList(library, 'l', ['z'], 'y', later(1));
    expect([await order(), await places()]).toEqual(['a x z y', 4]);
    await patchEntries(library, inverses, later(2));
    expect(await order()).toBe('a x y z');
  });

  it('several can be moved between them, and an added one is appended', async () => {
    await merged();
    await put('0');
    await moveInList(library, 'l', ['0', 'a'], 'y', later(1));
    expect(await order()).toBe('x 0 a y z');
    await put('1');
    expect([await order(), await places()]).toEqual(['x 0 a y z 1', 6]);
  });

  it('a paper is added after one whose position is invalid, and the others keep the time they were added', async () => {
    await put('a', 'b');
    await library.entries.update(['l', 'b'], { position: 'no place' });
    await addToList(library, 'l', ['c'], later(1));
    expect([await order(), await places()]).toEqual(['a b c', 3]);
    const since = (await entriesOf(library, 'l')).map(({ addedAt }) => addedAt);
    expect(since).toEqual([MONDAY, MONDAY, later(1).toISOString()]);
  });

  it('an invalid position is repaired by the first move', async () => {
    await put('a', 'b');
    const entry = (paperId: string): ListEntry => ({
      listId: 'l',
      paperId,
      addedAt: MONDAY,
      position: '',
      changed: { on: MONDAY },
    });
    await library.entries.bulkPut(['x', 'y'].map(entry));
    expect(await order()).toBe('x y a b');
    await moveInList(library, 'l', ['b'], 'y', NOW);
    expect([await order(), await places()]).toEqual(['x b y a', 4]);
  });
});

it('the order of a list does not depend on the order of its entries', () => {
  const entry = (position: string, paperId: string) => ({ listId: 'l', paperId, position, changed: {} });
  const entries = [
    entry('Zz', 'c'),
    entry('a0', 'a'),
    entry('a0', 'b'),
    entry('a0V', 'a'),
    entry('b00', '0'),
  ];
  expect([...entries].reverse().sort(compareEntries)).toEqual(entries);
});

it.each<[string | undefined, string | undefined]>([
  [undefined, undefined],
  [undefined, 'a0'],
  ['az', undefined],
  ['a0', 'a1'],
  ['a0', 'a00V'],
  ['Zz', 'b00'],
])('between %s and %s there are as many positions as are wanted, in order', (before, after) => {
  const places = positionsBetween(before, after, 100) ?? [];
  expect(new Set(places).size).toBe(100);
  expect([...places].sort()).toEqual(places);
  if (before !== undefined) expect(places[0]).toSatisfy((first) => String(first) > before);
  if (after !== undefined) expect(places[99]).toSatisfy((last) => String(last) < after);
});

it.each([
  ['a0', 'a0'],
  ['a0V', 'a0V'],
  ['', 'a0'],
  ['a0', 'no place'],
])('between %j and %j there is no position', (before, after) => {
  expect(positionsBetween(before, after, 1)).toBeUndefined();
});
