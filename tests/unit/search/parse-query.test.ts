import { describe, expect, it } from 'vitest';
import type { QueryNode } from '../../../lib/search/query-language/ast';
import { parseQuery } from '../../../lib/search/query-language/parse-query';

const NOW = new Date(2026, 5, 23, 12);
const parse = (text: string) => parseQuery(text, NOW);
/** The tree of a query that must have no diagnostics. */
const rootOf = (text: string): QueryNode | undefined => {
  const parsed = parse(text);
  expect(parsed.diagnostics).toEqual([]);
  return parsed.root;
};
const words = (text: string, isUnfinished = false): QueryNode => ({ kind: 'words', text, isUnfinished });
const all = (...of: QueryNode[]): QueryNode => ({ kind: 'all', of });
const any = (...of: QueryNode[]): QueryNode => ({ kind: 'any', of });
const not = (of: QueryNode): QueryNode => ({ kind: 'not', of });

describe('words', () => {
  it('that follow each other are one node, unfinished while the last touches the end', () => {
    expect(rootOf('graph  attention')).toEqual(words('graph attention', true));
    expect(rootOf(' graph attention ')).toEqual(words('graph attention'));
    expect(rootOf('a AND b')).toEqual(words('a b', true));
    expect(rootOf('(a) b')).toEqual(words('a b', true));
    expect(rootOf('(a b)')).toEqual(words('a b'));
  });

  it('give no tree when there are none', () => {
    for (const text of ['', '  ', '–', '& …']) expect(parse(text)).toEqual({ diagnostics: [] });
  });

  it.each([
    'Attention: a survey',
    '3D:4D Gaussians',
    'foo:bar',
    'state-of-the-art',
    'LLM(s)',
    '14" screens',
    'well: known',
    'Qwen2.5:7b',
    'https://example.com/a:b?c=(d)',
    'and or not',
  ])('%s has no sign of the language', (text) =>
    expect(rootOf(text)).toEqual(words(text, !text.endsWith(' '))),
  );

  it('may open a parenthesis that a later one closes', () => {
    expect(rootOf('O(n log n) attention')).toEqual(words('O(n log n attention', true));
  });

  it('without letter or digit are ignored', () => {
    expect(rootOf('graph – attention &')).toEqual(words('graph attention'));
  });
});

describe('phrases', () => {
  it.each([
    ['"graph attention"', { kind: 'phrase', text: 'graph attention' }],
    ['“graph  attention”', { kind: 'phrase', text: 'graph attention' }],
    ['„graph attention“', { kind: 'phrase', text: 'graph attention' }],
    ['“say "ah"”', { kind: 'phrase', text: 'say "ah"' }],
    ['"graph atte', { kind: 'phrase', text: 'graph atte', isUnfinished: true }],
    ['author:"Yann LeCun"', { kind: 'phrase', text: 'Yann LeCun', field: 'authors' }],
    ['"a (b OR -c:d"', { kind: 'phrase', text: 'a (b OR -c:d' }],
  ])('%s', (text, wanted) => expect(rootOf(text)).toEqual(wanted));

  it('may be between words', () => {
    const phrase: QueryNode = { kind: 'phrase', text: 'b c' };
    expect(rootOf('a "b c" d')).toEqual(all(words('a'), phrase, words('d', true)));
    expect(rootOf('a "b c"d')).toEqual(all(words('a'), phrase, words('d', true)));
  });

  it('give no tree while they are empty', () => {
    for (const text of ['"', 'author:"', '""', '" ']) expect(parse(text)).toEqual({ diagnostics: [] });
  });
});

