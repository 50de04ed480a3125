import { type BibFields, bibAuthors, bibEntry, bibKeywords, bibNotes, bibText, bibTitle } from './bib-values';
import type { ExportFormat } from './export-format';
import { formatName } from './format-names';
import { arxivIdOf, doiOf, urlOf } from './identifiers';

/** https://ctan.org/pkg/biblatex, 2.1.1 `@online`, 2.2.2 `annotation`, 3.14.7 `eprint`. URLs and ids are not escaped. */
const FIELDS: BibFields = {
  title: ({ paper }) => bibTitle(paper.title),
  author: ({ paper }) => bibAuthors(paper.authors ?? []),
  date: ({ paper }) => paper.publishedOn,
  eprint: ({ paper }) => arxivIdOf(paper),
  eprinttype: ({ paper }) => arxivIdOf(paper) && 'arxiv',
  doi: ({ paper }) => doiOf(paper),
  url: ({ paper }) => urlOf(paper),
  abstract: ({ paper }) => bibText(paper.abstract ?? ''),
  keywords: bibKeywords,
  annotation: bibNotes,
};

/** BibLaTeX: one `@online` entry per paper, `@misc` where no URL is known, since `@online` requires one. In UTF-8. */
export const BIBLATEX: ExportFormat = {
  ...formatName('biblatex'),
  mediaType: 'application/x-bibtex',
  hint: 'LaTeX with biblatex, JabRef, Zotero',
  frame: () => ({ before: '', between: '\n', after: '' }),
  entry: (exported) => bibEntry(urlOf(exported.paper) ? 'online' : 'misc', FIELDS, exported),
};
