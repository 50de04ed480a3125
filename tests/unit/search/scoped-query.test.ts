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
const userData: UserData = {
  ...EMPTY_USER_DATA,
  hidden: ['h'],
  lists: [list('plain'), list('smart', 'sparse sort:upvotes')],
};
const scoped = (query: string, scope: Scope, on = userData) => scopedQuery(query, scope, on, NOW);
const parse = (query: string) => parseQuery(query, NOW);

describe('the query of a scope', () => {
  it('excludes hidden papers, in all papers and on a smart list', () => {
    expect(scoped('circuits', ALL).parsed.root).toEqual({
      kind: 'all',
      of: [parse('circuits').root, { kind: 'not', of: { kind: 'is', value: 'hidden' } }],
    });
    expect(scoped('circuits', ALL, EMPTY_USER_DATA).parsed).toEqual(parse('circuits'));
  });

  it.each(['is:hidden', '-is:hidden x', '(x OR is:hidden) y'])(
    'includes hidden papers when it asks for them: %s',
    (query) => {
      expect(scoped(query, ALL).parsed.root).toEqual(parse(query).root);
    },
  );

  it('includes hidden papers on a list of the user’s, among bookmarks or of a status', () => {
    for (const scope of [{ kind: 'list', id: 'plain' }, { kind: 'bookmarks' }, { kind: 'hidden' }] as Scope[])
      expect(scoped('circuits', scope).parsed.root).toEqual(parse('circuits').root);
  });

  it('on a smart list is its query and the one typed, in the order typed or else its own', () => {
    const scope: Scope = { kind: 'list', id: 'smart' };
    expect(scoped('', scope, { ...userData, hidden: [] })).toEqual({
      parsed: { ...parse('sparse sort:upvotes '), diagnostics: [] },
      isSearch: true,
    });
    const both = scoped('graph sort:date', scope, { ...userData, hidden: [] }).parsed;
    expect(both.sort).toBe('date');
    expect(both.root).toMatchObject({ kind: 'words', text: expect.stringContaining('sparse') });
    expect(idsInScope(scope, userData, undefined)).toBeUndefined();
  });

  it('is no search while nothing is typed', () => {
    expect(scoped(' ', ALL).isSearch).toBe(false);
    expect(scoped('sort:date', ALL).isSearch).toBe(true);
  });
});

describe('the state of the popup', () => {
  it('distinguishes scopes', () => {
    expect(isSameScope({ kind: 'status', status: 'read' }, { kind: 'status', status: 'reading' })).toBe(
      false,
    );
    expect(isSameScope({ kind: 'page' }, { kind: 'page', isNew: true })).toBe(false);
    expect(isSameScope({ kind: 'list', id: 'a' }, { kind: 'list', id: 'a' })).toBe(true);
  });

  it('collects the annotations of a paper', () => {
    const annotations = annotationsByPaper({
      ...EMPTY_USER_DATA,
      status: { 'to-read': [], reading: ['a'], read: ['b'] },
      hidden: ['b'],
      worded: [{ paperId: 'a', tags: ['x'], note: 'n' }],
    });
    expect(Object.fromEntries(annotations)).toEqual({
      a: { status: 'reading', tags: ['x'], note: 'n' },
      b: { status: 'read', isHidden: true },
    });
  });

  it('has a placeholder for a paper that was bookmarked before it was seen', () => {
    const known = record({ id: '2606.00001' });
    const [first, second] = withPlaceholders(['2606.00002', known.id], [known]);
    expect(first).toMatchObject({ id: '2606.00002', title: 'arXiv:2606.00002' });
    expect([first, second].map((paper) => paper && isPlaceholder(paper))).toEqual([true, false]);
  });

  it('selects one, a range from the last one selected, and clears', () => {
    const papers = ['a', 'b', 'c', 'd'].map((id) => record({ id }));
    const [a, b, , d] = papers as [
      (typeof papers)[0],
      (typeof papers)[0],
      (typeof papers)[0],
      (typeof papers)[0],
    ];
    const selection = createSelection();
    const selected = () => [...selection.selected.value.keys()];
    selection.toggle(d);
    selection.extend(b, papers);
    expect(selected()).toEqual(['d', 'b', 'c']);
    selection.toggle(d);
    expect(selected()).toEqual(['b', 'c']);
    selection.extend(a, papers);
    expect(selected()).toEqual(['b', 'c', 'a', 'd']);
    selection.clear();
    expect(selected()).toEqual([]);
  });
});
