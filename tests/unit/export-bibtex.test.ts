import { describe, expect, it } from 'vitest';
import { BIBTEX } from '../../lib/export/bibtex';
import { bibtexAuthors } from '../../lib/export/bibtex-names';
import { bareSpecials, readBibtex, unescapeLatex } from '../support/bibtex';
import { paper, seedPapers, seedPapersOnArxiv } from '../support/export-papers';

const ABOUT = { title: 'Test', now: new Date(2026, 5, 23) };
const write = (...papers: Parameters<typeof BIBTEX.write>[0]) => BIBTEX.write(papers, ABOUT);

describe('an entry', () => {
  it('holds what is known', () => {
    const known = paper({
      id: '2510.12345',
      title: 'R&B: Domain Regrouping',
      authors: ['Albert Ge', 'Gemma Team'],
      publishedOn: '2025-10-14',
      abstract: 'It is 64% better.',
      keywords: ['data mixing', 'LoRA, QLoRA'],
    });
    expect(write(known)).toBe(`@misc{ge2025r,
  title = {{R\\&B: Domain Regrouping}},
  author = {Albert Ge and {Gemma Team}},
  year = {2025},
  eprint = {2510.12345},
  archivePrefix = {arXiv},
  eprinttype = {arXiv},
  url = {https://arxiv.org/abs/2510.12345},
  abstract = {It is 64\\% better.},
  keywords = {data mixing, LoRA QLoRA},
}
`);
  });

  it('leaves out what is not known', () => {
    const [entry] = readBibtex(write(paper({ id: 'title:a-title', authorCount: 5 })));
    expect(entry?.fields).toEqual({ title: '{A Title}' });
  });

  it('of a paper that is not on arXiv links to the site', () => {
    const [entry] = readBibtex(write(paper({ id: 'some_id.7' })));
    expect(entry?.fields).toEqual({ title: '{A Title}', url: 'https://huggingface.co/papers/some_id.7' });
  });

  it('stays whole when a text has line ends in it', () => {
    const [entry] = readBibtex(write(paper({ title: 'A\n@misc{b,\n  c}', abstract: 'a\u2028b' })));
    expect(entry?.fields.title).toBe('{A @misc\\{b, c\\}}');
  });
});

it('writes nothing for no papers', () => {
  expect(write()).toBe('');
});

describe('authors', () => {
  it.each([
    [['Jean de la Fontaine', 'Wei Wang', 'Yang'], 'Jean de la Fontaine and Wei Wang and Yang'],
    [['Antonio Laverghetta Jr.', 'Hal Daumé III'], 'Laverghetta, Jr., Antonio and Daumé, III, Hal'],
    [
      ['Smith, John', 'and Lei Bai', 'Hai "Helen" Li'],
      '{Smith, John} and {and Lei Bai} and {Hai "Helen" Li}',
    ],
    [
      ['Qwen Team', 'LG AI Research', 'o3 contributors'],
      '{Qwen Team} and {LG AI Research} and {o3 contributors}',
    ],
    [['Foo & Bar', 'A {B'], '{Foo \\& Bar} and {A \\{\\vphantom{\\}}B}'],
    [['Qingyao Ai', 'Alexander Sandy', 'Mind Lab'], 'Qingyao Ai and Alexander Sandy and {Mind Lab}'],
    [['yuelin bai', 'Xingkai yu', 'van'], '{yuelin} bai and Xingkai yu and van'],
    [['R\\"ossler_1'], '{R\\"ossler\\_1}'],
    [['a\\ b'], '{a\\textbackslash{}} b'],
  ])('%j', (names, value) => {
    expect(bibtexAuthors(names)).toBe(value);
  });
});

describe.each([
  ['by title', seedPapers()],
  ['with made-up arXiv ids', seedPapersOnArxiv()],
])('the seeds %s', (_, papers) => {
  const entries = readBibtex(write(...papers));
  const rows = papers.map((seed, at) => [seed.title, seed, entries[at]?.fields ?? {}] as const);

  it('are all there', () => {
    expect(entries).toHaveLength(papers.length);
    expect(new Set(entries.map((entry) => entry.key)).size).toBe(papers.length);
  });

  it.each(rows)('%s', (title, seed, fields) => {
    expect(unescapeLatex(fields.title ?? '')).toBe(`{${unescapeLatex(title)}}`);
    expect(unescapeLatex(fields.abstract ?? '')).toBe(unescapeLatex(seed.abstract ?? ''));
    expect(fields.year).toBe(seed.publishedOn?.slice(0, 4));
    expect(fields.eprint).toBe(seed.id.startsWith('title:') ? undefined : seed.id);
    expect(bareSpecials(`${fields.title} ${fields.abstract}`)).toEqual([]);
  });
});
