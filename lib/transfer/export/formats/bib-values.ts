import { isTruncatedAuthorList } from '../../../paper/et-al';
import { keywordsOf, notesOf } from './annotation-text';
import { singleLine } from './clean-text';
import type { ExportedPaper } from './exported-paper';
import { escapeLatex } from './latex';
import { splitName } from './names';

/** Fields of an entry by name, in the order in which they are written; one without a value is left out. */
export type BibFields = Record<string, (exported: ExportedPaper) => string | undefined>;

/** A text of one line as a value. */
export function bibText(text: string): string {
  return escapeLatex(singleLine(text)).normalize('NFC');
}

/** In braces of its own: else readers put it in lower case, pandoc for one all of it but the capitals in braces. */
export function bibTitle(title: string): string {
  return `{${bibText(title)}}`;
}

/**
 * Authors as "von Last, Jr, First" each (https://ctan.org/pkg/tamethebeast, 11), which says what is what; a family name of
 * several words and a name that has no parts stand in braces.
 *
 * @param names "Given Family" each, as the site gives them
 */
export function bibAuthors(names: readonly string[]): string {
  const known = isTruncatedAuthorList(names) ? names.slice(0, -1) : names;
  // Styles write "and others" in a way of their own.
  return [...known.map(bibAuthor), ...(known === names ? [] : ['others'])].join(' and ');
}

function bibAuthor(text: string): string {
  const name = splitName(text);
  if ('literal' in name) return `{${bibText(name.literal)}}`;
  const { particle, suffix } = name;
  const family = bibText(name.family);
  // BibTeX takes small words before the last one for particles, and so does what begins with a small letter puzzle it.
  const last = /[\s~]|^\P{Lu}/u.test(family) ? `{${family}}` : family;
  const parts = [particle ? `${bibText(particle)} ${last}` : last, suffix, bibText(name.given)];
  return parts.filter((part) => part !== undefined).join(', ');
}

/** The comma parts keywords, so none may stand in one. */
export function bibKeywords(exported: ExportedPaper): string {
  return keywordsOf(exported)
    .map((word) => bibText(word.replaceAll(',', ' ')))
    .join(', ');
}

/** The reader's notes, which standard styles do not print. */
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
