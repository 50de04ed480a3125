import type { Acronyms } from '../analysis/acronyms';
import { isCjk } from '../analysis/cjk';
import type { FieldMask } from '../fields';
import type { TermLeaf, TermQuery } from '../term-query';
import { type QueryVariant, variantsOf } from './query-variants';
import { type QueryWord, queryWords } from './query-words';

export { MAX_WORDS } from './query-words';

/** Different terms in one tree: each is looked up in every segment. */
export const MAX_TERMS = 32;
/**
 * The additional boost of a paper with each word as it was typed. Without it a paper that has the rarer words often and
 * the commonest in another spelling comes before it: measured, 0.66 instead of 0.69 of MRR@10 with three words.
 */
const LITERAL_BOOST = 3;
/** In letters: a shorter prefix matches half the dictionary. */
const MIN_PREFIX_LENGTH = 2;
/** In letters: a shorter word has too many neighbours for a typo to mean anything. */
const MIN_LENGTH_FOR_TYPO = 4;

export interface WordPlan {
  fields: FieldMask;
  /** Whether the last word may be unfinished. */
  isUnfinished: boolean;
  /** 0: all words, typos in rare words only; 1: all words, typos in any; 2: any of the words. */
  relaxation: 0 | 1 | 2;
  acronyms?: Acronyms | undefined;
}

/**
 * Plans the search for words in an index.
 *
 * @returns a tree of at most {@link MAX_TERMS} different terms; `undefined` when the text has no words
 */
export function planWords(text: string, plan: WordPlan): TermQuery | undefined {
  const words = queryWords(text, plan.fields, plan.isUnfinished);
  const searched = withoutRepetition(words.filter((word) => !word.isSkipped));
  const leaves = searched.map((word) => leafOf(word, plan));
  if (leaves.length === 0) return undefined;
  // Without variants: a paper with two spellings of one word would count as one with two of the words.
  if (plan.relaxation === 2) return combine('any', leaves);
  const variants = limitVariants(MAX_TERMS, searched, variantsOf(words, plan.acronyms));
  const widened = searched.map((word, at) => {
    const ofWord = variants.filter((variant) => variant.words.some((of) => of.term === word.term));
    return combine('any', [
      ...leaves.slice(at, at + 1),
      ...ofWord.map((variant) => variantNode(variant, plan.fields)),
    ]);
  });
  const isLiteral = widened.every((node) => node.kind === 'term' && !node.isPrefix);
  if (isLiteral) return combine('all', widened);
  const literal = leaves.map((leaf) => ({ ...leaf, isPrefix: false, boost: LITERAL_BOOST }));
  return combine('any', [combine('all', literal), combine('all', widened)]);
}

/** Each term once: its last occurrence, since that one may be unfinished. */
function withoutRepetition(words: readonly QueryWord[]): QueryWord[] {
  return words.filter((word, at) => !words.slice(at + 1).some((later) => later.term === word.term));
}

/** The first variants that stay within the limit of terms, without duplicates and without those that add no term. */
function limitVariants(
  maxTerms: number,
  searched: readonly QueryWord[],
  variants: readonly QueryVariant[],
): QueryVariant[] {
  const terms = new Set(searched.map((word) => word.term));
  const known = new Set<string>();
  return variants.filter((variant) => {
    const key = `${variant.words.map((word) => word.term)} ${variant.terms}`;
    const fresh = variant.terms.filter((term) => !terms.has(term));
    if (known.has(key) || fresh.length === 0 || terms.size + fresh.length > maxTerms) return false;
    known.add(key);
    for (const term of fresh) terms.add(term);
    return true;
  });
}

function variantNode({ terms, weight, isPrefix }: QueryVariant, fields: FieldMask): TermQuery {
  const leaves = terms.map(
    (term): TermLeaf => ({
      kind: 'term',
      term,
      fields,
      boost: weight / terms.length,
      isPrefix,
      typos: 0,
      isTypoTolerant: false,
    }),
  );
  return combine('all', leaves);
}

function leafOf({ term, isUnfinished }: QueryWord, { fields, relaxation }: WordPlan): TermLeaf {
  // Finished words are not prefixes: measured, longer terms cost more rank than they find.
  const isPrefix = isCjk(term) || (isUnfinished && term.length >= MIN_PREFIX_LENGTH);
  return {
    kind: 'term',
    term,
    fields,
    boost: 1,
    isPrefix,
    typos: typosIn(term),
    isTypoTolerant: relaxation === 1,
  };
}

/** A digit in a name is no typo, and a Chinese character is a word. With two typos more is wrong than right. */
function typosIn(term: string): 0 | 1 {
  return term.length < MIN_LENGTH_FOR_TYPO || /\p{N}/u.test(term) || isCjk(term) ? 0 : 1;
}

function combine(kind: 'all' | 'any', of: TermQuery[]): TermQuery {
  return of.length === 1 && of[0] ? of[0] : { kind, of };
}
