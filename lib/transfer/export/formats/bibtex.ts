import { type BibFields, bibAuthors, bibEntry, bibKeywords, bibNotes, bibText, bibTitle } from './bib-values';
import type { ExportFormat } from './export-format';
import { formatName } from './format-names';
import { arxivIdOf, doiOf, urlOf } from './identifiers';
import { withMathCommands } from './latex-letters';

/**
 * The fields of an entry, in this order, as in arXiv's own export (https://info.arxiv.org/help/bibtex.html), and
 * `eprinttype` because Zotero reads `eprint` only together with it. `primaryClass` is not known and not guessed. URLs and
 * ids are not escaped: styles and importers read them literally, and they contain nothing that could break the entry.
 */
const FIELDS: BibFields = {
  title: ({ paper }) => withMathCommands(bibTitle(paper.title)),
  author: ({ paper }) => withMathCommands(bibAuthors(paper.authors ?? [])),
  year: ({ paper }) => paper.publishedOn?.slice(0, 4),
  eprint: ({ paper }) => arxivIdOf(paper),
  archivePrefix: ({ paper }) => arxivIdOf(paper) && 'arXiv',
  eprinttype: ({ paper }) => arxivIdOf(paper) && 'arXiv',
  doi: ({ paper }) => doiOf(paper),
  url: ({ paper }) => urlOf(paper),
  abstract: ({ paper }) => withMathCommands(bibText(paper.abstract ?? '')),
  keywords: (exported) => withMathCommands(bibKeywords(exported)),
  annote: (exported) => withMathCommands(bibNotes(exported)),
};

/** BibTeX: one `@misc` entry per paper, in UTF-8; non-Latin letters become LaTeX where LaTeX has a command for them. */
export const BIBTEX: ExportFormat = {
  ...formatName('bibtex'),
  mediaType: 'application/x-bibtex',
  hint: 'LaTeX with BibTeX or natbib',
  frame: () => ({ before: '', between: '\n', after: '' }),
  entry: (exported) => bibEntry('misc', FIELDS, exported),
};
