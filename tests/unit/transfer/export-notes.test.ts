import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { LOGSEQ } from '../../../lib/transfer/export/formats/logseq';
import { markdownWithMath } from '../../../lib/transfer/export/formats/markdown-text';
import { OBSIDIAN } from '../../../lib/transfer/export/formats/obsidian';
import { paper, withKeys, written } from '../../support/export-papers';
import { HARD_PAPERS } from '../../support/hard-papers/index';

const KNOWN = {
  paper: paper({
    title: 'S*: Test $x_1$',
    authors: ['Dacheng Li', 'Shiyi Cao'],
    publishedOn: '2025-10-14',
    abstract: '1. Scale <x> by $n^2$.',
  }),
  citationKey: 'li2025s',
  annotations: {
    status: 'reading',
    tags: ['to do', '2025', 'a/b', '?!'],
    note: '# Mine\n\n- point',
    lists: ['L_1'],
    listNote: '```\nopen',
  },
} as const;
const ABOUT = { title: 'My [list] #1', description: 'For: the "thesis"' };

/** The front matter of a note, parsed as YAML. */
function matterOf(note: string): unknown {
  const [, matter] = /^---\n(.*?)\n---\n/s.exec(note) ?? [];
  return parseYaml(matter ?? '');
}

describe('Obsidian', () => {
  it('has all known fields and annotations', () => {
    expect(written(OBSIDIAN, [KNOWN], ABOUT)).toBe(`---
title: "My [list] #1"
aliases:
  - "My [list] #1"
tags:
  - papershelf
  - reading-list
description: "For: the \\"thesis\\""
created: 2026-06-23
---

# My \\[list\\] \\#1

For: the "thesis"

## S\\*: Test $x_1$

- citekey:: li2025s
- authors:: Dacheng Li, Shiyi Cao
- published:: 2025-10-14
- status:: reading
- lists:: L\\_1
- tags:: #to-do #_2025 #a/b
- links:: [arXiv:2510.12345](https://arxiv.org/abs/2510.12345) · [PDF](https://arxiv.org/pdf/2510.12345) · [Hugging Face](https://huggingface.co/papers/2510.12345)

> [!abstract]
> 1\\. Scale &lt;x> by $n^2$.

> [!note]
> # Mine
>
> - point

> [!note]
> \`\`\`
> open
`);
  });

  it('omits unknown fields', () => {
    expect(written(OBSIDIAN, withKeys([paper({ id: 'title:a' })]), { title: '' })).toContain(
      '# Papers\n\n## A Title\n\n- citekey:: title\n- links:: [Hugging Face](https://huggingface.co/papers?q=A%20Title)\n',
    );
  });

  it('has front matter that YAML parses to the typed text, for any input', () => {
    for (const { title } of HARD_PAPERS) {
      const note = written(OBSIDIAN, [], { title, description: `: ${title}` });
      const line = title
        .replace(/[\p{Cs}\p{Noncharacter_Code_Point}]/gu, '')
        .replace(/[\p{Cc}\s]+/gu, ' ')
        .trim();
      expect(matterOf(note)).toMatchObject({
        title: line || 'Papers',
        aliases: [line || 'Papers'],
        tags: ['papershelf', 'reading-list'],
        description: `: ${line}`.trim(),
      });
    }
  });

  it('has one section a paper and no raw HTML, for any input', () => {
    const note = written(OBSIDIAN, withKeys(HARD_PAPERS));
    expect(note.match(/^## /gm)).toHaveLength(HARD_PAPERS.length);
    const withoutMath = note.replace(/(?<!\\)\$(?:\\.|[^$\\\n])+\$/g, '');
    expect(withoutMath.match(/<(?!https?:\/\/)/g)).toBeNull();
  });
});

describe('Logseq', () => {
  it('has all known fields and annotations', () => {
    expect(written(LOGSEQ, [KNOWN], ABOUT)).toBe(`title:: My list 1
tags:: papershelf
created:: 2026-06-23
description:: For: the "thesis"

- [S\\*: Test $x_1$](https://huggingface.co/papers/2510.12345)
  citekey:: li2025s
  authors:: Dacheng Li, Shiyi Cao
  published:: 2025-10-14
  arxiv:: https://arxiv.org/abs/2510.12345
  doi:: 10.48550/arXiv.2510.12345
  status:: reading
  lists:: L\\_1
  tags:: to do, 2025, a/b, ?!
\t- 1\\. Scale &lt;x> by $n^2$.
\t- > # Mine
\t  >
\t  > - point
\t- > \`\`\`
\t  > open
`);
  });

  it('has one block a paper, and only lines of its own kinds, for any input', () => {
    const annotations = { note: '- a\nkey:: value\n\n```\n# x', tags: ['#[[a]], b'] };
    const papers = withKeys(HARD_PAPERS).map((exported) => ({ ...exported, annotations }));
    const lines = written(LOGSEQ, papers).trimEnd().split('\n').slice(4);
    expect(lines.filter((line) => line.startsWith('- '))).toHaveLength(HARD_PAPERS.length);
    expect(lines.filter((line) => !/^(?:- | {2}[a-z]+:: |\t- |\t {2}>)/.test(line))).toEqual([]);
  });
});

describe('Markdown with live math', () => {
  it.each([
    ['$x_1^{2}$ and *y*', '$x_1^{2}$ and \\*y\\*'],
    ['\\( O(n) \\) of \\(m\\)', '$O(n)$ of $m$'],
    ['$5 and $10', '\\$5 and \\$10'],
    ['$a<b$ <c>', '$a<b$ &lt;c>'],
    ['# $k$-means', '\\# $k$-means'],
  ])('%s', (text, markdown) => expect(markdownWithMath(text)).toBe(markdown));
});
