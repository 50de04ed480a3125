import { describe, expect, it } from 'vitest';
import { MARKDOWN } from '../../../lib/transfer/export/formats/markdown';
import { escapeMarkdown, markdownWithLinks } from '../../../lib/transfer/export/formats/markdown-text';
import { paper, seedPapers, withKeys, written } from '../../support/export-papers';
import { HARD_PAPERS } from '../../support/hard-papers/index';

describe('text that could be Markdown', () => {
  it.each([
    ['<think> & *stars* [x](y) _a_', '&lt;think> & \\*stars\\* \\[x\\](y) \\_a\\_'],
    ['a `b` c\\d', 'a \\`b\\` c\\\\d'],
    ['![i](u) <b>x</b>', '!\\[i\\](u) &lt;b>x&lt;/b>'],
    ['R&B, Q&A; &lt; &#60; &amp', 'R&B, Q\\&A; \\&lt; &\\#60; &amp'],
    ['# no heading #', '\\# no heading \\#'],
    ['> no quotation', '\\> no quotation'],
    ['- a - b', '\\- a - b'],
    ['+ a', '\\+ a'],
    ['--- a', '\\--- a'],
    ['1. a 2. b', '1\\. a 2. b'],
    ['2024) a', '2024\\) a'],
    ['3D and 1.5', '3D and 1.5'],
    ['=== a == b', '\\=\\== a \\== b'],
    ['~~a~~ $x_1$ %%b%%', '\\~\\~a\\~\\~ \\$x\\_1\\$ \\%%b\\%%'],
    ['a\n\n<b>\u2028c', 'a &lt;b> c'],
    ['Größe “x” — ok!', 'Größe “x” — ok!'],
  ])('%s', (text, markdown) => {
    expect(escapeMarkdown(text)).toBe(markdown);
  });
});

describe('URLs', () => {
  it.each([
    ['at https://a.b/c_d.', 'at <https://a.b/c_d>.'],
    ['(http://a.b/c_d?e=f&g=h), x_y', '(<http://a.b/c_d?e=f&g=h>), x\\_y'],
    ['\\url{https://a.b/c_d}', '\\\\url{<https://a.b/c_d>}'],
    ['https://a.b/<script>', '<https://a.b/>&lt;script>'],
    ['https://a.b/&lt;script', '<https://a.b/&lt>;script'],
    ['javascript:alert(1) https://', 'javascript:alert(1) https://'],
  ])('%s', (text, markdown) => {
    expect(markdownWithLinks(text)).toBe(markdown);
  });
});

describe('a reading list', () => {
  it('has all known fields of a paper', () => {
    const known = paper({
      title: 'S*: Test Time Scaling',
      authors: ['Dacheng Li', 'Shiyi Cao'],
      authorCount: 2,
      publishedOn: '2025-10-14',
      upvotes: 1,
      abstract: '1. Scale <x>.',
    });
    const annotations = {
      status: 'to-read',
      tags: ['a_b', 'c'],
      lists: ['L'],
      note: '# Mine\n\n*x*',
      listNote: 'y',
    } as const;
    expect(
      written(MARKDOWN, [{ paper: known, citationKey: 'li2025s', annotations }], {
        title: 'Inter*pret*ability',
        description: 'Why',
      }),
    ).toBe(`# Inter\\*pret\\*ability

Why

Exported from Papershelf on 2026-06-23.

## [S\\*: Test Time Scaling](https://huggingface.co/papers/2510.12345)

Dacheng Li, Shiyi Cao · 2025-10-14 · [arXiv:2510.12345](https://arxiv.org/abs/2510.12345) · 1 upvote

Status: to read · Tags: a\\_b, c · Lists: L

> 1\\. Scale &lt;x>.

**Note**

> # Mine
>
> *x*

**Note**

> y
`);
  });

  it('works with just a title, and with the number of authors', () => {
    const papers = [
      paper({ id: 'title:a', title: 'A (b' }),
      paper({ id: 'x-1', authorCount: 5, upvotes: 0 }),
    ];
    expect(written(MARKDOWN, withKeys(papers), { title: '' })).toBe(`# Papers

Exported from Papershelf on 2026-06-23.

## [A (b](https://huggingface.co/papers?q=A%20%28b)

## [A Title](https://huggingface.co/papers/x-1)

5 authors · 0 upvotes
`);
  });

  it.each([
    ['seed', seedPapers()],
    ['hard case', HARD_PAPERS],
  ])('has a section with a heading and a quotation for each %s, and no raw HTML', (_, papers) => {
    const file = written(MARKDOWN, withKeys(papers), { title: 'Seeds' });
    expect(file.match(/^## \[/gm)).toHaveLength(papers.length);
    const quoted = papers.filter(
      ({ abstract }) => (abstract ?? '').replace(/[\p{Cc}\p{Cs}\s\uFDD0]/gu, '') !== '',
    );
    expect(file.match(/^> /gm)).toHaveLength(quoted.length);
    expect(file.match(/<(?!https?:\/\/)/g)).toBeNull();
  });
});
