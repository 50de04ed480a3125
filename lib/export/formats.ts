import { titleSlug } from '../paper/id';
import { BIBTEX } from './bibtex';
import { type ExportFormat, type ExportSubject, localDay } from './format';
import { MARKDOWN } from './markdown';

export { BIBTEX, MARKDOWN };

/** Every format there is to choose from, in the order in which they are offered. */
export const EXPORT_FORMATS: readonly ExportFormat[] = [BIBTEX, MARKDOWN];

/** In characters, of up to four bytes each: with the rest well below the 255 bytes that file systems allow. */
const MAX_SLUG = 40;

/**
 * The name of the file of an export, such as `papershelf-interpretability-2026-06-23.bib`: of letters (of any script),
 * digits and hyphens, which every file system takes.
 */
export function exportFileName(subject: ExportSubject, format: ExportFormat): string {
  // Composed again: the slug comes apart into letters and marks, or into the parts of a Korean syllable.
  const letters = [...titleSlug(subject.title).normalize('NFC')];
  const slug = letters.slice(0, MAX_SLUG).join('').replace(/-$/, '');
  const parts = ['papershelf', slug, localDay(subject.now)].filter((part) => part !== '');
  return `${parts.join('-')}.${format.extension}`;
}
