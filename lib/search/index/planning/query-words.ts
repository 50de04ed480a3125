import { isCjk } from '../analysis/cjk';
import { STOP_WORDS } from '../analysis/stop-words';
import type { TextToken } from '../analysis/token';
import { tokenGroups } from '../analysis/tokenizer';
import { ALL_FIELDS, type FieldMask, maskOf } from '../fields';

/** Of a longer text the first words are looked for: somebody has pasted an abstract, and they tell which. */
export const MAX_WORDS = 16;
/** More than so many words ever take, in characters: what lies beyond is not even read. */
const MOST_CHARACTERS = 2_000;
/** Where stop words are indexed: see `hasStopWords` in words.ts. */
const WITHOUT_STOP_WORDS = maskOf('title', 'abstract');

/** A word of a query. */
export interface QueryWord extends TextToken {
  /** Whether more letters of it may follow. */
  isUnfinished: boolean;
  /** Whether it is left out, but still part of the compounds around it: a stop word, a word just begun. */
  isPassedOver: boolean;
  /** Its number among the compounds: the parts of "auto-encoder" have the same. */
  compound: number;
}

/**
 * The words of a query, in order.
 *
 * @param isUnfinished whether the last word may be unfinished
 */
export function queryWords(text: string, fields: FieldMask, isUnfinished: boolean): QueryWord[] {
  const all = tokenGroups(text.slice(0, MOST_CHARACTERS)).flatMap((parts, compound) =>
    parts.map((word) => ({ ...word, compound })),
  );
  const words = all.slice(0, MAX_WORDS).map((word, at) => {
    const isLast = isUnfinished && at === all.length - 1;
    return { ...word, isUnfinished: isLast, isPassedOver: isLast && isOneLetter(word.term) };
  });
  if ((fields & ALL_FIELDS & WITHOUT_STOP_WORDS) !== 0)
    for (const word of words) word.isPassedOver ||= STOP_WORDS.has(word.term);
  return words.every((word) => word.isPassedOver)
    ? words.map((word) => ({ ...word, isPassedOver: false }))
    : words;
}

/** A letter of an alphabet, of which words have several; a sign of Chinese is a word, and so is a digit. */
function isOneLetter(term: string): boolean {
  return /^\p{L}$/u.test(term) && !isCjk(term);
}

/** Whether a text has no words but those that stand in nearly every abstract. */
export function isOnlyStopWords(text: string): boolean {
  return tokenGroups(text)
    .flat()
    .every((word) => STOP_WORDS.has(word.term));
}
