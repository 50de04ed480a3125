import { titleSlug } from '../../../paper/id';
import { BIBLATEX } from './biblatex';
import { BIBTEX } from './bibtex';
import { CSL_JSON } from './csl-json';
import { CSV } from './csv';
import { ENDNOTE } from './endnote';
import type { ExportFormat, ExportMetadata } from './export-format';
import { EXPORT_FORMAT_NAMES, type FormatId } from './format-names';
import { HTML } from './html';
import { JSON_RECORDS } from './json';
import { localDay } from './local-day';
import { LOGSEQ } from './logseq';
import { MARKDOWN } from './markdown';
import { OBSIDIAN } from './obsidian';
import { RIS } from './ris';

const FORMATS: Record<FormatId, ExportFormat> = {
  bibtex: BIBTEX,
  biblatex: BIBLATEX,
  ris: RIS,
  'csl-json': CSL_JSON,
  endnote: ENDNOTE,
  markdown: MARKDOWN,
  obsidian: OBSIDIAN,
  logseq: LOGSEQ,
  csv: CSV,
  html: HTML,
  json: JSON_RECORDS,
};

/** All formats, in the order in which they are offered. */
export const EXPORT_FORMATS: readonly ExportFormat[] = EXPORT_FORMAT_NAMES.map(({ id }) => FORMATS[id]);

export function formatOf(id: FormatId): ExportFormat {
  return FORMATS[id];
}

/** In characters, of up to four bytes each: with the rest well below the 255 bytes that file systems allow. */
const MAX_SLUG = 40;

/**
 * The file name of an export, such as `papershelf-interpretability-2026-06-23.bib`: letters (of any script), digits and
 * hyphens, which every file system allows.
 *
 * @param extension without the dot
 */
export function exportFileName(metadata: ExportMetadata, extension: string): string {
  // Composed again: the slug is decomposed into letters and marks, or into the parts of a Korean syllable.
  const letters = [...titleSlug(metadata.title).normalize('NFC')];
  const slug = letters.slice(0, MAX_SLUG).join('').replace(/-$/, '');
  const parts = ['papershelf', slug, localDay(metadata.now)].filter((part) => part !== '');
  return `${parts.join('-')}.${extension}`;
}
