import type { FieldMask } from './fields';

/**
 * One term of a query, as MiniSearch understands it (`search(term, { fields, prefix, fuzzy, boostTerm })`): papers that
 * hold it in one of the fields, scored by BM25+.
 */
export interface TermLeaf {
  kind: 'term';
  /** As the index holds it: see `words.ts`. */
  term: string;
  fields: FieldMask;
  /** Multiplies the score; below 1 it is another spelling of a word, which does not count as a further match. */
  boost: number;
  /** Whether longer terms that begin with it count too, at less weight. */
  isPrefix: boolean;
  /**
   * In letters, 0 to 2: terms so far away (Levenshtein), or with two neighbours exchanged, count too, at less weight,
   * but only when fewer than {@link RARE} papers hold the term itself (or, with `isPrefix`, a longer one).
   */
  typos: 0 | 1 | 2;
  /** Whether typos are looked for even if the term is not rare. */
  isForgiving: boolean;
}

/** Terms put together. `all`: papers that match each part, scores summed; `any`: at least one, scores summed. */
export type TermQuery = TermLeaf | { kind: 'all' | 'any'; of: readonly TermQuery[] };

/** A term that fewer papers hold may be a typo. */
export const RARE = 3;

/** What a longer term and one with a typo count against the term itself. MiniSearch's own are 0.375 and 0.45. */
export const PREFIX_WEIGHT = 0.1;
export const TYPO_WEIGHT = 0.45;

/** BM25+: saturation of a term's frequency, part of the field's length, least value of an occurrence. */
export const BM25 = { k: 1.2, b: 0.7, d: 0.5 };

/**
 * How many other terms one of the query stands for at most. A beginning of three letters may have thousands of longer
 * terms, and each beyond these adds noise and time.
 */
export interface ExpansionLimits {
  /** Longer terms: those that most papers hold. */
  longerTerms: number;
  /** In postings: longer terms are taken up to so many of them in all (fewer for beginnings below five letters), and always one. */
  longerPostings: number;
  /** Terms with a typo: the nearest, of equals those that most papers hold. */
  typos: number;
}

export const EXPANSION_LIMITS: ExpansionLimits = { longerTerms: 32, longerPostings: 40_000, typos: 16 };
