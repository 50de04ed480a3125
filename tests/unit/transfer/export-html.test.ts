import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { HTML } from '../../../lib/transfer/export/formats/html';
import { paper, withKeys, written } from '../../support/export-papers';
import { HARD_PAPERS } from '../../support/hard-papers/index';

/** The elements that the format writes; no others may be in the file. */
const OWN = [
  'a',
  'article',
  'body',
  'footer',
  'h1',
  'h2',
  'head',
  'html',
  'main',
  'meta',
  'p',
  'style',
  'time',
  'title',
];

const EVIL = '"><script>alert(1)</script><img src=x onerror=alert(1)>';

describe('a page', () => {
  it('has a title, forbids scripts and has a style for print', () => {
    const { document } = parseHTML(written(HTML, [], { title: 'My <list>', description: 'Two\nlines' }));
    expect(document.documentElement.lang).toBe('en');
    expect(document.title).toBe('My <list>');
    expect(document.querySelector('h1')?.textContent).toBe('My <list>');
    expect(document.querySelector('main > .note')?.textContent).toBe('Two\nlines');
    const policy = document
      .querySelector('meta[http-equiv="Content-Security-Policy"]')
      ?.getAttribute('content');
    expect(policy).toContain("default-src 'none'");
    expect(document.querySelector('style')?.textContent).toContain('@media print');
  });

  it('has all known fields and annotations', () => {
    const known = paper({
      title: String.raw`R\&B`,
      authors: ['Ada Lovelace', 'Kurt Gödel'],
      publishedOn: '2025-10-14',
      githubUrl: 'https://github.com/a/b',
      projectUrl: 'javascript:alert(1)',
    });
    const annotations = {
      status: 'to-read',
      tags: ['x'],
      lists: ['y'],
      note: 'a\n\nb',
      listNote: 'c',
    } as const;
    const { document } = parseHTML(written(HTML, [{ paper: known, citationKey: 'k', annotations }]));
    const texts = [...document.querySelectorAll('article > *')].map((element) => element.textContent);
    expect(texts).toEqual([
      'R&B',
      'Ada Lovelace, Kurt Gödel',
      '2025-10-14 · arXiv:2510.12345 · doi:10.48550/arXiv.2510.12345 · Code · Project',
      'Status: to read · Tags: x · Lists: y',
      'a\n\nb',
      'c',
    ]);
    expect(document.querySelectorAll('article a')).toHaveLength(4);
  });

  it('has no other elements and URLs than its own, for any input', () => {
    const evil = { note: EVIL, listNote: EVIL, tags: [EVIL], lists: [EVIL] };
    const papers = withKeys([
      ...HARD_PAPERS,
      paper({
        id: 'title:evil',
        title: EVIL,
        authors: [EVIL],
        abstract: EVIL,
        githubUrl: EVIL,
        publishedOn: EVIL,
      }),
    ]).map((exported) => ({ ...exported, annotations: evil }));
    const { document } = parseHTML(written(HTML, papers, { title: EVIL, description: EVIL }));
    const elements = [...document.querySelectorAll('*')];
    expect([...new Set(elements.map(({ localName }) => localName))].sort()).toEqual(OWN);
    const attributes = new Set(elements.flatMap((element) => element.getAttributeNames()));
    expect([...attributes].filter((name) => name.startsWith('on'))).toEqual([]);
    const addresses = [...document.querySelectorAll('[href]')].map((link) => link.getAttribute('href') ?? '');
    expect(addresses.filter((address) => !/^https:\/\//.test(address))).toEqual([]);
    expect(document.querySelectorAll('article')).toHaveLength(papers.length);
  });
});
