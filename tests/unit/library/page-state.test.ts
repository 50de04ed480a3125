import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { RegisterChanges } from '../../../lib/library/model/registers';
import type { PagePaperState } from '../../../lib/library/model/results';
import { patchAnnotations } from '../../../lib/library/store/annotations';
import type { LibraryDatabase } from '../../../lib/library/store/database';
import { addToList, removeFromList } from '../../../lib/library/store/list-entries';
import { createList, getOrCreateList, patchLists } from '../../../lib/library/store/lists';
import { readPageState } from '../../../lib/library/store/page-state';
import { savePapers } from '../../../lib/library/store/save-papers';
import { freshLibrary } from '../../support/fresh-library';
import { PLACE } from '../../support/pages';
import { MONDAY, sighting, TUESDAY, WEDNESDAY } from '../../support/sightings';

const ID = '2606.00001';
const OTHER = '2606.00002';
const NOW = new Date(TUESDAY);
/** A visit that began after everything here had been seen. */
const SINCE = TUESDAY;

let library: LibraryDatabase;
beforeEach(() => {
  library = freshLibrary();
});

const annotate = (set: RegisterChanges, paperId = ID) => patchAnnotations(library, [{ paperId, set }], NOW);
const save = (...titles: [id: string, title: string][]) =>
  savePapers(
    library,
    titles.map(([id, title]) => sighting({ id, title })),
    PLACE,
  );

async function stateOf(id: string, since = SINCE): Promise<PagePaperState | undefined> {
  return (await readPageState(library, [id], since)).papers[0];
}

/** The state of an unknown paper, with the given changes. */
const plain = (id: string, rest: Partial<PagePaperState> = {}): PagePaperState => ({
  asked: id,
  id,
  isSaved: false,
  isNew: false,
  isBookmarked: false,
  isHidden: false,
  listIds: [],
  ...rest,
});

describe('the state of a paper on a page tells', () => {
  it('nothing, when it was never seen', async () => {
    expect(await stateOf(ID)).toEqual(plain(ID));
  });

  it('that it is in the library', async () => {
    await save([ID, 'A']);
    expect(await stateOf(ID)).toEqual(plain(ID, { isSaved: true }));
  });

  it.each<[string, RegisterChanges, Partial<PagePaperState>]>([
    ['that it is bookmarked', { bookmark: MONDAY }, { isBookmarked: true }],
    ['that it is hidden', { hidden: MONDAY }, { isHidden: true }],
    ['that it is to be read', { status: 'to-read' }, { status: 'to-read' }],
    ['that it is being read', { status: 'reading' }, { status: 'reading' }],
    ['that it was read', { status: 'read' }, { status: 'read' }],
    ['nothing about the user text', { note: 'N', 'tag:x': 'X', opened: '2026-06-22' }, {}],
  ])('%s, and no longer when that is removed', async (_name, set, state) => {
    await save([ID, 'A']);
    await annotate(set);
    expect(await stateOf(ID)).toEqual(plain(ID, { isSaved: true, ...state }));
    expect(await stateOf(OTHER)).toEqual(plain(OTHER));
    await annotate(Object.fromEntries(Object.keys(set).map((name) => [name, null])));
    expect(await stateOf(ID)).toEqual(plain(ID, { isSaved: true }));
  });

  it('that it is bookmarked though it is no longer in the library', async () => {
    await annotate({ bookmark: MONDAY });
    expect(await stateOf(ID)).toEqual(plain(ID, { isBookmarked: true }));
  });

  it('that it is new when it was first seen on this visit, and not when it was seen again', async () => {
    await save([ID, 'A']);
    await savePapers(library, [sighting({ id: ID }, { seenAt: TUESDAY })], PLACE);
    await savePapers(library, [sighting({ id: OTHER, title: 'B' }, { seenAt: TUESDAY })], PLACE);
    const isNew = async (since: string) =>
      (await readPageState(library, [ID, OTHER, 'none'], since)).papers.map((paper) => paper.isNew);
    expect(await isNew(MONDAY)).toEqual([true, true, false]);
    expect(await isNew(MONDAY.replace('000Z', '001Z'))).toEqual([false, true, false]);
    expect(await isNew(TUESDAY)).toEqual([false, true, false]);
    expect(await isNew(WEDNESDAY)).toEqual([false, false, false]);
  });

  it('which lists it is on, of those that papers can be added to', async () => {
    const names = ['b', 'A', 'gone', 'off'];
    const ids: string[] = [];
    for (const name of names) ids.push((await getOrCreateList(library, name, NOW)).id);
    const [first = '', second = '', gone = '', off = ''] = ids;
    const smart = await createList(library, { name: 'Smart', query: 'a' }, NOW);
    for (const listId of [...ids, smart.id]) await addToList(library, listId, [ID], NOW);
    await patchLists(library, [{ listId: gone, set: { deleted: TUESDAY } }], NOW);
    await removeFromList(library, off, [ID], NOW);
    const { papers, lists } = await readPageState(library, [ID, OTHER], SINCE);
    expect(papers.map(({ listIds }) => [...listIds].sort())).toEqual([[first, second].sort(), []]);
    expect(lists).toEqual([
      { id: second, name: 'A' },
      { id: first, name: 'b' },
      { id: off, name: 'off' },
    ]);
  });
});

describe('a title id is resolved to', () => {
  it('the paper of that title, with its whole state', async () => {
    await save([ID, 'On Á!']);
    await annotate({ status: 'read' });
    const { id: listId } = await getOrCreateList(library, 'L', NOW);
    await addToList(library, listId, [ID], NOW);
    const known = plain('title:on-a', {
      id: ID,
      isSaved: true,
      isNew: true,
      status: 'read',
      listIds: [listId],
    });
    expect(await stateOf('title:on-a', MONDAY)).toEqual(known);
  });

  it('itself, when a record has that id, even if another has the title', async () => {
    await save(['title:a', 'A'], [ID, 'B']);
    expect(await stateOf('title:a')).toEqual(plain('title:a', { isSaved: true }));
  });

  it('no paper when two have that title, or none', async () => {
    await save([ID, 'A'], [OTHER, 'A']);
    expect(await stateOf('title:a')).toEqual(plain('title:a'));
    expect(await stateOf('title:b')).toEqual(plain('title:b'));
  });
});

it('the states of two hundred papers are in the requested order, repeated ones too', async () => {
  const ids = Array.from({ length: 200 }, (_, nth) => `2606.${String(10_000 + nth * 7)}`);
  await save(...ids.filter((_, nth) => nth % 2 === 0).map((id): [string, string] => [id, `On ${id}`]));
  await annotate({ bookmark: MONDAY }, ids[5]);
  const transactions = vi.spyOn(library.backendDB(), 'transaction');
  const order = [...ids].reverse().concat(ids[0] ?? '');
  const { papers } = await readPageState(library, order, SINCE);
  expect(transactions).toHaveBeenCalledTimes(1);
  expect(papers.map((paper) => paper.asked)).toEqual(order);
  expect(papers.filter(({ isSaved }) => isSaved)).toHaveLength(101);
  expect(papers.filter(({ isBookmarked }) => isBookmarked).map(({ id }) => id)).toEqual([ids[5]]);
  expect(await readPageState(library, [], SINCE)).toEqual({ papers: [], lists: [] });
});
