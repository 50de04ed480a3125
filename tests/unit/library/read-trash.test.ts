import { beforeEach, expect, it } from 'vitest';
import type { UserAction } from '../../../lib/library/model/actions';
import { tagChanges } from '../../../lib/library/model/annotations';
import { LibraryReader } from '../../../lib/library/read/library-reader';
import { countTrash, readTrash } from '../../../lib/library/read/trash';
import type { LibraryDatabase } from '../../../lib/library/store/database';
import { TestBackground } from '../../support/background';
import { freshLibrary, readerOf } from '../../support/fresh-library';
import { MONDAY, record } from '../../support/sightings';

let library: LibraryDatabase;
let background: TestBackground;
let reader: LibraryReader;
beforeEach(() => {
  library = freshLibrary();
  background = new TestBackground(library);
  reader = readerOf(library);
});

const annotate = (deed: UserAction, set: Record<string, string | null>, name?: string) =>
  background.act('changeMarks', { deed, ...(name && { name }), patches: [{ paperId: 'a', set }] });

/** Puts an action into the trash as if of a day in June 2099, so that it does not expire. */
const put = (day: number, deed: UserAction, inverse = {}) => {
  const id = `2099-06-${String(day).padStart(2, '0')}T08:00:00.000Z x`;
  return library.trash.add({ id, deed, subject: { count: day }, inverse });
};

it('the trash is empty without a library, and in a new one', async () => {
  const absent = new LibraryReader(async () => {}, 'absent');
  for (const each of [absent, reader]) {
    expect(await readTrash(each, 200)).toEqual({ items: [], total: 0 });
    expect(await countTrash(each)).toBe(0);
  }
});

it('it contains what was removed, the latest first, but not what was added', async () => {
  await annotate('bookmark', { bookmark: MONDAY });
  await annotate('unbookmark', { bookmark: null });
  await annotate('tag', tagChanges('Vision', true), 'Vision');
  await annotate('untag', tagChanges('Vision', false), 'Vision');
  const { list } = await background.act('putOnList', { to: { name: 'L' }, paperIds: ['a', 'b'] });
  await background.act('takeOffList', { listId: list.id, paperIds: ['b'] });
  await background.act('deleteList', { listId: list.id });
  const { items, total } = await readTrash(reader, 200);
  expect(total).toBe(4);
  expect(await countTrash(reader)).toBe(4);
  // Actions of the same millisecond have no order.
  expect(items.map(({ id }) => id)).toEqual(items.map(({ id }) => id).sort((a, b) => (a < b ? 1 : -1)));
  const shown = items.map(({ deed, subject }) => ({ deed, ...subject }));
  expect(shown).toHaveLength(4);
  expect(shown).toEqual(
    expect.arrayContaining([
      { deed: 'unbookmark', count: 1, paperId: 'a' },
      { deed: 'untag', count: 1, paperId: 'a', name: 'Vision' },
      { deed: 'take-off-list', count: 1, paperId: 'b', name: 'L' },
      { deed: 'delete-list', count: 1, name: 'L' },
    ]),
  );
});

it('an item has its time, but not the patches that restore it', async () => {
  const papers = [record({ id: 'a' }), record({ id: 'b' })];
  await put(3, 'forget', { forgotten: { papers, titles: [], sightings: [] } });
  const [item] = (await readTrash(reader, 200)).items;
  expect(item).toEqual({
    id: '2099-06-03T08:00:00.000Z x',
    at: '2099-06-03T08:00:00.000Z',
    deed: 'forget',
    subject: { count: 3 },
  });
});

it('the latest are shown when there are more than the limit, of whatever action', async () => {
  for (const [day, deed] of [
    [1, 'unnote'],
    [5, 'forget'],
    [2, 'untag'],
    [4, 'unbookmark'],
    [6, 'bookmark'],
    [3, 'forget'],
  ] as const)
    await put(day, deed);
  const { items, total } = await readTrash(reader, 3);
  expect(items.map(({ subject }) => subject.count)).toEqual([5, 4, 3]);
  expect(total).toBe(5);
});

it('what is restored or deleted permanently is no longer there', async () => {
  for (const day of [1, 2, 3, 4]) await put(day, 'unbookmark');
  const [first, second] = (await readTrash(reader, 200)).items;
  await background.act('undo', { undoId: first?.id ?? '' });
  expect(await countTrash(reader)).toBe(3);
  await background.act('emptyTrash', { undoIds: [second?.id ?? ''] });
  expect((await readTrash(reader, 200)).items.map(({ subject }) => subject.count)).toEqual([2, 1]);
  await background.act('emptyTrash', { undoIds: null });
  expect(await readTrash(reader, 200)).toEqual({ items: [], total: 0 });
});
