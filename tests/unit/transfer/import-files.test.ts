import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ImportedFile } from '../../../lib/transfer/import/imported';
import { readImport } from '../../../lib/transfer/import/read-import';

/** Files as those programs write them, of invented papers. */
function readSample(name: string): ImportedFile {
  return readImport(readFileSync(join(import.meta.dirname, '../../fixtures/imports', name), 'utf8'), name);
}

describe('BibTeX', () => {
  it('of Zotero', () => {
    expect(readSample('zotero.bib')).toEqual({
      format: 'bibtex',
      papers: [
        {
          line: 2,
          id: '2510.12345',
          doi: '10.48550/arxiv.2510.12345',
          title: 'Sparse Attention Costs $5 and 40% Less: A Study of O($n^2$) Kernels',
          authors: ['Jane Doe', 'Jörg Müller', 'Qwen Team', 'Pieter van der Berg', "Seán O'Neill"],
          abstract: 'We show that $\\alpha$ matters & more. Second line.',
          url: 'http://arxiv.org/abs/2510.12345',
          keywords: ['Computer Science - Machine Learning', 'attention', 'kernels'],
          annotations: { note: 'Read section 3 again.\n\nThen the appendix.' },
          seenAt: '2025-11-02T00:00:00.000Z',
        },
        {
          line: 22,
          doi: '10.1000/xyz.123_4',
          title: 'Notes on Engines – A Memoir',
          authors: ['Ada Lovelace'],
          annotations: {},
        },
      ],
      skipped: [],
    });
  });

  it('of Better BibTeX, BibLaTeX', () => {
    expect(readSample('better-bibtex.bib').papers).toEqual([
      {
        line: 1,
        id: '2510.12345',
        doi: '10.48550/arxiv.2510.12345',
        title: 'Sparse Attention for LLMs: A Study',
        authors: ['Jane Doe', 'Pieter van der Berg'],
        hasMoreAuthors: true,
        publishedOn: '2025-10-14',
        url: 'http://arxiv.org/abs/2510.12345',
        keywords: ['attention'],
        annotations: { note: 'Twice as fast.' },
        seenAt: '2025-11-02T10:11:12.000Z',
      },
    ]);
  });

  it('of JabRef, with its groups', () => {
    expect(readSample('jabref.bib')).toEqual({
      format: 'bibtex',
      papers: [
        {
          line: 5,
          title: 'Words & their Neighbours',
          authors: ['Richard Roe', 'Łukasz Nowak'],
          publishedOn: '2024-05-03',
          annotations: { note: 'Compare with Firth.', status: 'read' },
          lists: ['To read', 'Phrases, long ones'],
          seenAt: '2024-06-01T09:30:00.000Z',
        },
      ],
      skipped: [],
    });
  });

  it('that is broken in some entries', () => {
    const { papers, skipped } = readSample('broken.bib');
    expect(papers.map(({ line, title }) => [line, title])).toEqual([
      [1, 'The First'],
      [10, 'The Third'],
      [19, 'The Fifth'],
    ]);
    expect(skipped).toEqual([
      {
        line: 5,
        excerpt: '@article{two, title = {Without an {End}, year = {2020}, }',
        reason: 'The entry has no end: a closing brace is missing, or the file is cut off.',
      },
      {
        line: 14,
        excerpt: '@article{four, title = {No Comma} year = {2021}, }',
        reason: 'The entry is not BibTeX: unexpected “year = {2021},” in line 16.',
      },
      {
        line: 23,
        excerpt: '@misc{six, title = {Cut Off in the Mid',
        reason: 'The entry has no end: a closing brace is missing, or the file is cut off.',
      },
    ]);
  });
});

it('RIS of Zotero', () => {
  expect(readSample('zotero.ris')).toEqual({
    format: 'ris',
    papers: [
      {
        line: 1,
        id: '2510.12345',
        doi: '10.48550/arxiv.2510.12345',
        title: 'Sparse Attention Costs $5 and 40% Less',
        authors: ['Jane Doe', 'Pieter van der Berg', 'Martin Luther King Jr.', 'Qwen Team'],
        publishedOn: '2025-10-14',
        abstract: 'We show that <script>alert(1)</script> is text. It goes on here.',
        url: 'http://arxiv.org/abs/2510.12345',
        keywords: ['attention', 'Computer Science - Machine Learning'],
        annotations: { note: 'Read section 3 again.\nThen the appendix & proofs.' },
        seenAt: '2025-11-02T00:00:00.000Z',
      },
      { line: 24, id: '1706.03762', title: 'Notes on Engines', authors: ['Ada Lovelace'], annotations: {} },
    ],
    skipped: [],
  });
});

