import { expect, it } from 'vitest';
import { patchAnnotations } from '../../../lib/library/store/annotations';
import { readPageState } from '../../../lib/library/store/page-state';
import { freshLibrary } from '../../support/fresh-library';
import { MONDAY } from '../../support/sightings';

const PAPERS = 1_300;
const LISTS = ['a', 'b', 'c'];

const idOf = (month: string, nth: number) => `${month}.${10_000 + nth}`;
const isForeign = (nth: number) => nth % 3 === 0;
const isBookmarked = (nth: number) => nth % 2 === 0;
const onLists = (nth: number) => LISTS.slice(0, nth % 4);

/** Many papers of one month: a third of them are not in the library, half are bookmarked, and they are on up to three lists. */
async function fullMonth() {
  const library = freshLibrary();
  const numbers = Array.from({ length: PAPERS }, (_, nth) => nth);
  const now = new Date(MONDAY);
  await library.lists.bulkAdd(LISTS.map((id) => ({ id, name: id, createdAt: MONDAY, changed: {} })));
  await library.papers.bulkAdd(
    numbers
      .filter((nth) => !isForeign(nth))
      .map((nth) => ({ id: idOf('2606', nth), title: 'A', firstSeenAt: MONDAY, lastSeenAt: MONDAY })),
  );
  const set = { bookmark: MONDAY };
  await patchAnnotations(
    library,
    numbers.filter(isBookmarked).map((nth) => ({ paperId: idOf('2606', nth), set })),
    now,
  );
  await library.entries.bulkAdd(
    numbers.flatMap((nth) =>
      onLists(nth).map((listId) => ({
        listId,
        paperId: idOf('2606', nth),
        addedAt: MONDAY,
        position: 'a0',
        changed: {},
      })),
    ),
  );
  return library;
}

it.each([
  ['neighbours', Array.from({ length: 40 }, (_, at) => 600 + at)],
  [
    'far from each other, with more between them than are read along',
    Array.from({ length: 40 }, (_, at) => at * 33),
  ],
  ['a few', [0, 650, 1_299]],
  ['beyond the last one', Array.from({ length: 20 }, (_, at) => 1_290 + at)],
])('the states of papers of one month are right when they are %s', async (_how, wanted) => {
  const library = await fullMonth();
  const other = ['1706.03762', 'hep-th/9901001', '2606'];
  const ids = [...wanted.map((nth) => idOf('2606', nth)), ...other];
  const { papers } = await readPageState(library, ids, MONDAY);
  expect(papers.slice(0, wanted.length)).toEqual(
    wanted.map((nth) => ({
      asked: idOf('2606', nth),
      id: idOf('2606', nth),
      isSaved: nth < PAPERS && !isForeign(nth),
      isNew: nth < PAPERS && !isForeign(nth),
      isBookmarked: nth < PAPERS && isBookmarked(nth),
      isHidden: false,
      listIds: nth < PAPERS ? onLists(nth) : [],
    })),
  );
  for (const unknown of papers.slice(wanted.length))
    expect(unknown).toMatchObject({ isSaved: false, isNew: false, isBookmarked: false, listIds: [] });
});
