import { beforeEach, describe, expect, it } from 'vitest';
import { tagChanges } from '../../../lib/library/model/annotations';
import type { RegisterChanges } from '../../../lib/library/model/registers';
import { countPapers, papersById, recentIds, recentPapers } from '../../../lib/library/read/papers';
import { EMPTY_USER_DATA, readInitialView, readUserData } from '../../../lib/library/read/user-data';
import { patchAnnotations } from '../../../lib/library/store/annotations';
import type { LibraryDatabase } from '../../../lib/library/store/database';
import { addToList, removeFromList } from '../../../lib/library/store/list-entries';
import { createList, getOrCreateList, patchEntries, patchLists } from '../../../lib/library/store/lists';
import { freshLibrary, readerOf } from '../../support/fresh-library';
import { MONDAY, record, TUESDAY, WEDNESDAY } from '../../support/sightings';

const NOW = new Date(MONDAY);
const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1000);

let library: LibraryDatabase;
beforeEach(async () => {
  library = freshLibrary();
  await library.open();
});

const userData = () => readUserData(readerOf(library));
const annotate = (paperId: string, set: RegisterChanges, seconds = 0) =>
  patchAnnotations(library, [{ paperId, set }], later(seconds));

describe('user data', () => {
  it('of a library without annotations is empty', async () =>
    expect(await userData()).toEqual(EMPTY_USER_DATA));

  it('has the latest bookmark first, and no removed one', async () => {
    for (const [at, id] of ['b', 'a', 'd', 'c'].entries())
      await annotate(id, { bookmark: later(at).toISOString() });
    await annotate('d', { bookmark: null }, 9);
    expect((await userData()).bookmarked).toEqual(['c', 'a', 'b']);
  });

  it('has papers by their status, the latest change first', async () => {
    await annotate('a', { status: 'read' }, 1);
    await annotate('b', { status: 'read', bookmark: MONDAY }, 3);
    await annotate('c', { status: 'to-read' }, 4);
    await annotate('d', { status: 'reading' }, 5);
    await annotate('c', { status: 'read' }, 2); // the clock was set back: still the later change
    await annotate('d', { status: null }, 6);
    await annotate('a', { note: 'N' }, 7);
    expect((await userData()).status).toEqual({ 'to-read': [], reading: [], read: ['c', 'b', 'a'] });
    await annotate('a', { status: 'to-read' }, 8);
    await annotate('e', { status: 'to-read' }, 9);
    expect((await userData()).status).toEqual({ 'to-read': ['e', 'a'], reading: [], read: ['c', 'b'] });
  });

  it('has the texts of papers with a note or tags, and of no others', async () => {
    await annotate('a', { note: 'N' });
    await annotate('b', { ...tagChanges(' X  y ', true), ...tagChanges('Z', true), bookmark: MONDAY });
    await annotate('c', { bookmark: MONDAY, status: 'read' });
    await annotate('d', { note: 'N', ...tagChanges('X', true) });
    await annotate('d', { note: null, ...tagChanges('x', false) }, 1);
    expect((await userData()).worded).toMatchObject([
      { paperId: 'a', note: 'N' },
      { paperId: 'b', tags: ['X y', 'Z'] },
    ]);
  });

  it('has the last hidden first', async () => {
    for (const [at, id] of ['b', 'a', 'c'].entries()) await annotate(id, { hidden: later(at).toISOString() });
    await annotate('b', { hidden: null }, 9);
    expect((await userData()).hidden).toEqual(['c', 'a']);
  });

  it('has lists by name, with papers and notes, without deleted lists and removed papers', async () => {
    const names = ['b list', 'Über', 'a list', 'C list', 'gone'];
    const lists = [];
    for (const name of names) lists.push(await getOrCreateList(library, name, NOW));
    const [first = '', , , , gone = ''] = lists.map(({ id }) => id);
    for (const listId of [first, gone]) await addToList(library, listId, ['a', 'b', 'c'], NOW);
    for (const paperId of ['b', 'c'])
      await patchEntries(library, [{ listId: first, paperId, set: { note: `On ${paperId}.` } }], NOW);
    await removeFromList(library, first, ['b'], later(1));
    await patchLists(library, [{ listId: gone, set: { deleted: MONDAY } }], later(1));
    await patchEntries(library, [{ listId: 'never made', paperId: 'a', set: { on: MONDAY } }], NOW);
    const read = (await userData()).lists;
    expect(read.map(({ name }) => name)).toEqual(['a list', 'b list', 'C list', 'Über']);
    expect(read.map(({ paperIds }) => paperIds)).toEqual([[], ['a', 'c'], [], []]);
    expect(read[1]?.notes).toEqual(new Map([['c', 'On c.']]));
  });

  it('has a smart list with its query', async () => {
    await createList(library, { name: 'Smart', query: 'sparse' }, NOW);
    expect((await userData()).lists).toMatchObject([{ name: 'Smart', query: 'sparse', paperIds: [] }]);
  });
});

describe('the initial view', () => {
  const view = async (limit: number) => {
    const { papers } = await readInitialView(readerOf(library), limit);
    return papers.map(({ id }) => id).join(' ');
  };

  it('has other papers in the place of hidden ones', async () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
    await library.papers.bulkPut(ids.map((id, at) => record({ id, lastSeenAt: later(-at).toISOString() })));
    expect(await view(3)).toBe('a b c');
    for (const id of ['a', 'c', 'd']) await annotate(id, { hidden: MONDAY });
    expect([await view(1), await view(2), await view(3), await view(9)]).toEqual([
      'b',
      'b e',
      'b e f',
      'b e f',
    ]);
    await annotate('c', { hidden: null }, 1);
    expect([await view(3), await view(9)]).toEqual(['b c e', 'b c e f']);
    for (const id of ids) await annotate(id, { hidden: MONDAY }, 2);
    expect(await view(3)).toBe('');
  });

  it('is not shortened by hidden papers that are no longer in the library', async () => {
    await library.papers.bulkPut(['a', 'b', 'c'].map((id) => record({ id })));
    for (const id of ['c', 'gone', 'forgotten']) await annotate(id, { hidden: MONDAY });
    expect(await view(2)).toBe('b a');
  });
});

it('papers are in the order in which they were last seen, or as requested', async () => {
  const days = { a: TUESDAY, b: WEDNESDAY, c: MONDAY };
  await library.papers.bulkPut(Object.entries(days).map(([id, lastSeenAt]) => record({ id, lastSeenAt })));
  const reader = readerOf(library);
  expect(await countPapers(reader)).toBe(3);
  expect(await recentIds(reader)).toEqual(['b', 'a', 'c']);
  expect(await recentIds(reader, 2)).toEqual(['b', 'a']);
  expect((await recentPapers(reader, 2)).map(({ id }) => id)).toEqual(['b', 'a']);
  expect((await papersById(reader, ['c', 'x', 'a'])).map(({ id }) => id)).toEqual(['c', 'a']);
});