describe('fields', () => {
  it.each([
    ['author:lecun ', { kind: 'words', text: 'lecun', fields: ['authors'], isUnfinished: false }],
    ['TITLE:lec', { kind: 'words', text: 'lec', fields: ['title'], isUnfinished: true }],
    ['Abs:a:b ', { kind: 'words', text: 'a:b', fields: ['abstract'], isUnfinished: false }],
    ['organization:OR', { kind: 'words', text: 'OR', fields: ['organization'], isUnfinished: true }],
    ['keywords:-x', { kind: 'words', text: '-x', fields: ['keywords'], isUnfinished: true }],
    ['in:"To read"', { kind: 'list', text: 'To read' }],
    ['tags:★', { kind: 'tag', text: '★' }],
    ['note:"ask Ada"', { kind: 'note', text: 'ask Ada' }],
    ['IS:Bookmarked', { kind: 'is', value: 'bookmarked' }],
    ['has:"code"', { kind: 'has', value: 'code' }],
  ])('%s', (text, wanted) => expect(rootOf(text)).toEqual(wanted));

  it('apply to all values in parentheses', () => {
    const author = (text: string): QueryNode => ({
      kind: 'words',
      text,
      fields: ['authors'],
      isUnfinished: false,
    });
    expect(rootOf('author:(lecun OR -bengio)')).toEqual(any(author('lecun'), not(author('bengio'))));
    expect(rootOf('author:(yann lecun) x')).toEqual(all(author('yann lecun'), words('x', true)));
    expect(rootOf('is:(read | reading)')).toEqual(
      any({ kind: 'is', value: 'read' }, { kind: 'is', value: 'reading' }),
    );
    expect(rootOf('author:(a OR has:code)')).toEqual(any(author('a'), { kind: 'has', value: 'code' }));
  });

  it('give no tree while their value is missing', () => {
    for (const text of ['author:', 'is:', 'date:', '-author:', 'author:(', 'sort:', 'is:b', 'sort:rel'])
      expect(parse(text)).toEqual({ diagnostics: [] });
  });

  it('may set the sort order, which is no part of the tree', () => {
    expect(parse('sort:date graph ')).toEqual({ root: words('graph'), sort: 'date', diagnostics: [] });
    expect(parse('a sort:upvotes b')).toEqual({ root: words('a b', true), sort: 'upvotes', diagnostics: [] });
    expect(parse('sort:seen')).toEqual({ sort: 'seen', diagnostics: [] });
  });
});

describe('operators', () => {
  it.each([
    ['a -b ', all(words('a'), not(words('b')))],
    ['-a', not(words('a', true))],
    ['NOT a NOT b ', all(not(words('a')), not(words('b')))],
    ['--a ', words('a')],
    ['NOT -a ', words('a')],
    ['-(-a) ', words('a')],
    ['-"a b"', not({ kind: 'phrase', text: 'a b' })],
    ['-author:x ', not({ kind: 'words', text: 'x', fields: ['authors'], isUnfinished: false })],
    ['-(a OR b)', not(any(words('a'), words('b')))],
    ['a b OR c ', any(words('a b'), words('c'))],
    ['a|b||c ', any(words('a'), words('b'), words('c'))],
    ['a (b OR c) ', all(words('a'), any(words('b'), words('c')))],
    ['(a OR (b OR c))', any(words('a'), words('b'), words('c'))],
    ['a AND -b OR c ', any(all(words('a'), not(words('b'))), words('c'))],
    ['(f(x y) z)', words('f(x y z')],
  ] as const)('%s', (text, wanted) => {
    expect(rootOf(text)).toEqual(wanted);
  });

  it('are no errors while being typed', () => {
    for (const text of ['a -', 'a OR', 'a NOT', 'a |', 'a AND', 'a ('])
      expect(parse(text)).toEqual({ root: words('a'), diagnostics: [] });
  });
});

describe('a paper', () => {
  it.each([
    ['2510.12345', '2510.12345'],
    ['2510.12345v3', '2510.12345'],
    ['arXiv:2510.12345v1', '2510.12345'],
    ['hep-th/9901001', 'hep-th/9901001'],
    ['https://arxiv.org/abs/2510.12345', '2510.12345'],
    ['http://export.arxiv.org/pdf/2510.12345v2.pdf', '2510.12345'],
    ['arxiv.org/abs/math.GT/0309136', 'math.GT/0309136'],
    ['https://huggingface.co/papers/2510.12345#community', '2510.12345'],
    ['https://huggingface.co/papers/hf-2031-00017/', 'hf-2031-00017'],
    ['hf.co/papers/2510.12345?x=1', '2510.12345'],
    ['https://doi.org/10.48550/arXiv.2510.12345', '2510.12345'],
    ['2510.12345,', '2510.12345'],
  ])('%s', (text, id) => expect(rootOf(text)).toEqual({ kind: 'id', id }));

  it('may be combined with other parts', () => {
    expect(rootOf('2510.12345 OR -1706.03762')).toEqual(
      any({ kind: 'id', id: '2510.12345' }, not({ kind: 'id', id: '1706.03762' })),
    );
  });

  it.each(['2510', '3.14159', 'https://huggingface.co/papers/weekly', 'https://huggingface.co/acme/m1'])(
    '%s is none',
    (text) => expect(rootOf(text)).toEqual(words(text, true)),
  );
});
