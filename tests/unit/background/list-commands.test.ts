import { beforeEach, expect, it, vi } from 'vitest';
import { readUserData } from '../../../lib/library/read/user-data';
import type { LibraryDatabase } from '../../../lib/library/store/database';
import { TestBackground } from '../../support/background';
import { freshLibrary, readerOf } from '../../support/fresh-library';

let library: LibraryDatabase;
let background: TestBackground;
beforeEach(() => {
  library = freshLibrary();
  background = new TestBackground(library);
});

const lists = async () => (await readUserData(readerOf(library))).lists;
const put = (name: string, ...paperIds: string[]) => background.act('putOnList', { to: { name }, paperIds });
const undo = (undoId = '') => background.act('undo', { undoId });

it('papers are put on a list, taken off and brought back, the list deleted and that too', async () => {
  const { list } = await put(' To  read', 'a', 'b', 'c');
  const before = await lists();
  expect(before).toMatchObject([{ name: 'To read', paperIds: ['a', 'b', 'c'] }]);
  const taken = await background.act('takeOffList', { listId: list.id, paperIds: ['b', 'never there'] });
  expect(await lists()).toMatchObject([{ paperIds: ['a', 'c'] }]);
  expect(await undo(taken.undoId)).toEqual({
    deed: 'take-off-list',
    subject: { count: 1, paperId: 'b', name: 'To read' },
  });
  expect(await lists()).toMatchObject([{ paperIds: ['a', 'b', 'c'] }]);
  const deleted = await background.act('deleteList', { listId: list.id });
  expect(await lists()).toEqual([]);
  expect(await undo(deleted.undoId)).toEqual({
    deed: 'delete-list',
    subject: { count: 3, name: 'To read' },
  });
  expect(await lists()).toMatchObject([{ name: 'To read', paperIds: ['a', 'b', 'c'] }]);
  expect(background.changes).toEqual(['marks', 'marks', 'papers', 'marks', 'marks', 'papers', 'marks']);
});

it('papers are put on a list by its id, and the deed undone alone leaves what was there', async () => {
  const { list } = await put('X', 'a');
  const done = await background.act('putOnList', { to: { listId: list.id }, paperIds: ['a', 'b'] });
  expect(done.list).toEqual(list);
  await undo(done.undoId);
  expect(await lists()).toMatchObject([{ paperIds: ['a'] }]);
  expect(await background.act('putOnList', { to: { listId: list.id }, paperIds: ['a'] })).toEqual({ list });
});

it('papers are moved, and back', async () => {
  const { list } = await put('X', 'a', 'b', 'c');
  const move = { listId: list.id, paperIds: ['c'], before: 'a' };
  const { undoId } = await background.act('moveOnList', move);
  expect(await lists()).toMatchObject([{ paperIds: ['c', 'a', 'b'] }]);
  expect(await background.act('moveOnList', move)).toEqual({});
  await background.act('moveOnList', { ...move, before: null });
  expect(await lists()).toMatchObject([{ paperIds: ['a', 'b', 'c'] }]);
  expect(await undo(undoId)).toMatchObject({ deed: 'move-on-list', subject: { paperId: 'c', name: 'X' } });
});

it('a paper on a list has a note of its own, which is deleted and comes back', async () => {
  const { list } = await put('X', 'a');
  const about = { listId: list.id, paperId: 'a' };
  const first = await background.act('noteOnList', { ...about, note: 'One.' });
  const second = await background.act('noteOnList', { ...about, note: null });
  expect((await lists())[0]?.notes).toEqual(new Map());
  expect((await undo(second.undoId)).deed).toBe('unnote');
  expect((await lists())[0]?.notes).toEqual(new Map([['a', 'One.']]));
  expect((await undo(first.undoId)).deed).toBe('note');
  expect((await lists())[0]?.notes).toEqual(new Map());
});

it('a list is made, changed, and each undone', async () => {
  const made = await background.act('makeList', { name: ' A ', description: 'Of A.', query: 'a' });
  expect(made.list).toMatchObject({ name: 'A', description: 'Of A.', query: 'a' });
  const set = { name: 'B', description: null };
  const changed = await background.act('changeList', { listId: made.list.id, set });
  const [list] = await lists();
  expect([list?.name, list?.description, list?.query]).toEqual(['B', undefined, 'a']);
  expect((await undo(changed.undoId)).subject).toEqual({ count: 0, name: 'A' });
  expect(await lists()).toMatchObject([{ name: 'A', description: 'Of A.', query: 'a' }]);
  expect((await undo(made.undoId)).deed).toBe('make-list');
  expect(await lists()).toEqual([]);
});

it('nothing is done to a list that is gone, nor put on a smart one', async () => {
  const said = vi.spyOn(console, 'error').mockReturnValue();
  const { list } = await put('X', 'a');
  await background.act('deleteList', { listId: list.id });
  const smart = (await background.act('makeList', { name: 'Smart', query: 'a' })).list;
  const before = [await library.lists.toArray(), await library.entries.toArray()];
  for (const listId of [list.id, 'none']) {
    const ofPapers = { listId, paperIds: ['a'] };
    for (const refused of [
      () => background.act('putOnList', { to: { listId }, paperIds: ['b'] }),
      () => background.act('takeOffList', ofPapers),
      () => background.act('moveOnList', { ...ofPapers, before: null }),
      () => background.act('noteOnList', { listId, paperId: 'a', note: 'No.' }),
      () => background.act('changeList', { listId, set: { name: 'Y' } }),
      () => background.act('deleteList', { listId }),
    ])
      await expect(refused()).rejects.toThrow('The reading list is gone.');
  }
  const onSmart = background.act('putOnList', { to: { listId: smart.id }, paperIds: ['b'] });
  await expect(onSmart).rejects.toThrow('A smart list holds what its query finds.');
  expect([await library.lists.toArray(), await library.entries.toArray()]).toEqual(before);
  said.mockRestore();
});
