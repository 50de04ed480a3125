import type { FieldMask } from './fields';

/**
 * One term of a query, as MiniSearch understands it (`search(term, { fields, prefix, fuzzy, boostTerm })`): papers that
 * contain it in one of the fields, scored by BM25+.
 */
export interface TermLeaf {
  kind: 'term';
  /** As in the index: see `analysis/tokenizer.ts`. */
  term: string;
  fields: FieldMask;
  /** Multiplies the score; below 1 it is a variant of a word, which does not count as a further match. */
  boost: number;
  /** Whether longer terms that begin with it count, too, with less weight. */
  isPrefix: boolean;
  /**
   * In letters, 0 to 2: terms so far away (Levenshtein), or with two neighbours swapped, count, too, with less weight,
   * but only when fewer than {@link RARE} papers contain the term itself (or, with `isPrefix`, a longer one).
   */
  typos: 0 | 1 | 2;
  /** Whether typos are tolerated even if the term is not rare. */
  isTypoTolerant: boolean;
}

/** Combined terms. `all`: papers that match each part, scores summed; `any`: at least one, scores summed. */
export type TermQuery = TermLeaf | { kind: 'all' | 'any'; of: readonly TermQuery[] };

/** A term in fewer papers may be a typo. */
export const RARE = 3;

/** The weights of a longer term and one with a typo relative to the term itself. MiniSearch's own are 0.375 and 0.45. */
export const PREFIX_WEIGHT = 0.1;
export const TYPO_WEIGHT = 0.45;

/** BM25+: saturation of the term frequency, influence of the field length, least value of an occurrence. */
export const BM25 = { k: 1.2, b: 0.7, d: 0.5 };

/**
 * How many terms one of the query is expanded to at most. A prefix of three letters may have thousands of longer terms,
 * and each beyond these adds noise and time.
 */
export interface ExpansionLimits {
  /** Longer terms: the most frequent ones. */
  longerTerms: number;
  /** In postings: longer terms count up to so many of them in all (fewer for prefixes below five letters), and always one. */
  longerPostings: number;
  /** Terms with a typo: the nearest, of equals the most frequent. */
  typos: number;
}

export const EXPANSION_LIMITS: ExpansionLimits = { longerTerms: 32, longerPostings: 40_000, typos: 16 };
