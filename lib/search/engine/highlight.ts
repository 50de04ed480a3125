import type { TextToken } from '../index/analysis/token';
import { cachedWords } from './word-cache';

/** A piece of a text, marked where a query matched. */
export interface TextFragment {
  text: string;
  isMarked: boolean;
}

/**
 * Cuts a text at the words that a query matched.
 *
 * @param terms terms of the index, as {@link Hit.terms} has them
 * @returns pieces that, put together, are the text
 */
export function highlightTerms(text: string, terms: ReadonlySet<string>): TextFragment[] {
  const pieces: TextFragment[] = [];
  let at = 0;
  for (const { start, end } of united(cachedWords(text).filter((word) => terms.has(word.term)))) {
    if (start > at) pieces.push({ text: text.slice(at, start), isMarked: false });
    pieces.push({ text: text.slice(start, end), isMarked: true });
    at = end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), isMarked: false });
  return pieces;
}

/** Stretches of a text: those that overlap or touch, as a compound and its parts do, are one. */
function united(words: readonly TextToken[]): { start: number; end: number }[] {
  const stretches: { start: number; end: number }[] = [];
  for (const { start, end } of words) {
    const last = stretches.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else stretches.push({ start, end });
  }
  return stretches;
}

/** The terms that a text does not hold: what another text beside it should show. All of them, when it holds all. */
export function unmatchedTerms(text: string, terms: ReadonlySet<string>): ReadonlySet<string> {
  const held = new Set(cachedWords(text).map((word) => word.term));
  const beyond = new Set([...terms].filter((term) => !held.has(term)));
  return beyond.size > 0 ? beyond : terms;
}

/**
 * The passage of a text that holds the most different matched words, and among equals the first.
 *
 * @param length about how long the passage may be, in characters
 * @returns the whole text if it is short enough; else a passage of whole words, "…" where it was cut
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

/** How many words to show before the first matched one, so that it is read in its sentence; fewer if there is no room. */
const LEAD = 4;

/** Which word the passage begins with. */
function bestStart(words: readonly TextToken[], terms: ReadonlySet<string>, length: number): number {
  const matches = [...words.keys()].filter((at) => terms.has(words[at]?.term ?? ''));
  let best = { at: 0, end: 0, count: 0 };
  for (const [place, at] of matches.entries()) {
    const different = new Set<string>();
    const from = words[at]?.start ?? 0;
    let end = 0;
    // Words are in order but for the parts of a compound, which end before it does.
    for (let next = place; next < matches.length; next++) {
      const word = words[matches[next] ?? 0];
      if (!word || word.start - from > length) break;
      if (word.end - from > length * 0.75) continue;
      different.add(word.term);
      end = word.end;
    }
    if (different.size > best.count) best = { at, end: end || (words[at]?.end ?? 0), count: different.size };
  }
  if (best.end <= length) return 0;
  const earliest = Math.max(0, best.at - LEAD);
  for (let at = earliest; at < best.at; at++) if (best.end - (words[at]?.start ?? 0) <= length) return at;
  return best.at;
}
