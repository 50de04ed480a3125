import type { TextToken } from './token';

/** In words and letters: what is longer is a phrase that nobody writes as one word. */
const MOST_PARTS = 4;
const LONGEST = 24;
const SHORTEST = 3;

/** Before these a compound keeps its hyphen. Without them the index has a quarter fewer compounds. */
const HANGERS_ON: ReadonlySet<string> = new Set(
  'agnostic aligned anchored annotated assisted augmented aware based centered centric compatible conditioned consistent constrained controlled dependent derived driven efficient enabled enhanced focused free friendly generated grounded guided heavy independent induced informed inspired invariant level like oriented optimized powered preserving quality related relevant rich scale sensitive specific structured style trained weighted wise world a and only such that the to which with'.split(
    ' ',
  ),
);

/** A hyphen or an en dash, not the dash of a sentence; the underscore of `\pi_0` and `top_k`. */
const HYPHEN = /^[${}\\]*(?:[-‐‑‒–−－_]|--)[${}\\]*$/;
/** The end of what is set in math or bold, as in `$k$NN`. */
const CHANGE_OF_FONT = /^[$}]{1,2}$/;

/** Whether what stands between two words makes them one compound. */
export function isCompoundJoiner(gap: string): boolean {
  return gap === '-' || (gap !== ' ' && (HYPHEN.test(gap) || CHANGE_OF_FONT.test(gap)));
}

/**
 * The compound that words are, written as one: "auto-encoder" is `autoencoder` for whoever writes it so.
 *
 * @param parts the words of one compound, in order
 * @returns `undefined` for a single word, a range of numbers, and what nobody would write as one
 */
export function joinCompound(parts: readonly TextToken[]): TextToken | undefined {
  const first = parts[0];
  const last = parts.at(-1);
  if (!first || !last || parts.length < 2 || parts.length > MOST_PARTS) return undefined;
  if (HANGERS_ON.has(last.term)) return undefined;
  const term = parts.map((part) => part.term).join('');
  if (term.length < SHORTEST || term.length > LONGEST || !/\p{L}/u.test(term)) return undefined;
  return { start: first.start, end: last.end, term };
}
