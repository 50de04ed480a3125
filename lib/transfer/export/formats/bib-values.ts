import { isTruncatedAuthorList } from '../../../paper/et-al';
import { keywordsOf, notesOf } from './annotation-text';
import { singleLine } from './clean-text';
import type { ExportedPaper } from './exported-paper';
import { escapeLatex } from './latex';
import { splitName } from './names';

/** Fields of an entry by name, in the order in which they are written; those without a value are left out. */
export type BibFields = Record<string, (exported: ExportedPaper) => string | undefined>;

/** A text of one line as a value. */
export function bibText(text: string): string {
  return escapeLatex(singleLine(text)).normalize('NFC');
}

/** In additional braces: otherwise programs lowercase it, pandoc for one all of it but the capitals in braces. */
export function bibTitle(title: string): string {
  return `{${bibText(title)}}`;
}

/**
 * Authors as "von Last, Jr, First" each (https://ctan.org/pkg/tamethebeast, 11), which is unambiguous; a family name of
 * several words and a name without parts are in braces.
 *
 * @param names "Given Family" each, as the site gives them
 */
export function bibAuthors(names: readonly string[]): string {
  const known = isTruncatedAuthorList(names) ? names.slice(0, -1) : names;
  // Styles format "and others" in their own way.
  return [...known.map(bibAuthor), ...(known === names ? [] : ['others'])].join(' and ');
}

function bibAuthor(text: string): string {
  const name = splitName(text);
  if ('literal' in name) return `{${bibText(name.literal)}}`;
  const { particle, suffix } = name;
  const family = bibText(name.family);
  // BibTeX treats lower-case words before the last one as particles, and misreads names that begin with a small letter.
  const last = /[\s~]|^\P{Lu}/u.test(family) ? `{${family}}` : family;
  const parts = [particle ? `${bibText(particle)} ${last}` : last, suffix, bibText(name.given)];
  return parts.filter((part) => part !== undefined).join(', ');
}

/** The comma separates keywords, so a keyword must not contain one. */
export function bibKeywords(exported: ExportedPaper): string {
  return keywordsOf(exported)
    .map((word) => bibText(word.replaceAll(',', ' ')))
    .join(', ');
}

/** The user's notes, which standard styles do not print. */
export function bibNotes(exported: ExportedPaper): string {
  return bibText(notesOf(exported).join(' '));
}

export function bibEntry(type: string, fields: BibFields, exported: ExportedPaper): string {
  const lines = Object.entries(fields).flatMap(([name, read]) => {
    const value = read(exported);
    return value ? [`  ${name} = {${value}},\n`] : [];
  });
  return `@${type}{${exported.citationKey},\n${lines.join('')}}\n`;
}
