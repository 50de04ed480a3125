import type { Field } from '../fields';
import { isCjk, segmentCjk } from './cjk';
import { isCompoundJoiner, joinCompound } from './compounds';
import { withoutLatex } from './latex';
import { isAscii, normalizeTerm } from './normalize';
import { STOP_WORDS } from './stop-words';
import type { TextToken } from './token';

/** Letters and digits; a dot only within a number. */
const ASCII_WORD = /[a-z0-9]+(?:(?<=[0-9])\.[0-9][a-z0-9]*)*/gi;
/** The same in any script, with combining marks and invisible characters within the word. */
const WORD =
  /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}]|\u00AD|\u200C|\u200D|\u2060)*(?:(?<=\p{Nd})\.\p{Nd}[\p{L}\p{N}\p{M}]*)*/gu;

/** The words of a text in order, grouped by hyphenated compound. */
export function tokenGroups(text: string): TextToken[][] {
  const plain = withoutLatex(text);
  const isPlain = isAscii(plain);
  const compounds: TextToken[][] = [];
  let end = -1;
  for (const match of plain.matchAll(isPlain ? ASCII_WORD : WORD)) {
    const [letters] = match;
    const start = match.index;
    if (letters === 's' && isApostrophe(plain, end, start)) continue;
    if (!isPlain && isCjk(letters)) {
      compounds.push(...segmentCjk(letters).map(({ at, letters: segment }) => [wordAt(start + at, segment)]));
    } else {
      const word = wordAt(start, letters);
      const compound = end > 0 && isCompoundJoiner(plain.slice(end, start)) ? compounds.at(-1) : undefined;
      if (compound) compound.push(word);
      else compounds.push([word]);
    }
    end = start + letters.length;
  }
  return compounds;
}

/** The words of a text in order. A compound is a further word, before its parts. */
export function tokenizeText(text: string): TextToken[] {
  const words: TextToken[] = [];
  for (const parts of tokenGroups(text)) {
    const compound = joinCompound(parts);
    if (compound) words.push(compound);
    words.push(...parts);
  }
  return words;
}

/** The terms of a text, as often as they occur. */
export function termsOf(text: string): string[] {
  return tokenizeText(text).map((word) => word.term);
}

/** The terms under which a text is found in a field, as often as they occur; without stop words unless {@link hasStopWords}. */
export function termsForField(text: string, field: Field): string[] {
  const terms = termsOf(text);
  return hasStopWords(field) ? terms : terms.filter((term) => !STOP_WORDS.has(term));
}

/** Whether a field's stop words are indexed: in names and notes they matter. */
export function hasStopWords(field: Field): boolean {
  return field !== 'title' && field !== 'abstract';
}

function wordAt(start: number, letters: string): TextToken {
  return { start, end: start + letters.length, term: normalizeTerm(letters) };
}

/** Whether the text between two offsets is just an apostrophe. */
function isApostrophe(text: string, end: number, start: number): boolean {
  const gap = text.slice(end, start);
  return gap === "'" || gap === '’' || gap === "\\'";
}
