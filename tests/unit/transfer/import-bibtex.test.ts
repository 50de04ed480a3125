import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isArxivId } from '../../../lib/paper/id';
import type { Paper } from '../../../lib/paper/paper';
import { BIBTEX } from '../../../lib/transfer/export/formats/bibtex';
import { readBibtex } from '../../../lib/transfer/import/bibtex';
import type { ImportedPaper } from '../../../lib/transfer/import/imported';
import { latexText, latexVerbatim } from '../../../lib/transfer/import/latex-text';
import { paper, seedPapers, seedPapersOnArxiv, withKeys, written } from '../../support/export-papers';

/** The paper of an entry with these fields. */
function readEntry(fields: string): ImportedPaper | undefined {
  return readBibtex(`@misc{key,\n${fields}\n}\n`).papers[0];
}

describe('LaTeX', () => {
  it.each([
    [String.raw`{{R\&B}: 64\% of \$5, a\_b \#1 \{x\}}`, 'R&B: 64% of $5, a_b #1 {x}'],
    [
      String.raw`G{\"o}del, Erd\H{o}s, Na{\"\i}ve, \v{S}koda, Wa{\l}{\k e}sa`,
      'Gödel, Erdős, Naïve, Škoda, Wałęsa',
    ],
    [
      String.raw`\'Etale \c{c}a \~n \={a} \.z \r{a} \u g \AA rhus {\ss} \o{}re`,
      'Étale ça ñ ā ż å ğ Århus ß øre',
    ],
    [String.raw`\emph{A} \textbf{{B}} {\em c} \texttt{d\_e} \textsc{F}`, 'A B c d_e F'],
    [String.raw`$O(n^2)$ and \(x_{1}\) for \$5--\$6`, String.raw`$O(n^2)$ and \(x_{1}\) for $5–$6`],
    [String.raw`{$\mathcal{L}_1$}-norm`, String.raw`$\mathcal{L}_1$-norm`],
    [String.raw`a~b \ c \textasciitilde{}8B \textbackslash{}x \textasciicircum{}2`, 'a b c ~8B \\x ^2'],
    ["``Quoted'' --- so; pages 1--2 \\ldots", '“Quoted” — so; pages 1–2 …'],
    [String.raw`an object\'s edge \unknown word \foo{kept}`, String.raw`an object's edge \unknown word kept`],
    [String.raw`\href{https://x.example}{here}`, 'here'],
    ['costs $5 and 50% {more', 'costs $5 and 50% more'],
    ['two\n   lines\\\\and', 'two lines and'],
    // Mendeley escapes formulas.
    [String.raw`{Learning {\$}{\backslash}alpha{\$}-stable}`, String.raw`Learning $\alpha$-stable`],
    [String.raw`On {\$}\backslashmathcal{\{}X{\}}{\$}-Points`, String.raw`On $\mathcal{X}$-Points`],
    [String.raw`{\textcopyright} 2017, a{\textasteriskcentered} \backslash b`, String.raw`© 2017, a∗ \b`],
    [String.raw`\constructor \toString{} \valueOf`, String.raw`\constructor \toString{} \valueOf`],
  ])('%s', (latex, text) => expect(latexText(latex)).toBe(text));

  it('leaves plain text unchanged', () => {
    expect(latexText('Ünïcode 论文 (2025), a-b: x < y?')).toBe('Ünïcode 论文 (2025), a-b: x < y?');
  });

  it('in URLs is decoded only where it escapes', () => {
    expect(latexVerbatim(String.raw`https://x.example/a\_b\%20{\textasciitilde}c$d`)).toBe(
      'https://x.example/a_b%20~c$d',
    );
  });

  it('of any kind terminates, and leaves no unescaped brace', () => {
    const fragments = fc.constantFrom(
      '\\',
      '{',
      '}',
      '$',
      '~',
      '-',
      '`',
      "'",
      '"',
      'a',
      ' ',
      'ldots',
      'textbf',
      '(',
      ')',
    );
    fc.assert(
      fc.property(fc.array(fragments, { maxLength: 40 }), (parts) => {
        const text = latexText(parts.join(''));
        expect(text.replace(/\$[^$]*\$|\\\(.*?\\\)/gs, '').length).toBeLessThanOrEqual(parts.join('').length);
        expect(text).toBe(text.trim());
      }),
    );
  });
});

