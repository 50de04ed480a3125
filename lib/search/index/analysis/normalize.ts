import { replaceSpecialLetters } from '../../../util/plain-letters';
import { greekByName } from './greek';

// biome-ignore lint/suspicious/noControlCharactersInRegex: the range of ASCII begins with them.
const ASCII = /^[\x00-\x7F]*$/;

/** Accents of Latin, Greek and Cyrillic, points of Hebrew and Arabic: often omitted in writing. In other scripts they are letters. */
const ACCENTS = /[\u0300-\u036F\u0483-\u0487\u0591-\u05C7\u0610-\u061A\u064B-\u065F\u0670]/g;

/** The soft hyphen and the joiners and non-joiners of letters. */
const INVISIBLE = /\u00AD|\u200C|\u200D|\u2060/g;

export function isAscii(text: string): boolean {
  return ASCII.test(text);
}

/** Makes one term of the spellings of a word that differ only in case, accents or width. */
export function normalizeTerm(word: string): string {
  if (isAscii(word)) return word.toLowerCase();
  const letters = word.normalize('NFKD').replace(ACCENTS, '').replace(INVISIBLE, '').toLowerCase();
  if (isAscii(letters)) return letters;
  // Composed again: a Korean syllable is one letter, not three.
  return greekByName(replaceSpecialLetters(letters)).normalize('NFC');
}
