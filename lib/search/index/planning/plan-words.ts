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
 * What a paper that has each word as it was asked for is given beside. Without it a paper that has the rarer words often
 * and the commonest in another spelling stands before it: measured, 0.66 for 0.69 of MRR@10 by three words.
 */
const LITERAL = 3;
/** In letters: a shorter beginning of the word being typed begins half the dictionary. */
const SHORTEST_PREFIX = 2;
/** In letters: a shorter word has too many neighbours for a typo to mean anything. */
const SHORTEST_WITH_TYPO = 4;

export interface WordPlan {
  fields: FieldMask;
  /** Whether the last word may be unfinished. */
  isUnfinished: boolean;
  /** 0: all words, typos in rare words only; 1: all words, typos in any; 2: any of the words. */
  relaxation: 0 | 1 | 2;
  acronyms?: Acronyms | undefined;
}

/**
 * What to look for in an index when somebody asks for words.
 *
 * @returns a tree of at most {@link MAX_TERMS} different terms; `undefined` when the text has no words
 */
export function planWords(text: string, plan: WordPlan): TermQuery | undefined {
  const words = queryWords(text, plan.fields, plan.isUnfinished);
  const asked = withoutRepetition(words.filter((word) => !word.isPassedOver));
  const leaves = asked.map((word) => leafOf(word, plan));
  if (leaves.length === 0) return undefined;
  // Without other spellings: a paper that has two spellings of one word would pass for one that has two of the words.
  if (plan.relaxation === 2) return together('any', leaves);
  const spellings = within(MAX_TERMS, asked, variantsOf(words, plan.acronyms));
  const widened = asked.map((word, at) => {
    const others = spellings.filter((spelling) => spelling.words.some((of) => of.term === word.term));
    return together('any', [
      ...leaves.slice(at, at + 1),
      ...others.map((other) => spellingNode(other, plan.fields)),
    ]);
  });
  const isLiteral = widened.every((node) => node.kind === 'term' && !node.isPrefix);
  if (isLiteral) return together('all', widened);
  const literal = leaves.map((leaf) => ({ ...leaf, isPrefix: false, boost: LITERAL }));
  return together('any', [together('all', literal), together('all', widened)]);
}

/** Each term once; the last of its kind, since that one may be open. */
function withoutRepetition(words: readonly QueryWord[]): QueryWord[] {
  return words.filter((word, at) => !words.slice(at + 1).some((later) => later.term === word.term));
}

/** The first spellings that bring no more terms than there is room for, and nothing twice or of what was asked. */
function within(
  room: number,
  asked: readonly QueryWord[],
  spellings: readonly QueryVariant[],
): QueryVariant[] {
  const terms = new Set(asked.map((word) => word.term));
  const known = new Set<string>();
  return spellings.filter((spelling) => {
    const key = `${spelling.words.map((word) => word.term)} ${spelling.terms}`;
    const fresh = spelling.terms.filter((term) => !terms.has(term));
    if (known.has(key) || fresh.length === 0 || terms.size + fresh.length > room) return false;
    known.add(key);
    for (const term of fresh) terms.add(term);
    return true;
  });
}

function spellingNode({ terms, weight, isPrefix }: QueryVariant, fields: FieldMask): TermQuery {
  const leaves = terms.map(
    (term): TermLeaf => ({
      kind: 'term',
      term,
      fields,
      boost: weight / terms.length,
      isPrefix,
      typos: 0,
      isForgiving: false,
    }),
  );
  return together('all', leaves);
}

function leafOf({ term, isUnfinished }: QueryWord, { fields, relaxation }: WordPlan): TermLeaf {
  // Finished words stand for themselves: measured, what begins with them costs more rank than it finds.
  const isPrefix = isCjk(term) || (isUnfinished && term.length >= SHORTEST_PREFIX);
  return {
    kind: 'term',
    term,
    fields,
    boost: 1,
    isPrefix,
    typos: typosIn(term),
    isForgiving: relaxation === 1,
  };
}

/** A digit of a name is no typo, and a sign of Chinese is a word. Two typos find more that is wrong than right. */
function typosIn(term: string): 0 | 1 {
  return term.length < SHORTEST_WITH_TYPO || /\p{N}/u.test(term) || isCjk(term) ? 0 : 1;
}

function together(kind: 'all' | 'any', of: TermQuery[]): TermQuery {
  return of.length === 1 && of[0] ? of[0] : { kind, of };
}
