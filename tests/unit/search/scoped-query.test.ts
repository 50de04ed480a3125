import { describe, expect, it } from 'vitest';
import { createSelection } from '../../../components/library/state/selection';
import { annotationsByPaper } from '../../../lib/library/read/annotations-by-paper';
import { idsInScope, isSameScope, type Scope } from '../../../lib/library/read/scope';
import { EMPTY_USER_DATA, type UserData } from '../../../lib/library/read/user-data';
import { isPlaceholder, withPlaceholders } from '../../../lib/paper/placeholder';
import { scopedQuery } from '../../../lib/search/engine/scoped-query';
import { parseQuery } from '../../../lib/search/query-language/parse-query';
import { record } from '../../support/sightings';

const NOW = new Date('2026-06-23T08:00:00Z');
const ALL: Scope = { kind: 'all' };
const list = (id: string, query?: string) => ({
  id,
  name: id,
  createdAt: '',
  changed: {},
  paperIds: ['p', 'q'],
  notes: new Map<string, string>(),
  ...(query !== undefined && { query }),
});
const shelf: UserData = {
  ...EMPTY_USER_DATA,
  hidden: ['h'],
  lists: [list('plain'), list('smart', 'sparse sort:upvotes')],
};
const asked = (query: string, scope: Scope, on = shelf) => scopedQuery(query, scope, on, NOW);
const parsed = (query: string) => parseQuery(query, NOW);

describe('what is asked for', () => {
  it('leaves out what is hidden, in all papers and on a smart list', () => {
    expect(asked('circuits', ALL).asked.root).toEqual({
      kind: 'all',
      of: [parsed('circuits').root, { kind: 'not', of: { kind: 'is', value: 'hidden' } }],
    });
    expect(asked('circuits', ALL, EMPTY_USER_DATA).asked).toEqual(parsed('circuits'));
  });

  it.each(['is:hidden', '-is:hidden x', '(x OR is:hidden) y'])('says itself what is hidden: %s', (query) => {
    expect(asked(query, ALL).asked.root).toEqual(parsed(query).root);
  });

  it('in a list of the reader’s own, among bookmarks or of a status takes what is hidden as well', () => {
    for (const scope of [{ kind: 'list', id: 'plain' }, { kind: 'bookmarks' }, { kind: 'hidden' }] as Scope[])
      expect(asked('circuits', scope).asked.root).toEqual(parsed('circuits').root);
  });

  it('on a smart list is what fills it and what is typed, in the order typed or else its own', () => {
    const scope: Scope = { kind: 'list', id: 'smart' };
    expect(asked('', scope, { ...shelf, hidden: [] })).toEqual({
      asked: { ...parsed('sparse sort:upvotes '), diagnostics: [] },
      isSearch: true,
    });
    const both = asked('graph sort:date', scope, { ...shelf, hidden: [] }).asked;
    expect(both.sort).toBe('date');
    expect(both.root).toMatchObject({ kind: 'words', text: expect.stringContaining('sparse') });
    expect(idsInScope(scope, shelf, undefined)).toBeUndefined();
  });

  it('is no search while nothing is typed', () => {
    expect(asked(' ', ALL).isSearch).toBe(false);
    expect(asked('sort:date', ALL).isSearch).toBe(true);
  });
});

describe('what the popup keeps of it', () => {
  it('knows scopes apart', () => {
    expect(isSameScope({ kind: 'status', status: 'read' }, { kind: 'status', status: 'reading' })).toBe(
      false,
    );
    expect(isSameScope({ kind: 'page' }, { kind: 'page', isNew: true })).toBe(false);
    expect(isSameScope({ kind: 'list', id: 'a' }, { kind: 'list', id: 'a' })).toBe(true);
  });

  it('puts together what is kept on a paper', () => {
    const marks = annotationsByPaper({
      ...EMPTY_USER_DATA,
      status: { 'to-read': [], reading: ['a'], read: ['b'] },
      hidden: ['b'],
      worded: [{ paperId: 'a', tags: ['x'], note: 'n' }],
    });
    expect(Object.fromEntries(marks)).toEqual({
      a: { status: 'reading', tags: ['x'], note: 'n' },
      b: { status: 'read', isHidden: true },
    });
  });

  it('stands in for a paper that was bookmarked before it was seen', () => {
    const known = record({ id: '2606.00001' });
    const [first, second] = withPlaceholders(['2606.00002', known.id], [known]);
    expect(first).toMatchObject({ id: '2606.00002', title: 'arXiv:2606.00002' });
    expect([first, second].map((paper) => paper && isPlaceholder(paper))).toEqual([true, false]);
  });

  it('picks one, a range from the last one picked, and lets go', () => {
    const papers = ['a', 'b', 'c', 'd'].map((id) => record({ id }));
    const [a, b, , d] = papers as [
      (typeof papers)[0],
      (typeof papers)[0],
      (typeof papers)[0],
      (typeof papers)[0],
    ];
    const selection = createSelection();
    const picked = () => [...selection.selected.value.keys()];
    selection.toggle(d);
    selection.extend(b, papers);
    expect(picked()).toEqual(['d', 'b', 'c']);
    selection.toggle(d);
    expect(picked()).toEqual(['b', 'c']);
    selection.extend(a, papers);
    expect(picked()).toEqual(['b', 'c', 'a', 'd']);
    selection.clear();
    expect(picked()).toEqual([]);
  });
});
