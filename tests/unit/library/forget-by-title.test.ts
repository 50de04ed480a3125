import { beforeEach, expect, it } from 'vitest';
import { patchAnnotations } from '../../../lib/library/store/annotations';
import type { LibraryDatabase } from '../../../lib/library/store/database';
import { forgetPage, restoreForgotten } from '../../../lib/library/store/forget';
import { savePapers } from '../../../lib/library/store/save-papers';
import { freshLibrary } from '../../support/fresh-library';
import { PLACE } from '../../support/pages';
import { MONDAY, sighting, TUESDAY } from '../../support/sightings';

const ID = '2606.00001';
const BY_TITLE = 'title:a';
const DAY = MONDAY.slice(0, 10);

let library: LibraryDatabase;
beforeEach(async () => {
  library = freshLibrary();
  await savePapers(library, [sighting({ id: BY_TITLE, authorCount: 3, upvotes: 1 })], PLACE);
});

const idsIn = () => library.papers.toCollection().primaryKeys();
const seen = async () => (await library.sightings.toArray()).map(({ paperId, day }) => [paperId, day]);
const see = (fields: object, seenAt = TUESDAY) =>
  savePapers(library, [sighting({ id: ID, ...fields }, { seenAt })], PLACE);

it('a paper that was forgotten by its title is restored as the paper of its id', async () => {
  await patchAnnotations(library, [{ paperId: BY_TITLE, set: { opened: DAY } }], new Date(MONDAY));
  const forgotten = await forgetPage(library, PLACE, DAY);
  await see({});
  await library.changes.clear();
  await restoreForgotten(library, forgotten);
  expect(await idsIn()).toEqual([ID]);
  expect(await library.titles.toArray()).toEqual([{ paperId: ID, slug: 'a' }]);
  expect(await seen()).toEqual([
    [ID, DAY],
    [ID, TUESDAY.slice(0, 10)],
  ]);
  expect(await library.marks.toArray()).toMatchObject([{ paperId: ID, openedOn: DAY }]);
  expect(await library.changes.count()).toBe(0);
});

it('the sightings of a paper that stayed are restored under its id', async () => {
  await patchAnnotations(library, [{ paperId: BY_TITLE, set: { bookmark: MONDAY } }], new Date(MONDAY));
  const forgotten = await forgetPage(library, PLACE, DAY);
  expect(forgotten.papers).toEqual([]);
  await see({});
  await restoreForgotten(library, forgotten);
  expect(await idsIn()).toEqual([ID]);
  expect(await seen()).toEqual([
    [ID, DAY],
    [ID, TUESDAY.slice(0, 10)],
  ]);
});

it('a newer sighting at the same place on the same day stays', async () => {
  const forgotten = await forgetPage(library, PLACE, DAY);
  await see({ upvotes: 7 }, MONDAY);
  await restoreForgotten(library, forgotten);
  expect(await library.sightings.toArray()).toMatchObject([{ paperId: ID, upvotes: 7 }]);
});

it('another paper of the same title does not replace it', async () => {
  const forgotten = await forgetPage(library, PLACE, DAY);
  await see({ authorCount: 4 });
  await restoreForgotten(library, forgotten);
  expect(await idsIn()).toEqual([ID, BY_TITLE]);
  expect(await seen()).toEqual([
    [ID, TUESDAY.slice(0, 10)],
    [BY_TITLE, DAY],
  ]);
});
