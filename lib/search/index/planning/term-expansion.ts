import type { IndexPart } from '../scoring/bm25';
import { type ExpansionLimits, PREFIX_WEIGHT, type TermLeaf, TYPO_WEIGHT } from '../term-query';
import type { SourceTerm } from '../term-source';

/** A term of the index that counts for the query's, with its occurrences in the parts. */
export interface ExpandedTerm {
  text: string;
  weight: number;
  /** How many papers contain it, about: some may have changed since. */
  papers: number;
  occurrences: { part: IndexPart; term: SourceTerm }[];
}

/** The term itself and, where it may be a prefix, longer ones, the most frequent first. */
export function prefixExpansions(
  parts: readonly IndexPart[],
  { term, isPrefix }: TermLeaf,
  limits: ExpansionLimits,
): ExpandedTerm[] {
  const exact = inAllParts(parts, ({ source }) => source.find(term) ?? []);
  const longer = isPrefix ? inAllParts(parts, ({ source }) => source.longer(term, limits.longerTerms)) : [];
  const weighted = mostFrequent(longer, term.length, limits).map((expanded) => {
    const { length } = expanded.text;
    const weight = (PREFIX_WEIGHT * length) / (length + 0.3 * (length - term.length));
    return { ...expanded, weight };
  });
  return [...exact, ...weighted];
}

/**
 * Terms that the query's may be a misspelling of.
 *
 * @param spelledRight counted already, as the term itself or as longer than it
 */
export function fuzzyExpansions(
  parts: readonly IndexPart[],
  { term, typos }: TermLeaf,
  spelledRight: readonly ExpandedTerm[],
  limits: ExpansionLimits,
): ExpandedTerm[] {
  const distances = new Map<string, number>();
  const near = inAllParts(parts, ({ source }) => {
    const found = source.near(term, typos);
    for (const { text, distance } of found) distances.set(text, distance);
    return found;
  });
  const spellings = withNeighboursSwapped(term).filter((spelling) => !distances.has(spelling));
  const swapped = inAllParts(parts, ({ source }) => spellings.flatMap((text) => source.find(text) ?? []));
  const counted = new Set(spelledRight.map(({ text }) => text));
  const weighted = [...near, ...swapped].flatMap((expanded) => {
    const { length } = expanded.text;
    const distance = distances.get(expanded.text) ?? 1;
    const weight = (TYPO_WEIGHT * length) / (length + distance);
    return counted.has(expanded.text) ? [] : { ...expanded, distance, weight };
  });
  return weighted.sort((a, b) => a.distance - b.distance || b.papers - a.papers).slice(0, limits.typos);
}

/** Loads the postings of terms. @throws CorruptSegmentError when a part cannot be read */
export async function loadPostings(terms: readonly ExpandedTerm[]): Promise<void> {
  const byPart = new Map<IndexPart, SourceTerm[]>();
  for (const { occurrences } of terms)
    for (const { part, term } of occurrences) {
      const wanted = byPart.get(part) ?? [];
      wanted.push(term);
      byPart.set(part, wanted);
    }
  await Promise.all(Array.from(byPart, ([part, wanted]) => part.source.load(wanted)));
}

function inAllParts(
  parts: readonly IndexPart[],
  termsIn: (part: IndexPart) => SourceTerm | readonly SourceTerm[],
): ExpandedTerm[] {
  const byText = new Map<string, ExpandedTerm>();
  for (const part of parts)
    for (const term of [termsIn(part)].flat()) {
      const expanded = byText.get(term.text) ?? { text: term.text, weight: 1, papers: 0, occurrences: [] };
      expanded.papers += term.papers;
      expanded.occurrences.push({ part, term });
      byText.set(term.text, expanded);
    }
  return [...byText.values()];
}

/** The most frequent terms; fewer for a shorter prefix, which says less. */
function mostFrequent(
  terms: readonly ExpandedTerm[],
  length: number,
  limits: ExpansionLimits,
): readonly ExpandedTerm[] {
  const maxPostings = limits.longerPostings * Math.min(1, length / LONG_PREFIX);
  const total = terms.reduce((sum, { papers }) => sum + papers, 0);
  if (terms.length <= limits.longerTerms && total <= maxPostings) return terms;
  const chosen: ExpandedTerm[] = [];
  let postings = 0;
  for (const term of [...terms].sort((a, b) => b.papers - a.papers)) {
    postings += term.papers;
    if (chosen.length > 0 && (chosen.length === limits.longerTerms || postings > maxPostings)) break;
    chosen.push(term);
  }
  return chosen;
}

/** In letters: from here on a prefix has as many longer terms as the limits allow. */
const LONG_PREFIX = 5;

/** The spellings of a term with two neighbouring letters swapped, which Levenshtein counts as two typos. */
function withNeighboursSwapped(term: string): string[] {
  const letters = [...term];
  const spellings = letters.slice(1).map((letter, at) => {
    const swapped = letters.with(at, letter).with(at + 1, letters[at] ?? '');
    return swapped.join('');
  });
  return [...new Set(spellings)].filter((spelling) => spelling !== term);
}
