import type { FormatId } from './export-format';

/** A format without what writes it: for menus that shall not load that. */
export interface FormatName {
  id: FormatId;
  name: string;
  extension: string;
}

/** Every format there is to choose from, in the order in which they are offered. */
export const EXPORT_FORMAT_NAMES: readonly FormatName[] = [
  { id: 'bibtex', name: 'BibTeX', extension: 'bib' },
  { id: 'biblatex', name: 'BibLaTeX', extension: 'bib' },
  { id: 'ris', name: 'RIS', extension: 'ris' },
  { id: 'csl-json', name: 'CSL JSON', extension: 'json' },
  { id: 'endnote', name: 'EndNote', extension: 'enw' },
  { id: 'markdown', name: 'Markdown', extension: 'md' },
  { id: 'obsidian', name: 'Obsidian', extension: 'md' },
  { id: 'logseq', name: 'Logseq', extension: 'md' },
  { id: 'csv', name: 'CSV', extension: 'csv' },
  { id: 'html', name: 'HTML', extension: 'html' },
  { id: 'json', name: 'JSON', extension: 'json' },
];

/**
 * The name and extension of a format.
 *
 * @throws when the table does not hold the format
 */
export function formatName(id: FormatId): FormatName {
  const named = EXPORT_FORMAT_NAMES.find((format) => format.id === id);
  if (!named) throw new Error(`${id} is no format`);
  return named;
}