describe('an entry', () => {
  it.each([
    ['year = 2024, month = oct, day = 5', '2024-10-05'],
    ['year = {2024}, month = {10}, day = {05}', '2024-10-05'],
    ['date = {2024-10-05/2024-10-09}', '2024-10-05'],
    ['year = {2024}, month = oct', undefined],
    ['date = {2024-10}', undefined],
    ['date = {2024-02-30}', undefined],
  ])('with %s came out on %s', (fields, day) => expect(readEntry(fields)?.publishedOn).toBe(day));

  it('may be in parentheses, without key, with abbreviations and numbers', () => {
    const file =
      '@string(acl = "Annual Meeting")\n@Article( title = acl # " of " # 2024 # { Words}, YEAR = 2024 )';
    expect(readBibtex(file).papers).toEqual([
      { line: 2, title: 'Annual Meeting of 2024 Words', annotations: {} },
    ]);
  });

  it.each([
    '@ article{k, title={T}}',
    '@article(k, title="T", note="T :) b", year=2020)',
    '@article(k, title={T}, note={a) "b)})',
    '@article{10.1016/s0140-6736(20)30183-5, title={T}}',
    '@article{Doe 2020 a#b%c"d@e, title={T}}',
    '@article\n{\n k\n, title={T}\n}',
    '@commentary{k, title={T}}',
  ])('is read with any form of its head: %s', (entry) => {
    const [one, two] = ['@misc{a, title={A}}\n', '\n@misc{b, title={B}}\n'];
    const { papers, skipped } = readBibtex(one + entry + two);
    expect(papers.map(({ title }) => title)).toEqual(['A', 'T', 'B']);
    expect(skipped).toEqual([]);
  });

  it.each([
    ['@article(k,\n title = {T} year = 2020)', 'year = 2020)', 2],
    ['@ article{Doe 2020,\n title = {T}\n year = {2020}}', 'year = {2020}}', 3],
    ['@article(k)', ')', 1],
  ])('that cannot be read is listed with its line: %s', (entry, found, line) => {
    const reason = `The entry is not BibTeX: unexpected “${found}” in line ${line}.`;
    expect(readBibtex(entry)).toMatchObject({ papers: [], skipped: [{ line: 1, reason }] });
  });

  it('is not an email address', () => {
    expect(readBibtex('ada@example(dot)org, kurt@example{dot}org')).toEqual({ papers: [], skipped: [] });
  });

  it('may have an abbreviation of another, and one that ends in a comma', () => {
    const file =
      '@string{am = {Annual Meeting}}\n@String{acl = am}\n@STRING{in = acl # { in},}\n@string{}\n' +
      '@misc{a, title = in # { Vienna}}';
    expect(readBibtex(file)).toEqual({
      papers: [{ line: 5, title: 'Annual Meeting in Vienna', annotations: {} }],
      skipped: [],
    });
  });

  it('may follow other text, and one on the same line', () => {
    const file =
      'From ada@example.org:\n@misc{a, title={A}} @misc{b, title={B}}\n% @\n@comment{@misc{c, title={C}}}';
    expect(readBibtex(file)).toEqual({
      papers: [
        { line: 2, title: 'A', annotations: {} },
        { line: 2, title: 'B', annotations: {} },
      ],
      skipped: [],
    });
  });

  it('may contain what looks like an entry', () => {
    const title = 'A\n@misc{b,\n  c}';
    expect(readBibtex(`@misc{a,\n  title = {${title}},\n}`).papers).toMatchObject([{ title: 'A @miscb, c' }]);
  });

  it('drops URLs that are scripts', () => {
    expect(readEntry('url = {javascript:alert(1)}, title = {A}')).toEqual({
      line: 1,
      title: 'A',
      annotations: {},
    });
  });

  it('that is broken does not affect the others, wherever a brace is missing or surplus', () => {
    const whole = (key: string) => `@article{${key},\n  title = {Title {of} ${key}},\n  year = {2020},\n}\n`;
    const middle = whole('two');
    for (const [at, char] of [...middle].entries()) {
      if (char !== '{' && char !== '}') continue;
      for (const broken of [
        middle.slice(0, at) + middle.slice(at + 1),
        middle.slice(0, at) + char + middle.slice(at),
      ]) {
        const titles = readBibtex(whole('one') + broken + whole('three')).papers.map(({ title }) => title);
        expect(titles, broken).toContain('Title of one');
        expect(titles, broken).toContain('Title of three');
      }
    }
  });
});

describe('an export of Papershelf', () => {
  const readAgain = (papers: readonly Paper[]) => readBibtex(written(BIBTEX, withKeys(papers)));

  it.each([
    ['with ids', seedPapersOnArxiv()],
    ['with titles', seedPapers()],
  ])('is read again: all the papers of the seeds, %s', (_, papers) => {
    const { papers: read, skipped } = readAgain(papers);
    expect(skipped).toEqual([]);
    expect(read.map(({ id }) => id)).toEqual(papers.map(({ id }) => (isArxivId(id) ? id : undefined)));
    expect(read.map(({ title }) => title)).toEqual(papers.map(({ title }) => title));
    expect(read.map(({ authors }) => authors)).toEqual(papers.map(({ authors }) => authors));
  });

  it('is read again, including special characters', () => {
    const known = paper({
      id: '2510.12345',
      title: 'R&B_1: 64% of $O(n^2)$, {x} #1 ~8B \\so',
      authors: ['Antonio Laverghetta Jr.', 'Gemma Team', 'Smith, John', 'yuelin bai', 'Jörg Müller'],
      abstract: 'For $5 and 6% more.',
      keywords: ['data mixing', 'LoRA'],
    });
    const { id, title, authors, abstract, keywords } = known;
    expect(readAgain([known]).papers).toEqual([
      {
        line: 1,
        id,
        doi: '10.48550/arxiv.2510.12345',
        title,
        authors,
        abstract,
        keywords,
        url: 'https://arxiv.org/abs/2510.12345',
        annotations: {},
      },
    ]);
  });

  it('is read again with any plain text in the titles', () => {
    // Without LaTeX in the text itself, and without runs of dashes and quotation marks.
    const text = fc.stringMatching(/^[A-Za-z0-9&%#_^{}$~ äñł论,.;:!?()<>=+*/@"|-]{1,60}$/);
    fc.assert(
      fc.property(text, (title) => {
        const plain = title.replace(/-{2,}/g, '-').trim();
        fc.pre(plain !== '' && !plain.includes('$') && !/\s{2}/.test(plain));
        expect(readAgain([paper({ title: plain })]).papers[0]?.title).toBe(plain);
      }),
      { seed: 6, numRuns: 500 },
    );
  });
});
