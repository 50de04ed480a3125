import { beforeEach, expect, it } from 'vitest';
import type { LibraryDatabase } from '../../../lib/library/store/database';
import { savePapers } from '../../../lib/library/store/save-papers';
import { TestBackground } from '../../support/background';
import { freshLibrary } from '../../support/fresh-library';
import { PLACE } from '../../support/pages';
import { MONDAY, sighting, TUESDAY } from '../../support/sightings';

const ID = '2606.00001';
const OTHER = '2606.00002';
/** Under which a page still shows the paper that has got its id meanwhile. */
const BY_TITLE = 'title:a';

let library: LibraryDatabase;
let background: TestBackground;
beforeEach(async () => {
  library = freshLibrary();
  background = new TestBackground(library);
  await savePapers(library, [sighting({ id: BY_TITLE }), sighting({ id: OTHER, title: 'B' })], PLACE);
  await savePapers(library, [sighting({ id: ID }, { seenAt: TUESDAY })], PLACE);
});

const onLists = async () => (await library.entries.toArray()).map(({ paperId }) => paperId).sort();

it('marks go to the paper under its id, and undo takes them from there', async () => {
  const set = { note: 'Mine.', 'tag:x': 'x' };
  const patches = [BY_TITLE, OTHER].map((paperId) => ({ paperId, set }));
  const { undoId = '' } = await background.act('changeMarks', { deed: 'note', patches });
  expect(await library.marks.toArray()).toMatchObject([
    { paperId: ID, note: 'Mine.' },
    { paperId: OTHER, note: 'Mine.' },
  ]);
  await background.act('undo', { undoId });
  expect((await library.marks.toArray()).map(({ note }) => note)).toEqual([undefined, undefined]);
});

it('so do places on a list, their order and their notes', async () => {
  const to = { name: 'Deep' };
  const { list } = await background.act('putOnList', { to, paperIds: [OTHER, BY_TITLE, ID] });
  expect(await onLists()).toEqual([ID, OTHER]);
  const listId = list.id;
  await background.act('moveOnList', { listId, paperIds: [BY_TITLE], before: OTHER });
  await background.act('noteOnList', { listId, paperId: BY_TITLE, note: 'First.' });
  const entries = await library.entries.toArray();
  expect(entries.sort((a, b) => (a.position < b.position ? -1 : 1))).toMatchObject([
    { paperId: ID, note: 'First.' },
    { paperId: OTHER },
  ]);
  await background.act('moveOnList', { listId, paperIds: [OTHER], before: BY_TITLE });
  const [own, other] = [await library.entries.get([listId, ID]), await library.entries.get([listId, OTHER])];
  expect((other?.position ?? '') < (own?.position ?? '')).toBe(true);
  await background.act('takeOffList', { listId, paperIds: [BY_TITLE] });
  expect((await library.entries.get([listId, ID]))?.addedAt).toBeUndefined();
  expect(await library.marks.get(BY_TITLE)).toBeUndefined();
});

it('a paper that is known by its title alone is marked under it', async () => {
  await savePapers(library, [sighting({ id: 'title:c', title: 'C' })], PLACE);
  const patches = [{ paperId: 'title:c', set: { bookmark: MONDAY } }];
  await background.act('changeMarks', { deed: 'bookmark', patches });
  expect(await library.marks.toArray()).toMatchObject([{ paperId: 'title:c' }]);
});
