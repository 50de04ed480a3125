import { isArxivId, isTitleId } from '../paper/id';
import { arxivPage, sitePage } from '../paper/links';
import type { Paper } from '../paper/paper';
import { foldSpace } from '../paper/white-space';
import { bibtexAuthors } from './bibtex-names';
import { citationKeys } from './citation-keys';
import type { ExportFormat } from './format';
import { escapeLatex } from './latex';

/**
 * What stands in an entry, in this order, as arXiv's own export has it (https://info.arxiv.org/help/bibtex.html), and
 * `eprinttype` because Zotero reads `eprint` only beside it. `primaryClass` is not known and not guessed.
 */
const FIELDS: Record<string, (paper: Paper) => string | undefined> = {
  // In braces of its own: else readers put it in lower case, pandoc for one all of it but the capitals in braces.
  title: (paper) => `{${text(paper.title)}}`,
  author: (paper) => bibtexAuthors((paper.authors ?? []).map(foldSpace)),
  year: (paper) => paper.publishedOn?.slice(0, 4),
  eprint: (paper) => (isArxivId(paper.id) ? paper.id : undefined),
  archivePrefix: (paper) => (isArxivId(paper.id) ? 'arXiv' : undefined),
  eprinttype: (paper) => (isArxivId(paper.id) ? 'arXiv' : undefined),
  // Not escaped: styles and importers take it as it stands, and an id holds nothing that could break the entry.
  url: (paper) => (isTitleId(paper.id) ? undefined : (arxivPage(paper.id) ?? sitePage(paper))),
  abstract: (paper) => text(paper.abstract ?? ''),
  // The comma parts keywords, so none may stand in one.
  keywords: (paper) => (paper.keywords ?? []).map((word) => text(word.replaceAll(',', ' '))).join(', '),
};

/** BibTeX: one `@misc` entry per paper, in UTF-8. */
export const BIBTEX: ExportFormat = {
  name: 'BibTeX',
  extension: 'bib',
  mediaType: 'application/x-bibtex',
  write(papers) {
    const keys = citationKeys(papers);
    return papers.map((paper, at) => entry(keys[at] ?? paper.id, paper)).join('\n');
  },
};

function entry(key: string, paper: Paper): string {
  const fields = Object.entries(FIELDS).flatMap(([name, fieldOf]) => {
    const value = fieldOf(paper);
    return value ? [`  ${name} = {${value}},\n`] : [];
  });
  return `@misc{${key},\n${fields.join('')}}\n`;
}

function text(value: string): string {
  return escapeLatex(foldSpace(value));
}
