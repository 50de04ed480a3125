import { beforeEach, describe, expect, it } from 'vitest';
import type { RegisterChanges } from '../../../lib/library/model/registers';
import { patchAnnotations } from '../../../lib/library/store/annotations';
import type { LibraryDatabase } from '../../../lib/library/store/database';
import { forgetPage, forgetPeriod, restoreForgotten } from '../../../lib/library/store/forget';
import { addToList, removeFromList } from '../../../lib/library/store/list-entries';
import { savePapers } from '../../../lib/library/store/save-papers';
import { freshLibrary } from '../../support/fresh-library';
import { PLACE } from '../../support/pages';
import { MONDAY, sighting, TUESDAY, WEDNESDAY } from '../../support/sightings';

const ID = '2606.00001';
const NOW = new Date(WEDNESDAY);
const DAY = MONDAY.slice(0, 10);

let library: LibraryDatabase;
beforeEach(async () => {
  library = freshLibrary();
  await savePapers(library, [sighting({ id: ID }), sighting({ id: '2606.00002', title: 'B' })], PLACE);
});

const idsIn = () => library.papers.toCollection().primaryKeys();
const annotate = (set: RegisterChanges) => patchAnnotations(library, [{ paperId: ID, set }], NOW);

describe('forgetting a page removes', () => {
  it('every paper that was seen only there', async () => {
    const { papers, titles, sightings } = await forgetPage(library, PLACE, DAY);
    expect(papers.map(({ id }) => id).sort()).toEqual([ID, '2606.00002']);
    expect([titles.length, sightings.length]).toEqual([2, 2]);
    expect(await idsIn()).toEqual([]);
    expect(await library.titles.count()).toBe(0);
    expect(await library.sightings.count()).toBe(0);
  });

  it('when a paper was opened, without a tombstone, until it is restored', async () => {
    await annotate({ opened: DAY });
    await patchAnnotations(
      library,
      [{ paperId: '2606.00002', set: { opened: DAY, hidden: WEDNESDAY } }],
      NOW,
    );
    const forgotten = await forgetPage(library, PLACE, DAY);
    expect(await library.marks.get(ID)).toBeUndefined();
    expect(await library.marks.get('2606.00002')).toMatchObject({
      hiddenAt: WEDNESDAY,
      changed: { hidden: WEDNESDAY },
    });
    expect((await library.marks.get('2606.00002'))?.openedOn).toBeUndefined();
    await restoreForgotten(library, forgotten);
    expect((await library.marks.toArray()).map(({ openedOn }) => openedOn)).toEqual([DAY, DAY]);
  });

  it('nothing of another day or another page', async () => {
    const nothing = { papers: [], titles: [], sightings: [] };
    expect(await forgetPage(library, PLACE, TUESDAY.slice(0, 10))).toEqual(nothing);
    expect(await forgetPage(library, 'trending', DAY)).toEqual(nothing);
    expect(await library.changes.count()).toBe(1);
  });

  it.each([
    ['on another page', 'trending', MONDAY],
    ['on another day', PLACE, TUESDAY],
  ])('no paper that was seen %s', async (_name, place, seenAt) => {
    await savePapers(library, [sighting({ id: ID }, { seenAt })], place);
    await forgetPage(library, PLACE, DAY);
    expect(await idsIn()).toEqual([ID]);
    expect(await library.sightings.count()).toBe(1);
  });

  it.each<[string, RegisterChanges]>([
    ['is bookmarked', { bookmark: MONDAY }],
    ['is to be read', { status: 'to-read' }],
    ['was read', { status: 'read' }],
    ['has a note', { note: 'N' }],
    ['has a tag', { 'tag:x': 'X' }],
  ])('no paper that %s, until that is removed', async (_name, set) => {
    await annotate(set);
    const forgotten = await forgetPage(library, PLACE, DAY);
    expect(await idsIn()).toEqual([ID]);
    await restoreForgotten(library, forgotten);
    await annotate(Object.fromEntries(Object.keys(set).map((name) => [name, null])));
    await forgetPage(library, PLACE, DAY);
    expect(await idsIn()).toEqual([]);
  });

  it('no paper that is on a list, until it is removed from it', async () => {
    await addToList(library, 'l', [ID], NOW);
    const forgotten = await forgetPage(library, PLACE, DAY);
    expect(await idsIn()).toEqual([ID]);
    await restoreForgotten(library, forgotten);
    await removeFromList(library, 'l', [ID], NOW);
    await forgetPage(library, PLACE, DAY);
    expect(await idsIn()).toEqual([]);
  });

  it('a paper that was only hidden or opened; it stays hidden when it is seen again', async () => {
    await annotate({ hidden: MONDAY, opened: DAY });
    await forgetPage(library, PLACE, DAY);
    expect(await idsIn()).toEqual([]);
    expect((await library.marks.get(ID))?.hiddenAt).toBe(MONDAY);
  });
});

it('a period is forgotten from its first day to its last, both included', async () => {
  const days = ['21', '22', '23', '24'].map((day) => `2026-06-${day}T12:00:00.000Z`);
  for (const [at, seenAt] of days.entries())
    await savePapers(
      library,
      [sighting({ id: `2605.0000${at}`, title: `On ${at}` }, { seenAt })],
      'trending',
    );
  await forgetPeriod(library, '2026-06-22', '2026-06-23');
  expect(await idsIn()).toEqual(['2605.00000', '2605.00003']);
  await forgetPeriod(library, '2026-06-24', '2026-06-21');
  expect(await idsIn()).toHaveLength(2);
});

it('forgotten papers are logged for the index, and again when they are restored', async () => {
  await library.changes.clear();
  const forgotten = await forgetPage(library, PLACE, DAY);
  await restoreForgotten(library, forgotten);
  const changes = await library.changes.toArray();
  expect(changes.map(({ ids }) => [...ids].sort())).toEqual(Array(2).fill([ID, '2606.00002']));
  await restoreForgotten(library, forgotten);
  expect(await library.changes.count()).toBe(2);
});
