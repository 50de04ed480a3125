import { replaceSpecialLetters } from '../../../util/plain-letters';
import { greekByName } from './greek';

// biome-ignore lint/suspicious/noControlCharactersInRegex: the range of ASCII begins with them.
const ASCII = /^[\x00-\x7F]*$/;

/** Accents of Latin, Greek and Cyrillic, points of Hebrew and Arabic: left out by many who write. Of other scripts they are letters. */
const ACCENTS = /[\u0300-\u036F\u0483-\u0487\u0591-\u05C7\u0610-\u061A\u064B-\u065F\u0670]/g;

/** Seen nowhere: the soft hyphen and what keeps letters together or apart. */
const INVISIBLE = /\u00AD|\u200C|\u200D|\u2060/g;

export function isAscii(text: string): boolean {
  return ASCII.test(text);
}

/** Two spellings of a word that a reader would not tell apart are one term: case, accents and width are dropped. */
export function normalizeTerm(word: string): string {
  if (isAscii(word)) return word.toLowerCase();
  const letters = word.normalize('NFKD').replace(ACCENTS, '').replace(INVISIBLE, '').toLowerCase();
  if (isAscii(letters)) return letters;
  // Composed again: a Korean syllable is one letter, not three.
  return greekByName(replaceSpecialLetters(letters)).normalize('NFC');
}
