import type { IndexPart } from '../scoring/bm25';
import { type ExpansionLimits, PREFIX_WEIGHT, type TermLeaf, TYPO_WEIGHT } from '../term-query';
import type { SourceTerm } from '../term-source';

/** A term that counts for the query's, in every part that holds it. */
export interface ExpandedTerm {
  text: string;
  weight: number;
  /** How many papers hold it, about: some may have changed since. */
  papers: number;
  held: { part: IndexPart; term: SourceTerm }[];
}

/** The term itself and, where it may be a beginning, longer ones, those first that most papers hold. */
export function prefixExpansions(
  parts: readonly IndexPart[],
  { term, isPrefix }: TermLeaf,
  caps: ExpansionLimits,
): ExpandedTerm[] {
  const exact = everywhere(parts, ({ source }) => source.find(term) ?? []);
  const longer = isPrefix ? everywhere(parts, ({ source }) => source.longer(term, caps.longerTerms)) : [];
  const weighed = mostHeld(longer, term.length, caps).map((derived) => {
    const { length } = derived.text;
    const weight = (PREFIX_WEIGHT * length) / (length + 0.3 * (length - term.length));
    return { ...derived, weight };
  });
  return [...exact, ...weighed];
}

/**
 * Terms that the query's may have been meant for.
 *
 * @param right counted already, as the term itself or as longer than it
 */
export function fuzzyExpansions(
  parts: readonly IndexPart[],
  { term, typos }: TermLeaf,
  right: readonly ExpandedTerm[],
  caps: ExpansionLimits,
): ExpandedTerm[] {
  const distances = new Map<string, number>();
  const near = everywhere(parts, ({ source }) => {
    const found = source.near(term, typos);
    for (const { text, distance } of found) distances.set(text, distance);
    return found;
  });
  const spellings = neighboursExchanged(term).filter((spelling) => !distances.has(spelling));
  const exchanged = everywhere(parts, ({ source }) => spellings.flatMap((text) => source.find(text) ?? []));
  const counted = new Set(right.map(({ text }) => text));
  const weighed = [...near, ...exchanged].flatMap((derived) => {
    const { length } = derived.text;
    const distance = distances.get(derived.text) ?? 1;
    const weight = (TYPO_WEIGHT * length) / (length + distance);
    return counted.has(derived.text) ? [] : { ...derived, distance, weight };
  });
  return weighed.sort((a, b) => a.distance - b.distance || b.papers - a.papers).slice(0, caps.typos);
}

/** Makes ready the postings of terms. @throws DamagedSegment when a part cannot be read */
export async function loadPostings(terms: readonly ExpandedTerm[]): Promise<void> {
  const byPart = new Map<IndexPart, SourceTerm[]>();
  for (const { held } of terms)
    for (const { part, term } of held) {
      const wanted = byPart.get(part) ?? [];
      wanted.push(term);
      byPart.set(part, wanted);
    }
  await Promise.all(Array.from(byPart, ([part, wanted]) => part.source.load(wanted)));
}

function everywhere(
  parts: readonly IndexPart[],
  ask: (part: IndexPart) => SourceTerm | readonly SourceTerm[],
): ExpandedTerm[] {
  const byText = new Map<string, ExpandedTerm>();
  for (const part of parts)
    for (const term of [ask(part)].flat()) {
      const derived = byText.get(term.text) ?? { text: term.text, weight: 1, papers: 0, held: [] };
      derived.papers += term.papers;
      derived.held.push({ part, term });
      byText.set(term.text, derived);
    }
  return [...byText.values()];
}

/** Of a shorter beginning fewer: it says less, and each letter that follows says more. */
function mostHeld(
  terms: readonly ExpandedTerm[],
  length: number,
  caps: ExpansionLimits,
): readonly ExpandedTerm[] {
  const mostPostings = caps.longerPostings * Math.min(1, length / LONG_BEGINNING);
  const total = terms.reduce((sum, { papers }) => sum + papers, 0);
  if (terms.length <= caps.longerTerms && total <= mostPostings) return terms;
  const chosen: ExpandedTerm[] = [];
  let postings = 0;
  for (const term of [...terms].sort((a, b) => b.papers - a.papers)) {
    postings += term.papers;
    if (chosen.length > 0 && (chosen.length === caps.longerTerms || postings > mostPostings)) break;
    chosen.push(term);
  }
  return chosen;
}

/** In letters: from here on a beginning has as many longer terms as the caps allow. */
const LONG_BEGINNING = 5;

/** The spellings of a term with two neighbouring letters exchanged, which Levenshtein counts as two typos. */
function neighboursExchanged(term: string): string[] {
  const letters = [...term];
  const spellings = letters.slice(1).map((letter, at) => {
    const exchanged = letters.with(at, letter).with(at + 1, letters[at] ?? '');
    return exchanged.join('');
  });
  return [...new Set(spellings)].filter((spelling) => spelling !== term);
}
