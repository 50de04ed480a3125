import type { TextToken } from '../index/analysis/token';
import { cachedWords } from './word-cache';

/** A fragment of a text, marked where a query matched. */
export interface TextFragment {
  text: string;
  isHighlighted: boolean;
}

/**
 * Splits a text at the words that a query matched.
 *
 * @param terms terms of the index, as {@link Hit.terms} has them
 * @returns fragments that, put together, are the text
 */
export function highlightTerms(text: string, terms: ReadonlySet<string>): TextFragment[] {
  const fragments: TextFragment[] = [];
  let at = 0;
  for (const { start, end } of mergeRanges(cachedWords(text).filter((word) => terms.has(word.term)))) {
    if (start > at) fragments.push({ text: text.slice(at, start), isHighlighted: false });
    fragments.push({ text: text.slice(start, end), isHighlighted: true });
    at = end;
  }
  if (at < text.length) fragments.push({ text: text.slice(at), isHighlighted: false });
  return fragments;
}

/** The ranges of words in a text; those that overlap or touch, as a compound and its parts do, become one. */
function mergeRanges(words: readonly TextToken[]): { start: number; end: number }[] {
  const ranges: { start: number; end: number }[] = [];
  for (const { start, end } of words) {
    const last = ranges.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else ranges.push({ start, end });
  }
  return ranges;
}

/** The terms that a text does not contain: what another text beside it should show. All terms, when it contains all. */
export function unmatchedTerms(text: string, terms: ReadonlySet<string>): ReadonlySet<string> {
  const contained = new Set(cachedWords(text).map((word) => word.term));
  const unmatched = new Set([...terms].filter((term) => !contained.has(term)));
  return unmatched.size > 0 ? unmatched : terms;
}

/**
 * The snippet of a text with the most different matched words, and among equals the first.
 *
 * @param length about how long the snippet may be, in characters
 * @returns the whole text if it is short enough; else a snippet of whole words, "…" where it was cut
 */
export function bestSnippet(text: string, terms: ReadonlySet<string>, length: number): string {
  if (text.length <= length) return text;
  const words = cachedWords(text);
  const first = words[bestStart(words, terms, length)];
  if (!first) return `${text.slice(0, length)}…`;
  const start = first === words[0] ? 0 : first.start;
  const fitting = words.findLast((word) => word.start >= first.start && word.end - start <= length);
  const end = fitting?.end ?? start + length;
  return `${start > 0 ? '…' : ''}${text.slice(start, end)}${end < text.length ? '…' : ''}`;
}

/** How many words to show before the first matched one, for context; fewer if there is no room. */
const LEADING_WORDS = 4;

/** Which word the snippet begins with. */
function bestStart(words: readonly TextToken[], terms: ReadonlySet<string>, length: number): number {
  const matches = [...words.keys()].filter((at) => terms.has(words[at]?.term ?? ''));
  let best = { at: 0, end: 0, count: 0 };
  for (const [index, at] of matches.entries()) {
    const different = new Set<string>();
    const from = words[at]?.start ?? 0;
    let end = 0;
    // Words are in order, except that the parts of a compound end before it does.
    for (let next = index; next < matches.length; next++) {
      const word = words[matches[next] ?? 0];
      if (!word || word.start - from > length) break;
      if (word.end - from > length * 0.75) continue;
      different.add(word.term);
      end = word.end;
    }
    if (different.size > best.count) best = { at, end: end || (words[at]?.end ?? 0), count: different.size };
  }
  if (best.end <= length) return 0;
  const earliest = Math.max(0, best.at - LEADING_WORDS);
  for (let at = earliest; at < best.at; at++) if (best.end - (words[at]?.start ?? 0) <= length) return at;
  return best.at;
}
