import type { TextToken } from './token';

/** In words and letters: a longer compound is a phrase that nobody writes as one word. */
const MAX_PARTS = 4;
const MAX_LENGTH = 24;
const MIN_LENGTH = 3;

/** Before these words a compound keeps its hyphen. Without such compounds the index has a quarter fewer of them. */
const HYPHENATED_SUFFIXES: ReadonlySet<string> = new Set(
  'agnostic aligned anchored annotated assisted augmented aware based centered centric compatible conditioned consistent constrained controlled dependent derived driven efficient enabled enhanced focused free friendly generated grounded guided heavy independent induced informed inspired invariant level like oriented optimized powered preserving quality related relevant rich scale sensitive specific structured style trained weighted wise world a and only such that the to which with'.split(
    ' ',
  ),
);

/** A hyphen or an en dash, not the dash of a sentence; the underscore of `\pi_0` and `top_k`. */
const HYPHEN = /^[${}\\]*(?:[-‐‑‒–−－_]|--)[${}\\]*$/;
/** The end of math or bold text, as in `$k$NN`. */
const CHANGE_OF_FONT = /^[$}]{1,2}$/;

/** Whether the text between two words makes them one compound. */
export function isCompoundJoiner(gap: string): boolean {
  return gap === '-' || (gap !== ' ' && (HYPHEN.test(gap) || CHANGE_OF_FONT.test(gap)));
}

/**
 * The compound of words, written as one: "auto-encoder" is also `autoencoder`.
 *
 * @param parts the words of one compound, in order
 * @returns `undefined` for a single word, a range of numbers, and compounds that nobody would write as one
 */
export function joinCompound(parts: readonly TextToken[]): TextToken | undefined {
  const first = parts[0];
  const last = parts.at(-1);
  if (!first || !last || parts.length < 2 || parts.length > MAX_PARTS) return undefined;
  if (HYPHENATED_SUFFIXES.has(last.term)) return undefined;
  const term = parts.map((part) => part.term).join('');
  if (term.length < MIN_LENGTH || term.length > MAX_LENGTH || !/\p{L}/u.test(term)) return undefined;
  return { start: first.start, end: last.end, term };
}
