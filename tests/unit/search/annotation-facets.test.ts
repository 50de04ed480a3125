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

const USER_DATA: UserData = {
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

it('the facets of empty user data are empty', () => {
  const { tags, notes, status } = facetsOf(EMPTY_USER_DATA);
  expect([tags, notes, status]).toEqual([[], new Map(), { unread: [], reading: [], read: [] }]);
  expect(userTexts(facetsOf(EMPTY_USER_DATA))).toEqual([]);
});

it('tags that differ only in case are one, spelled as first found', () => {
  expect(facetsOf(USER_DATA).tags).toEqual([
    { name: 'Vision', paperIds: ['a', 'b', 'c'] },
    { name: 'ÜBER', paperIds: ['a', 'c'] },
    { name: '__proto__', paperIds: ['b'] },
  ]);
});

it('the notes of a paper are its own and those on its lists', () => {
  expect(facetsOf(USER_DATA).notes).toEqual(new Map([['a', 'One.\nOn L.\nOn M.']]));
});

it('bookmarks, statuses and hidden papers are those of the user data', () => {
  const { bookmarked, status, hidden } = facetsOf(USER_DATA);
  expect([bookmarked, hidden]).toEqual([['a'], ['e']]);
  expect(status).toEqual({ unread: ['b'], reading: ['c'], read: ['d'] });
});

it('the user text of a paper is its notes, its tags and the names of its lists', () => {
  expect(userTexts(facetsOf(USER_DATA))).toEqual([
    { id: 'a', own: 'One.\nOn L.\nOn M.\nVision\nÜBER\nL\nM' },
    { id: 'b', own: 'Vision\n__proto__\nL' },
    { id: 'c', own: 'Vision\nÜBER' },
  ]);
});
