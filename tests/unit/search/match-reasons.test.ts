import { describe, expect, it } from 'vitest';
import type { Paper } from '../../../lib/paper/paper';
import { matchReasons } from '../../../lib/search/engine/match-reasons';

const SEEN = '2026-05-17T08:00:00.000Z';

function paperWith(facts: Partial<Paper>): Paper {
  return { id: '2605.00001', title: 'A title', firstSeenAt: SEEN, lastSeenAt: SEEN, ...facts };
}

function told(facts: Partial<Paper>, terms: string[], shown: string[] = [], lists: string[] = []): string[] {
  const paper = paperWith({ id: JSON.stringify(facts).slice(0, 60), ...facts });
  return matchReasons(paper, new Set(terms), shown, lists).map(({ kind, text }) => `${kind} ${text}`);
}

const FOUR = ['Ada Lovelace', 'Kurt Gödel', 'Yann Dubois', 'Yann LeCun'];

describe('why a paper matched', () => {
  it('is not told when nothing was searched for', () => expect(told({ authors: FOUR }, [])).toEqual([]));

  it('tells of an author beyond the byline', () =>
    expect(told({ authors: FOUR }, ['godel'])).toEqual(['Author Kurt Gödel']));

  it('tells of nobody whom the byline names', () => {
    expect(told({ authors: FOUR }, ['ada'], ['Ada Lovelace and 3 others'])).toEqual([]);
    expect(told({ authors: FOUR.slice(0, 3) }, ['godel'])).toEqual([]);
  });

  it('tells of the author with the most words of the query', () =>
    expect(told({ authors: FOUR }, ['yann', 'lecun'])).toEqual(['Author Yann LeCun']));

  it('tells of an author for each word that no other has', () =>
    expect(told({ authors: FOUR }, ['godel', 'lecun'])).toEqual(['Author Kurt Gödel', 'Author Yann LeCun']));

  it('tells of a keyword and of a list', () =>
    expect(
      told(
        { keywords: ['diffusion', 'sparse coding'] },
        ['sparse', 'interpretability'],
        [],
        ['Interpretability'],
      ),
    ).toEqual(['Keyword sparse coding', 'List Interpretability']));

  it('does not repeat what the row shows', () =>
    expect(told({ keywords: ['sparse coding'] }, ['sparse'], ['Sparse codes'])).toEqual([]));

  it('does not repeat it in another form', () =>
    expect(told({ keywords: ['diffusion models'] }, ['model', 'models'], ['A model'])).toEqual([]));

  it('tells of a term once', () =>
    expect(told({ keywords: ['sparse coding', 'sparse autoencoders'] }, ['sparse'], [], ['Sparse'])).toEqual([
      'Keyword sparse coding',
    ]));

  it('tells of three things at the most', () => {
    const keywords = ['one', 'two', 'three', 'four'];
    expect(told({ keywords }, keywords)).toEqual(['Keyword one', 'Keyword two', 'Keyword three']);
  });

  it('counts a name with a hyphen as whole and in parts', () => {
    const authors = [...FOUR, 'Jean-Pierre Serre'];
    expect(told({ authors }, ['jeanpierre'])).toEqual(['Author Jean-Pierre Serre']);
    expect(told({ authors }, ['pierre', 'serre'])).toEqual(['Author Jean-Pierre Serre']);
  });

  it('finds each of 3,000 authors by name, and takes no time when asked again', () => {
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

  it('reads the names anew when the record has changed', () => {
    const before = paperWith({ id: 'changing', authors: FOUR });
    const after = { ...before, lastSeenAt: '2026-05-18T08:00:00.000Z', authors: [...FOUR].reverse() };
    expect(matchReasons(before, new Set(['lecun']), [], [])).toEqual([
      { kind: 'Author', text: 'Yann LeCun' },
    ]);
    expect(matchReasons(after, new Set(['godel']), [], [])).toEqual([{ kind: 'Author', text: 'Kurt Gödel' }]);
  });
});
