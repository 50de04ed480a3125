import { multiLine } from './clean-text';
import type { ExportFormat } from './export-format';
import type { ExportedPaper } from './exported-paper';
import { formatName } from './format-names';
import { arxivIdOf, doiOf, urlOf } from './identifiers';
import { plainName } from './names';
import { siteText } from './site-text';

/** The columns, in this order. Several values in one cell are separated by `; `. */
const COLUMNS: Record<string, (exported: ExportedPaper) => string | number | undefined> = {
  Key: ({ citationKey }) => citationKey,
  Title: ({ paper }) => siteText(paper.title),
  Authors: ({ paper }) => joined(paper.authors?.map(plainName)),
  Published: ({ paper }) => paper.publishedOn,
  // With its prefix: otherwise a spreadsheet reads 2510.12340 as a number and drops the last zero.
  arXiv: ({ paper }) => prefixed(arxivIdOf(paper)),
  DOI: ({ paper }) => doiOf(paper),
  URL: ({ paper }) => urlOf(paper),
  Status: ({ annotations }) => annotations.status,
  Tags: ({ annotations }) => joined(annotations.tags),
  Lists: ({ annotations }) => joined(annotations.lists),
  Note: ({ annotations }) => annotations.note,
  'Note on the list': ({ annotations }) => annotations.listNote,
  Bookmarked: ({ annotations }) => annotations.bookmarkedAt,
  Organization: ({ paper }) => paper.organization,
  Upvotes: ({ paper }) => paper.upvotes,
  Code: ({ paper }) => paper.githubUrl,
  'GitHub stars': ({ paper }) => paper.githubStars,
  Project: ({ paper }) => paper.projectUrl,
  Keywords: ({ paper }) => joined(paper.keywords),
  Summary: ({ paper }) => siteText(paper.aiSummary ?? ''),
  Abstract: ({ paper }) => siteText(paper.abstract ?? ''),
};

/** Beginnings of a cell that a spreadsheet treats as a formula, also in full width, and the apostrophe itself. */
const FORMULA = /^['=+\-@\t\r＝＋－＠]/;

/**
 * CSV by RFC 4180, with the byte order mark by which Excel recognizes UTF-8.
 *
 * A cell that a spreadsheet would run as a formula gets an apostrophe in front, and so does one that begins with an
 * apostrophe. To undo it, remove one apostrophe from each cell that begins with one.
 */
export const CSV: ExportFormat = {
  ...formatName('csv'),
  mediaType: 'text/csv;charset=utf-8',
  hint: 'Excel and other spreadsheets',
  frame: () => ({ before: `\uFEFF${row(Object.keys(COLUMNS))}`, between: '', after: '' }),
  entry: (exported) => row(Object.values(COLUMNS).map((cellOf) => String(cellOf(exported) ?? ''))),
};

function row(cells: readonly string[]): string {
  return `${cells.map(cell).join(',')}\r\n`;
}

function cell(text: string): string {
  const clean = multiLine(text);
  const inert = FORMULA.test(clean) ? `'${clean}` : clean;
  return /[",\r\n]|^\s|\s$/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}

function prefixed(id: string | undefined): string | undefined {
  return id && `arXiv:${id}`;
}

function joined(values: readonly string[] | undefined): string | undefined {
  return values?.join('; ');
}