it('CSL-JSON of Zotero', () => {
  expect(readSample('zotero-csl.json')).toEqual({
    format: 'csl-json',
    papers: [
      {
        line: 2,
        id: '2510.12345',
        doi: '10.48550/arxiv.2510.12345',
        title: 'Sparse Attention for LLMs, x < y',
        authors: ['Jane Doe', 'Pieter van der Berg', 'Qwen Team'],
        publishedOn: '2025-10-14',
        abstract: 'We show that it is so.',
        url: 'http://arxiv.org/abs/2510.12345',
        annotations: { note: 'Read it: twice.' },
        seenAt: '2025-11-02T00:00:00.000Z',
      },
      { line: 21, title: 'Notes on Engines', authors: ['Ada Lovelace'], annotations: {} },
    ],
    skipped: [
      {
        line: 28,
        excerpt: '{"id":"y","type":"book"}',
        reason: 'Not a CSL-JSON item: it has neither a title nor a URL.',
      },
    ],
  });
});

it('PaperMemory', () => {
  expect(readSample('paper-memory.json')).toEqual({
    format: 'papermemory',
    papers: [
      {
        line: 2,
        id: '2510.12345',
        doi: '10.1000/abc',
        title: 'Sparse Attention',
        authors: ['Jane Doe', 'Pieter van der Berg'],
        url: 'https://arxiv.org/pdf/2510.12345.pdf',
        githubUrl: 'https://github.com/doe/sparse',
        // "Accepted @ NeurIPS 2025 -- [dblp.org]" is written by PaperMemory itself.
        annotations: {
          tags: ['attention', 'to-try'],
          bookmarkedAt: '2025-10-21T07:00:00.000Z',
          openedOn: '2025-11-01',
        },
        seenAt: '2025-10-20T08:35:02.977Z',
      },
      {
        line: 23,
        title: 'Notes on Engines',
        authors: ['Ada Lovelace'],
        url: 'https://jmlr.org/papers/lovelace99a.pdf',
        annotations: {
          note: 'Published @ JMLR (1999)\nLook at note G <img src=x onerror=alert(1)>',
          openedOn: '2025-10-22',
        },
        seenAt: '2025-10-22T08:00:00.000Z',
      },
      {
        line: 44,
        id: 'hep-th/9901001',
        title: 'Strings Again',
        authors: ['Richard Roe'],
        url: 'https://arxiv.org/pdf/hep-th/9901001v2',
        projectUrl: 'https://roe.example/code',
        annotations: { tags: ['old'], bookmarkedAt: '2025-10-23T08:00:00.000Z' },
        seenAt: '2025-10-23T08:00:00.000Z',
      },
    ],
    skipped: [],
  });
});

it('Papershelf', () => {
  expect(readSample('papershelf.json')).toEqual({
    format: 'papershelf',
    title: 'Attention',
    papers: [
      {
        line: 7,
        id: '2510.12345',
        title: 'Sparse Attention with $O(n)$',
        authors: ['Jane Doe', 'Qwen Team'],
        publishedOn: '2025-10-14',
        abstract: 'It is so.',
        githubUrl: 'https://github.com/doe/sparse',
        site: { authorCount: 2, upvotes: 12, aiSummary: 'A summary.' },
        annotations: {
          tags: ['attention'],
          note: 'First line\n\n- second',
          bookmarkedAt: '2025-10-15T09:00:00.000Z',
          status: 'reading',
        },
        lists: ['Attention', 'Club'],
        listNote: 'Start here.',
        seenAt: '2025-10-15T08:00:00.000Z',
      },
      { line: 30, title: 'Notes on Engines', annotations: {} },
    ],
    skipped: [{ line: 31, excerpt: '"nothing"', reason: 'Not a paper.' }],
  });
});

it('a list of URLs', () => {
  const { format, papers, skipped } = readSample('addresses.txt');
  expect(format).toBe('addresses');
  expect(papers.map(({ line, id, doi }) => [line, id ?? doi])).toEqual([
    [2, '2510.12345'],
    [3, '2510.00001'],
    [4, '2510.00002'],
    [4, '2510.00003'],
    [5, '2510.00004'],
    [6, '2510.00005'],
    [6, '2510.00006'],
    [7, '2510.00007'],
    [8, 'hep-th/9901001'],
    [9, '10.1000/xyz.5'],
    [10, '2510.00001'],
  ]);
  expect(skipped).toEqual([
    {
      line: 11,
      excerpt: 'buy milk for 1999.1234 euros',
      reason: 'The line has no address or arXiv id of a paper.',
    },
  ]);
});

describe('the same file', () => {
  const bib = readFileSync(join(import.meta.dirname, '../../fixtures/imports/zotero.bib'), 'utf8');
  const read = readImport(bib, '');
  it.each([
    ['with line ends of Windows', bib.replaceAll('\n', '\r\n')],
    ['with line ends of old Macs', bib.replaceAll('\n', '\r')],
    ['with a byte order mark', `\ufeff${bib}`],
  ])('%s', (_, text) => expect(readImport(text, '')).toEqual(read));
});
