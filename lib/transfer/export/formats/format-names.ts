/** A format without its writer: for menus that must not load that. */
export interface FormatName {
  id: FormatId;
  name: string;
  extension: string;
}

/** All formats, in the order in which they are offered. */
export const EXPORT_FORMAT_NAMES = [
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
] as const;

export type FormatId = (typeof EXPORT_FORMAT_NAMES)[number]['id'];

/**
 * The name and extension of a format.
 *
 * @throws when the format is not in the table
 */
export function formatName(id: FormatId): FormatName {
  const named = EXPORT_FORMAT_NAMES.find((format) => format.id === id);
  if (!named) throw new Error(`${id} is no format`);
  return named;
}
