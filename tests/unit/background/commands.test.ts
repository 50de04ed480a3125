import { beforeEach, expect, it, vi } from 'vitest';
import { readUserData } from '../../../lib/library/read/user-data';
import type { LibraryDatabase } from '../../../lib/library/store/database';
import { savePapers } from '../../../lib/library/store/save-papers';
import { POPUP, TestBackground } from '../../support/background';
import { freshLibrary, readerOf } from '../../support/fresh-library';
import { PLACE } from '../../support/pages';
import { MONDAY, sighting } from '../../support/sightings';

const ID = '2606.00001';
const DAY = MONDAY.slice(0, 10);
const BOOKMARK = { deed: 'bookmark' as const, patches: [{ paperId: ID, set: { bookmark: MONDAY } }] };
const OLD = {
  id: '2001-01-01T00:00:00.000Z x',
  deed: 'bookmark' as const,
  subject: { count: 1 },
  inverse: {},
};

let library: LibraryDatabase;
let background: TestBackground;
beforeEach(() => {
  library = freshLibrary();
  background = new TestBackground(library);
});

const shelf = () => readUserData(readerOf(library));

it('the library is made, and nothing is changed in it', async () => {
  await background.act('openLibrary', null);
  expect(library.isOpen()).toBe(true);
  expect(background.changes).toEqual([]);
});

it('a paper is bookmarked, the bookmark taken away and brought back', async () => {
  await background.act('changeMarks', BOOKMARK);
  const before = await shelf();
  expect(before.bookmarked).toEqual([ID]);
  const patches = [{ paperId: ID, set: { bookmark: null } }];
  const { undoId = '' } = await background.act('changeMarks', { deed: 'unbookmark', patches });
  expect((await shelf()).bookmarked).toEqual([]);
  expect(await background.act('changeMarks', { deed: 'unbookmark', patches })).toEqual({});
  expect(await background.act('undo', { undoId })).toEqual({
    deed: 'unbookmark',
    subject: { count: 1, paperId: ID },
  });
  expect(await shelf()).toEqual(before);
  expect(background.changes).toEqual(['marks', 'marks', 'marks', 'papers', 'marks']);
});

it('what a deed was done to is told when it is undone: how many papers, and the name', async () => {
  const patches = ['a', 'b'].map((paperId) => ({ paperId, set: { 'tag:x y': 'X y' } }));
  const { undoId = '' } = await background.act('changeMarks', { deed: 'tag', name: 'X y', patches });
  expect(await background.act('undo', { undoId })).toEqual({
    deed: 'tag',
    subject: { count: 2, name: 'X y' },
  });
  expect((await shelf()).worded).toEqual([]);
});

it('a page or a period is forgotten, and that undone', async () => {
  await savePapers(library, [sighting({ id: ID })], PLACE);
  const page = await background.act('forgetPage', { place: PLACE, day: DAY });
  expect(page.ids).toEqual([ID]);
  expect(await library.papers.count()).toBe(0);
  const told = { deed: 'forget', subject: { count: 1 } };
  expect(await background.act('undo', { undoId: page.undoId ?? '' })).toEqual(told);
  const period = await background.act('forgetPeriod', { from: DAY, to: DAY });
  expect(period.ids).toEqual([ID]);
  expect(await background.act('undo', { undoId: period.undoId ?? '' })).toEqual(told);
  expect(await library.papers.count()).toBe(1);
  expect(background.changes).toEqual(Array(4).fill(['papers', 'marks']).flat());
});

it('where nothing was seen there is nothing to forget, and nothing to undo', async () => {
  expect(await background.act('forgetPage', { place: PLACE, day: DAY })).toEqual({ ids: [] });
  expect(await library.trash.count()).toBe(0);
});

it('a page is asked about as a whole', async () => {
  await savePapers(library, [sighting({ id: ID, title: 'A' })], PLACE);
  await background.act('changeMarks', BOOKMARK);
  const { papers, lists } = await background.act('marksOf', { ids: ['title:a', 'none'] });
  expect(papers).toMatchObject([
    { asked: 'title:a', id: ID, isSaved: true, isBookmarked: true },
    { asked: 'none', isSaved: false },
  ]);
  expect(lists).toEqual([]);
});

it('the trash is emptied of what is named, or of all', async () => {
  const undoIds: string[] = [];
  for (const paperId of ['a', 'b', 'c']) {
    const patches = [{ paperId, set: { bookmark: MONDAY } }];
    undoIds.push((await background.act('changeMarks', { deed: 'bookmark', patches })).undoId ?? '');
  }
  await background.act('emptyTrash', { undoIds: undoIds.slice(0, 1) });
  expect(await library.trash.toCollection().primaryKeys()).toEqual(undoIds.slice(1).sort());
  await background.act('emptyTrash', { undoIds: null });
  expect(await library.trash.count()).toBe(0);
  expect((await shelf()).bookmarked).toHaveLength(3);
});

it('what was done long ago is let go at the next deed', async () => {
  await library.trash.add(OLD);
  await background.act('changeMarks', BOOKMARK);
  expect(await library.trash.toArray()).toMatchObject([{ deed: 'bookmark', subject: { paperId: ID } }]);
});

it('a deed is done even when what is old cannot be let go', async () => {
  const said = vi.spyOn(console, 'error').mockReturnValue();
  await library.trash.add(OLD);
  vi.spyOn(library.trash, 'bulkDelete').mockRejectedValue(new DOMException('full', 'QuotaExceededError'));
  expect(await background.act('changeMarks', BOOKMARK)).toHaveProperty('undoId');
  expect((await shelf()).bookmarked).toEqual([ID]);
  expect(said).toHaveBeenCalledTimes(1);
  vi.restoreAllMocks();
});

it('an act that fails is answered with why, and changes nothing', async () => {
  const said = vi.spyOn(console, 'error').mockReturnValue();
  const argument = { to: { name: ' ' }, paperIds: [ID] };
  expect(await background.ask({ type: 'act', name: 'putOnList', argument }, POPUP)).toEqual({
    ok: false,
    reason: 'RangeError: A reading list needs a name.',
  });
  await expect(background.act('undo', { undoId: 'none' })).rejects.toThrow('no longer kept');
  expect(background.changes).toEqual([]);
  expect(said).toHaveBeenCalledTimes(2);
  said.mockRestore();
});
