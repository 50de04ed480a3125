import { isCjk } from '../analysis/cjk';
import { STOP_WORDS } from '../analysis/stop-words';
import type { TextToken } from '../analysis/token';
import { tokenGroups } from '../analysis/tokenizer';
import { ALL_FIELDS, type FieldMask, maskOf } from '../fields';

/** Of a longer text only the first words are searched for: they are enough to find a pasted abstract. */
export const MAX_WORDS = 16;
/** In characters, more than so many words ever take: the rest is not even read. */
const MAX_CHARACTERS = 2_000;
/** Where stop words are not indexed: see `hasStopWords` in tokenizer.ts. */
const WITHOUT_STOP_WORDS = maskOf('title', 'abstract');

/** A word of a query. */
export interface QueryWord extends TextToken {
  /** Whether more letters of it may follow. */
  isUnfinished: boolean;
  /** Whether it is not searched for, but still part of the compounds around it: a stop word, a word just begun. */
  isSkipped: boolean;
  /** Its number among the compounds: the parts of "auto-encoder" have the same. */
  compound: number;
}

/**
 * The words of a query, in order.
 *
 * @param isUnfinished whether the last word may be unfinished
 */
export function queryWords(text: string, fields: FieldMask, isUnfinished: boolean): QueryWord[] {
  const all = tokenGroups(text.slice(0, MAX_CHARACTERS)).flatMap((parts, compound) =>
    parts.map((word) => ({ ...word, compound })),
  );
  const words = all.slice(0, MAX_WORDS).map((word, at) => {
    const isLast = isUnfinished && at === all.length - 1;
    return { ...word, isUnfinished: isLast, isSkipped: isLast && isOneLetter(word.term) };
  });
  if ((fields & ALL_FIELDS & WITHOUT_STOP_WORDS) !== 0)
    for (const word of words) word.isSkipped ||= STOP_WORDS.has(word.term);
  return words.every((word) => word.isSkipped) ? words.map((word) => ({ ...word, isSkipped: false })) : words;
}

/** A single letter of an alphabet; a Chinese character is a word, and so is a digit. */
function isOneLetter(term: string): boolean {
  return /^\p{L}$/u.test(term) && !isCjk(term);
}

/** Whether a text has only words that occur in nearly every abstract. */
export function isOnlyStopWords(text: string): boolean {
  return tokenGroups(text)
    .flat()
    .every((word) => STOP_WORDS.has(word.term));
}
