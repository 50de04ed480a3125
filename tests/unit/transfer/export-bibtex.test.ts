import { describe, expect, it } from 'vitest';
import type { Paper } from '../../../lib/paper/paper';
import { bibAuthors } from '../../../lib/transfer/export/formats/bib-values';
import { BIBLATEX } from '../../../lib/transfer/export/formats/biblatex';
import { BIBTEX } from '../../../lib/transfer/export/formats/bibtex';
import type { ExportedPaper } from '../../../lib/transfer/export/formats/exported-paper';
import { bareSpecials, readBibtex, unescapeLatex } from '../../support/bibtex';
import { paper, seedPapers, seedPapersOnArxiv, withKeys, written } from '../../support/export-papers';
import { HARD_PAPERS } from '../../support/hard-papers/index';

const write = (...papers: Paper[]) => written(BIBTEX, withKeys(papers));

const KNOWN: ExportedPaper = {
  paper: paper({
    id: '2510.12345',
    title: 'R&B: Domain Regrouping',
    authors: ['Albert Ge', 'Gemma Team', 'Laurens van der Maaten'],
    publishedOn: '2025-10-14',
    abstract: 'It is 64% better than π.',
    keywords: ['data mixing', 'LoRA, QLoRA', 'thesis'],
  }),
  citationKey: 'ge2025r',
  annotations: {
    status: 'read',
    tags: ['Thesis', 'to_do'],
    note: '# Good\n\nSee §3.',
    lists: ['Reading group'],
    listNote: 'First.',
  },
};

describe('an entry', () => {
  it('has all known fields, in BibTeX', () => {
    expect(written(BIBTEX, [KNOWN])).toBe(`@misc{ge2025r,
  title = {{R\\&B: Domain Regrouping}},
  author = {Ge, Albert and {Gemma Team} and van der Maaten, Laurens},
  year = {2025},
  eprint = {2510.12345},
  archivePrefix = {arXiv},
  eprinttype = {arXiv},
  doi = {10.48550/arXiv.2510.12345},
  url = {https://arxiv.org/abs/2510.12345},
  abstract = {It is 64\\% better than $\\pi$.},
  keywords = {Thesis, to\\_do, Reading group, data mixing, LoRA QLoRA},
  annote = {\\# Good See §3. First.},
}
`);
  });

  it('has all known fields, in BibLaTeX', () => {
    expect(written(BIBLATEX, [KNOWN])).toBe(`@online{ge2025r,
  title = {{R\\&B: Domain Regrouping}},
  author = {Ge, Albert and {Gemma Team} and van der Maaten, Laurens},
  date = {2025-10-14},
  eprint = {2510.12345},
  eprinttype = {arxiv},
  doi = {10.48550/arXiv.2510.12345},
  url = {https://arxiv.org/abs/2510.12345},
  abstract = {It is 64\\% better than π.},
  keywords = {Thesis, to\\_do, Reading group, data mixing, LoRA QLoRA},
  annotation = {\\# Good See §3. First.},
}
`);
  });

  it('omits unknown fields', () => {
    const unknown = withKeys([paper({ id: 'title:a-title', authorCount: 5 })]);
    for (const format of [BIBTEX, BIBLATEX]) {
      const [entry] = readBibtex(written(format, unknown));
      expect(entry).toMatchObject({ type: 'misc', fields: { title: '{A Title}' } });
      expect(Object.keys(entry?.fields ?? {})).toEqual(['title']);
    }
  });

  it('of a paper that is not on arXiv links to the site', () => {
    const [entry] = readBibtex(write(paper({ id: 'some_id.7' })));
    expect(entry?.fields).toEqual({ title: '{A Title}', url: 'https://huggingface.co/papers/some_id.7' });
  });

  it('of an old id has the DOI without the subject class', () => {
    const [entry] = readBibtex(write(paper({ id: 'math.GT/0309136' })));
    expect(entry?.fields.eprint).toBe('math.GT/0309136');
    expect(entry?.fields.doi).toBe('10.48550/arXiv.math/0309136');
  });

  it('stays intact when a text has line ends in it', () => {
    const [entry] = readBibtex(write(paper({ title: 'A\n@misc{b,\n  c}', abstract: 'a\u2028b' })));
    expect(entry?.fields.title).toBe('{A @misc\\{b, c\\}}');
  });
});

it('writes nothing for no papers', () => {
  expect(write()).toBe('');
});

describe('authors', () => {
  it.each([
    [['Jean de la Fontaine', 'Wei Wang', 'Yang'], 'de la Fontaine, Jean and Wang, Wei and {Yang}'],
    [['Antonio Laverghetta Jr.', 'Hal Daumé III'], 'Laverghetta, Jr., Antonio and Daumé, III, Hal'],
    [['Smith, John', 'and Lei Bai', 'Hai "Helen" Li'], '{Smith, John} and {and Lei Bai} and Li, Hai "Helen"'],
    [
      ['Qwen Team', 'LG AI Research', 'o3 contributors'],
      '{Qwen Team} and {LG AI Research} and {o3 contributors}',
    ],
    [['Foo & Bar', 'A {B'], '{Foo \\& Bar} and B, A'],
    [['Qingyao Ai', 'Alexander Sandy', 'Mind Lab'], 'Ai, Qingyao and Sandy, Alexander and {Mind Lab}'],
    [['yuelin bai', 'Xingkai yu', 'van'], '{bai}, yuelin and {yu}, Xingkai and {van}'],
    [['R\\"ossler_1', 'Kurt G{\\"o}del'], '{Rössler\\_1} and Gödel, Kurt'],
    [['a\\ b'], '{b}, a'],
    [['Guy Van den Broeck', 'Blaise Agüera y Arcas'], '{Van den Broeck}, Guy and {Agüera y Arcas}, Blaise'],
    [['Γιώργος Παπαδόπουλος', '王伟'], 'Παπαδόπουλος, Γιώργος and {王伟}'],
  ])('%j', (names, value) => {
    expect(bibAuthors(names)).toBe(value);
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

it.each([BIBTEX, BIBLATEX])(
  '$name has every hard case as a complete entry, by the strictest parser',
  (format) => {
    const papers = withKeys(HARD_PAPERS);
    const entries = readBibtex(written(format, papers));
    expect(entries.map(({ key }) => key)).toEqual(papers.map(({ citationKey }) => citationKey));
    const bare = entries.flatMap(({ fields }) =>
      bareSpecials(`${fields.title} ${fields.author} ${fields.abstract}`),
    );
    expect(bare).toEqual([]);
  },
);
