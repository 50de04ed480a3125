import type { Field } from '../fields';
import { isCjk, segmentCjk } from './cjk';
import { isCompoundJoiner, joinCompound } from './compounds';
import { withoutLatex } from './latex';
import { isAscii, normalizeTerm } from './normalize';
import { STOP_WORDS } from './stop-words';
import type { TextToken } from './token';

/** Letters and digits; a dot only within a number. */
const ASCII_WORD = /[a-z0-9]+(?:(?<=[0-9])\.[0-9][a-z0-9]*)*/gi;
/** The same of any script, with the marks that belong to letters and what is not seen between them. */
const WORD =
  /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}]|\u00AD|\u200C|\u200D|\u2060)*(?:(?<=\p{Nd})\.\p{Nd}[\p{L}\p{N}\p{M}]*)*/gu;

/** The words of a text in its order, those that a hyphen makes one compound together. */
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
      compounds.push(...segmentCjk(letters).map(({ at, piece }) => [wordAt(start + at, piece)]));
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

/** The words of a text in its order. A compound is a word beside its parts and stands before them. */
export function tokenizeText(text: string): TextToken[] {
  const words: TextToken[] = [];
  for (const parts of tokenGroups(text)) {
    const compound = joinCompound(parts);
    if (compound) words.push(compound);
    words.push(...parts);
  }
  return words;
}

/** The terms of a text, as often as it holds them. */
export function termsOf(text: string): string[] {
  return tokenizeText(text).map((word) => word.term);
}

/** The terms under which a text is found in a field, as often as it holds them; {@link hasStopWords} says which not. */
export function termsForField(text: string, field: Field): string[] {
  const terms = termsOf(text);
  return hasStopWords(field) ? terms : terms.filter((term) => !STOP_WORDS.has(term));
}

/** Whether a field's stop words are indexed: in a name or a note they mean something. */
export function hasStopWords(field: Field): boolean {
  return field !== 'title' && field !== 'abstract';
}

function wordAt(start: number, letters: string): TextToken {
  return { start, end: start + letters.length, term: normalizeTerm(letters) };
}

/** Whether all that stands between two places is an apostrophe. */
function isApostrophe(text: string, end: number, start: number): boolean {
  const gap = text.slice(end, start);
  return gap === "'" || gap === '’' || gap === "\\'";
}
