import { describe, expect, it } from 'vitest';
import { describeTrashItem } from '../../../components/library/dialogs/trash-text';
import type { UserAction } from '../../../lib/library/model/actions';
import { EMPTY_USER_DATA } from '../../../lib/library/read/user-data';
import { matchesPrefix, parseTags, tagFacet, tagQuery } from '../../../lib/search/engine/tags';

describe('typed tags', () => {
  it.each([
    ['one', 'vision', ['vision']],
    ['several', 'vision, to present ,agents', ['vision', 'to present', 'agents']],
    ['white space and leading #', '  ##  to \u00a0 present\t', ['to present']],
    ['one twice', 'Vision, VISION', ['Vision']],
    ['a # within', 'C#', ['C#']],
    ['nothing', ' , #, ,', []],
    ['too much', 'é'.repeat(61), ['é'.repeat(60)]],
    ['too much, beyond the first plane', '𝔸'.repeat(61), ['𝔸'.repeat(60)]],
  ])('%s', (_what, text, tags) => expect(parseTags(text)).toEqual(tags));

  it('are spelled as known tags', () => {
    expect(parseTags('rlhf, new', [{ name: 'RLHF', paperIds: [] }])).toEqual(['RLHF', 'new']);
  });

  it('are known tags even with a comma in them or a # before them', () => {
    const known = ['Vision, 3D', '#read', 'vision'].map((name) => ({ name, paperIds: [] }));
    expect(parseTags(' vision,  3d ', known)).toEqual(['Vision, 3D']);
    expect(parseTags('#Read', known)).toEqual(['#read']);
    expect(parseTags('vision, 2D', known)).toEqual(['vision', '2D']);
  });
});

it('a tag is offered by the beginning of one of its words, whatever their case and accents', () => {
  expect(matchesPrefix('Méthodes de lecture', 'meth')).toBe(true);
  expect(matchesPrefix('Méthodes de lecture', 'DE L')).toBe(true);
  expect(matchesPrefix('to-present', 'pre')).toBe(true);
  expect(matchesPrefix('Méthodes de lecture', 'thodes')).toBe(false);
  expect(matchesPrefix('anything', '')).toBe(true);
});

it('tags are in the order of their use, then in alphabetical order', () => {
  const worded = [
    { paperId: 'a', tags: ['b', 'Often', 'a'] },
    { paperId: 'b', tags: ['often'] },
  ];
  expect(tagFacet({ ...EMPTY_USER_DATA, worded }).map(({ name }) => name)).toEqual(['Often', 'a', 'b']);
  expect(tagFacet(undefined)).toEqual([]);
});

it('the query of a tag has one pair of quotes', () => {
  expect(tagQuery('to present')).toBe('tag:"to present"');
  expect(tagQuery('a "b"')).toBe('tag:"a  b "');
});

describe('the texts of trash items', () => {
  const item = (deed: UserAction, count: number, name?: string) => ({
    id: 'x',
    at: 'x',
    deed,
    subject: { count, ...(name !== undefined && { name }) },
  });
  it.each([
    ['unbookmark', 1, undefined, 'A title', 'Bookmark removed: A title'],
    ['unbookmark', 3, undefined, undefined, 'Bookmark removed: 3 papers'],
    ['unnote', 1, 'The note', 'A title', 'Note deleted: A title'],
    ['untag', 12, 'vision', undefined, 'Tag “vision” removed: 12 papers'],
    ['take-off-list', 1, 'L', 'A title', 'Removed from L: A title'],
    ['delete-list', 12, 'L', undefined, 'List “L” (12 papers)'],
    ['delete-list', 0, 'L', undefined, 'List “L”'],
    ['forget', 31, undefined, undefined, 'Removed 31 papers'],
    ['forget', 0, undefined, undefined, 'Removed one visit (papers kept)'],
  ] as const)('%s of %i', (deed, count, name, title, words) => {
    expect(describeTrashItem(item(deed, count, name), title)).toBe(words);
  });
});
