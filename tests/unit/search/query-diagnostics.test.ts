import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../../lib/search/query-language/parse-query';

const NOW = new Date(2026, 5, 23, 12);

/** The parts of a query with a diagnostic, in brackets, each followed by its fix. */
function diagnosed(text: string): string {
  const { diagnostics } = parseQuery(text, NOW);
  return diagnostics.map(({ start, end, fix }) => `[${text.slice(start, end)}]${fix ?? '?'}`).join(' ');
}

describe('diagnostics and their fixes', () => {
  it.each([
    ['a - b', '[-]'],
    ['- a', '[-]'],
    ['a -- b', '[--]'],
    ['a --- -b ', '[---]'],
    ['(a -)', '[-]'],
    ['a NOT OR b', '[NOT]'],
    ['OR a', '[OR]'],
    ['a OR ', '[OR]'],
    ['a OR OR b', '[OR]'],
    ['(| a)', '[|]'],
    ['(a OR) b', '[OR]'],
    ['(a b', '[(a b](a b)'],
    ['x (a (b c', '[(a (b c](a (b c) [(b c](b c)'],
    ['(a "b', '[(]?'],
    ['a) b', '[)]'],
    ['a () b', '[()]'],
    ['a "" b', '[""]'],
    ['author: lecun', '[author: ]author:'],
    ['author: "Yann LeCun"', '[author: ]author:'],
    ['author: ', '[author:]'],
    ['author: OR b', '[author:]'],
    ['author:"" b', '[""]?'],
    ['author:& b', '[&]?'],
    ['autor:lecun', '[autor:]author:'],
    ['Autohr:lecun', '[Autohr:]author:'],
    ['titel:x', '[titel:]title:'],
    ['upvots:>5', '[upvots:]upvotes:'],
    ['is:bookmarkd', '[bookmarkd]bookmarked'],
    ['is:book b', '[book]bookmarked'],
    ['is:qwertz', '[qwertz]?'],
    ['has:cdoe', '[cdoe]code'],
    ['date:2026-13', '[2026-13]?'],
    ['upvotes:many', '[many]?'],
    ['sort:date sort:seen', '[seen]?'],
    ['sort:dat a', '[dat]date'],
    ['-sort:date', '[-]'],
  ])('%s', (text, wanted) => expect(diagnosed(text)).toBe(wanted));

  it('leave the rest of the query in force', () => {
    const { root, sort, diagnostics } = parseQuery('(graph OR date:soon - is:raed sort:date attention', NOW);
    expect(root).toEqual({
      kind: 'any',
      of: [
        { kind: 'words', text: 'graph', isUnfinished: false },
        { kind: 'words', text: 'attention', isUnfinished: true },
      ],
    });
    expect(sort).toBe('date');
    expect(diagnostics.map(({ start }) => start)).toEqual([0, 15, 20, 25]);
  });

  it('a dash before nothing excludes nothing', () => {
    for (const sign of ['-', '--', '---'])
      expect(parseQuery(`a ${sign} b`, NOW).root).toEqual({ kind: 'words', text: 'a b', isUnfinished: true });
  });

  it('the first of two orders counts', () => {
    expect(parseQuery('sort:date sort:seen', NOW).sort).toBe('date');
  });

  it('a field with a typo is searched for as text', () => {
    expect(parseQuery('autor:x', NOW).root).toEqual({ kind: 'words', text: 'autor:x', isUnfinished: true });
  });

  it.each([
    'http://a.b',
    'https://author',
    'we:go',
    'stars:5',
    'autor: x',
    'foo::bar',
    'ab:c',
    'std::vector',
  ])('%s is none', (text) => expect(diagnosed(text)).toBe(''));
});

describe('the texts of diagnostics', () => {
  it.each([
    ['is:bookmarkd', 'Try bookmarked, unread, reading, read, hidden, new.'],
    ['upvotes:many', 'Try 50, >50, 10..50, <5, =5.'],
    ['autor:x', 'Did you mean “author:”?'],
    ['by: x', '“by:”'],
    ['a OR ', '“OR” needs a term on both sides.'],
  ])('%s', (text, part) => expect(parseQuery(text, NOW).diagnostics[0]?.explanation).toContain(part));

  it('nests no deeper than a machine can follow', () => {
    for (const part of ['(', '-(', 'author:(', ')', '-', 'NOT ', 'OR ', '"', 'a:', '(a OR ', '2510.12345 ']) {
      const text = part.repeat(20_000);
      const started = performance.now();
      for (const { start, end } of parseQuery(text, NOW).diagnostics) expect(end >= start).toBe(true);
      expect(performance.now() - started).toBeLessThan(2_000);
    }
  });
});
