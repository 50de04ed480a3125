import { expect, it } from 'vitest';
import { EMPTY_USER_DATA, type UserData } from '../../../lib/library/read/user-data';
import { facetsOf, userTexts } from '../../../lib/search/engine/annotation-facets';
import { MONDAY } from '../../support/sightings';

const list = (name: string, paperIds: string[], notes: [string, string][] = []) => ({
  id: name,
  name,
  createdAt: MONDAY,
  changed: {},
  paperIds,
  notes: new Map(notes),
});

const SHELF: UserData = {
  bookmarked: ['a'],
  status: { 'to-read': ['b'], reading: ['c'], read: ['d'] },
  hidden: ['e'],
  worded: [
    { paperId: 'a', note: 'One.', tags: ['Vision', 'ÜBER'] },
    { paperId: 'b', tags: ['vision', '__proto__'] },
    { paperId: 'c', tags: ['VISION', 'über'] },
  ],
  lists: [list('L', ['a', 'b'], [['a', 'On L.']]), list('M', ['a'], [['a', 'On M.']]), list('N', [])],
};

it('nothing is marked on an empty shelf', () => {
  const { tags, notes, status } = facetsOf(EMPTY_USER_DATA);
  expect([tags, notes, status]).toEqual([[], new Map(), { unread: [], reading: [], read: [] }]);
  expect(userTexts(facetsOf(EMPTY_USER_DATA))).toEqual([]);
});

it('a tag is one whatever the case of its letters, by the name that it has first', () => {
  expect(facetsOf(SHELF).tags).toEqual([
    { name: 'Vision', paperIds: ['a', 'b', 'c'] },
    { name: 'ÜBER', paperIds: ['a', 'c'] },
    { name: '__proto__', paperIds: ['b'] },
  ]);
});

it('the notes of a paper are its own and those on its lists', () => {
  expect(facetsOf(SHELF).notes).toEqual(new Map([['a', 'One.\nOn L.\nOn M.']]));
});

it('what queries ask for is told as it is on the shelf', () => {
  const { bookmarked, status, hidden } = facetsOf(SHELF);
  expect([bookmarked, hidden]).toEqual([['a'], ['e']]);
  expect(status).toEqual({ unread: ['b'], reading: ['c'], read: ['d'] });
});

it('the words of the reader on a paper are its notes, its tags and the names of its lists', () => {
  expect(userTexts(facetsOf(SHELF))).toEqual([
    { id: 'a', own: 'One.\nOn L.\nOn M.\nVision\nÜBER\nL\nM' },
    { id: 'b', own: 'Vision\n__proto__\nL' },
    { id: 'c', own: 'Vision\nÜBER' },
  ]);
});
