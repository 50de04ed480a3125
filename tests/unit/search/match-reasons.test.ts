import { describe, expect, it } from 'vitest';
import type { Paper } from '../../../lib/paper/paper';
import { matchReasons } from '../../../lib/search/engine/match-reasons';

const SEEN = '2026-05-17T08:00:00.000Z';

function paperWith(fields: Partial<Paper>): Paper {
  return { id: '2605.00001', title: 'A title', firstSeenAt: SEEN, lastSeenAt: SEEN, ...fields };
}

function reasonsOf(
  fields: Partial<Paper>,
  terms: string[],
  shown: string[] = [],
  lists: string[] = [],
): string[] {
  const paper = paperWith({ id: JSON.stringify(fields).slice(0, 60), ...fields });
  return matchReasons(paper, new Set(terms), shown, lists).map(({ kind, text }) => `${kind} ${text}`);
}

const FOUR = ['Ada Lovelace', 'Kurt Gödel', 'Yann Dubois', 'Yann LeCun'];

describe('the match reasons of a paper', () => {
  it('are none when nothing was searched for', () => expect(reasonsOf({ authors: FOUR }, [])).toEqual([]));

  it('include an author beyond the byline', () =>
    expect(reasonsOf({ authors: FOUR }, ['godel'])).toEqual(['Author Kurt Gödel']));

  it('include nobody whom the byline names', () => {
    expect(reasonsOf({ authors: FOUR }, ['ada'], ['Ada Lovelace and 3 others'])).toEqual([]);
    expect(reasonsOf({ authors: FOUR.slice(0, 3) }, ['godel'])).toEqual([]);
  });

  it('include the author with the most words of the query', () =>
    expect(reasonsOf({ authors: FOUR }, ['yann', 'lecun'])).toEqual(['Author Yann LeCun']));

  it('include an author for each word that no other has', () =>
    expect(reasonsOf({ authors: FOUR }, ['godel', 'lecun'])).toEqual([
      'Author Kurt Gödel',
      'Author Yann LeCun',
    ]));

  it('include a keyword and a list', () =>
    expect(
      reasonsOf(
        { keywords: ['diffusion', 'sparse coding'] },
        ['sparse', 'interpretability'],
        [],
        ['Interpretability'],
      ),
    ).toEqual(['Keyword sparse coding', 'List Interpretability']));

  it('do not repeat what the row shows', () =>
    expect(reasonsOf({ keywords: ['sparse coding'] }, ['sparse'], ['Sparse codes'])).toEqual([]));

  it('do not repeat it in another form', () =>
    expect(reasonsOf({ keywords: ['diffusion models'] }, ['model', 'models'], ['A model'])).toEqual([]));

  it('include each term once', () =>
    expect(
      reasonsOf({ keywords: ['sparse coding', 'sparse autoencoders'] }, ['sparse'], [], ['Sparse']),
    ).toEqual(['Keyword sparse coding']));

  it('are three at most', () => {
    const keywords = ['one', 'two', 'three', 'four'];
    expect(reasonsOf({ keywords }, keywords)).toEqual(['Keyword one', 'Keyword two', 'Keyword three']);
  });

  it('match a name with a hyphen as one word and in parts', () => {
    const authors = [...FOUR, 'Jean-Pierre Serre'];
    expect(reasonsOf({ authors }, ['jeanpierre'])).toEqual(['Author Jean-Pierre Serre']);
    expect(reasonsOf({ authors }, ['pierre', 'serre'])).toEqual(['Author Jean-Pierre Serre']);
  });

  it('find each of 3,000 authors by name, and are fast when computed again', () => {
    const authors = Array.from({ length: 3_000 }, (_, at) => `Given${at % 90} Family${at}`);
    const paper = paperWith({ id: 'many', authors });
    for (const at of [1, 1_500, 2_999])
      expect(matchReasons(paper, new Set([`family${at}`]), [], [])).toEqual([
        { kind: 'Author', text: authors[at] },
      ]);
    const begun = performance.now();
    for (let turn = 0; turn < 100; turn++)
      matchReasons(paper, new Set(['family2999', `given${turn}`]), [], []);
    expect((performance.now() - begun) / 100).toBeLessThan(0.5);
  });

  it('use the new names when the record has changed', () => {
    const before = paperWith({ id: 'changing', authors: FOUR });
    const after = { ...before, lastSeenAt: '2026-05-18T08:00:00.000Z', authors: [...FOUR].reverse() };
    expect(matchReasons(before, new Set(['lecun']), [], [])).toEqual([
      { kind: 'Author', text: 'Yann LeCun' },
    ]);
    expect(matchReasons(after, new Set(['godel']), [], [])).toEqual([{ kind: 'Author', text: 'Kurt Gödel' }]);
  });
});
