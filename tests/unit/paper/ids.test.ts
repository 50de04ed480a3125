import { describe, expect, it } from 'vitest';
import { isArxivId, isTitleId, parsePaperId, titleId } from '../../../lib/paper/id';
import { arxivAbstractUrl, arxivPdfUrl, paperUrl } from '../../../lib/paper/links';
import { paperIdOfHref } from '../../../lib/site/capture/paper-link';

describe('the id of a paper', () => {
  it.each([
    ['2510.12345', '2510.12345'],
    ['2510.12345v2', '2510.12345'],
    [' 0704.0001v13 ', '0704.0001'],
    ['hep-th/9901001', 'hep-th/9901001'],
    ['math.GT/0309136v1', 'math.GT/0309136'],
    ['hf-2031-00017', 'hf-2031-00017'],
    ['10.1234.abc', '10.1234.abc'],
  ])('%j is %s', (text, id) => expect(parsePaperId(text)).toBe(id));

  it.each(['', 'date', 'week', 'month', 'trending', 'submit', 'weekly', 'date/2026-06-23', '../x1', 'a b1'])(
    '%j is none',
    (text) => expect(parsePaperId(text)).toBeUndefined(),
  );

  it.each([
    ['2510.12345', true],
    ['0704.0001', true],
    ['hep-th/9901001', true],
    ['2510.123456', false],
    ['hf-2031-00017', false],
    ['title:2510-12345', false],
  ])('%s is an arXiv id: %s', (id, isIt) => {
    expect(isArxivId(id)).toBe(isIt);
    expect(arxivAbstractUrl(id)).toBe(isIt ? `https://arxiv.org/abs/${id}` : undefined);
    expect(arxivPdfUrl(id)).toBe(isIt ? `https://arxiv.org/pdf/${id}` : undefined);
  });
});

describe('the paper that a link leads to', () => {
  it.each([
    ['/papers/2510.12345'],
    ['/papers/2510.12345v3'],
    ['/papers/2510.12345/'],
    ['/papers/2510.12345#community'],
    ['/papers/2510.12345?utm=x'],
    ['https://huggingface.co/papers/2510.12345'],
    ['/login?next=%2Fpapers%2F2510.12345'],
    ['/login?next=/papers/2510.12345%23community'],
  ])('%s', (href) => expect(paperIdOfHref(href)).toBe('2510.12345'));

  it('can be one of before 2007', () => {
    expect(paperIdOfHref('/papers/hep-th/9901001')).toBe('hep-th/9901001');
    expect(paperIdOfHref('/login?next=%2Fpapers%2Fhep-th%2F9901001')).toBe('hep-th/9901001');
  });

  it.each([
    '',
    '#2510.12345',
    '/papers',
    '/papers/trending',
    '/papers/date/2026-06-22',
    '/papers/submit',
    '/acme/2510.12345',
    'https://arxiv.org/abs/2510.12345',
    'https://example.com/papers/2510.12345',
    'javascript:alert(1)',
    'https://',
  ])('%j leads to none', (href) => expect(paperIdOfHref(href)).toBeUndefined());
});

it('a title id replaces an unknown id, and links to a search on the site', () => {
  const id = titleId('A & B');
  expect(id).toBe('title:a-b');
  expect(isTitleId(id)).toBe(true);
  expect(isTitleId('2510.12345')).toBe(false);
  expect(paperUrl({ id, title: 'A & B' })).toBe('https://huggingface.co/papers?q=A%20%26%20B');
  expect(paperUrl({ id: '2510.12345', title: 'A' })).toBe('https://huggingface.co/papers/2510.12345');
});
