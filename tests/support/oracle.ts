import MiniSearch from 'minisearch';
import type { Paper } from '../../lib/paper/paper';
import { termsForField } from '../../lib/search/index/analysis/tokenizer';
import { BOOST, FIELDS, type Field, fieldText } from '../../lib/search/index/fields';
import {
  BM25,
  PREFIX_WEIGHT,
  RARE,
  type TermLeaf,
  type TermQuery,
  TYPO_WEIGHT,
} from '../../lib/search/index/term-query';

/** A paper that the oracle found. */
export interface OracleHit {
  id: string;
  score: number;
}

/** The result of a node: the score of each paper and the terms of the leaves that it matched. */
type Found = Map<string, { score: number; terms: ReadonlySet<string> }>;

/** Results of leaves that are cached for the next query: a query is planned up to three times over the same words. */
const MAX_CACHED = 60;

/** Runs a {@link TermQuery} by MiniSearch: slow, and the specification of what any other index has to return. */
export class Oracle {
  readonly #mini: MiniSearch<Paper>;
  readonly #cached = new Map<string, Found>();

  /** @param own the user text of papers, by their ids */
  constructor(papers: readonly Paper[], own: ReadonlyMap<string, string> = new Map()) {
    this.#mini = new MiniSearch<Paper>({
      idField: 'id',
      fields: [...FIELDS],
      // A field that a paper lacks is empty and not absent, so that mean lengths are over all papers.
      extractField: (paper, field) =>
        field === 'id'
          ? paper.id
          : field === 'own'
            ? (own.get(paper.id) ?? '')
            : fieldText(paper, field as Field),
      tokenize: (text, field) => termsForField(text, field as Field),
      processTerm: (term) => term,
    });
    this.#mini.addAll(papers);
  }

  /** The papers that match, the best first, of equals the one with the greater id. */
  search(query: TermQuery): OracleHit[] {
    return Array.from(this.#found(query), ([id, { score, terms }]) => ({
      id,
      score: score * Math.max(1, terms.size),
    })).sort((a, b) => b.score - a.score || (a.id < b.id ? 1 : -1));
  }

  #found(query: TermQuery): Found {
    if (query.kind === 'term') return this.#leaf(query);
    const [first = new Map() as Found, ...others] = query.of.map((part) => this.#found(part));
    return others.reduce(query.kind === 'all' ? both : either, first);
  }

  #leaf(leaf: TermLeaf): Found {
    const key = JSON.stringify(leaf);
    const known = this.#cached.get(key);
    if (known) return known;
    const exact = this.#run(leaf, leaf.term, {});
    const isTypoTolerant = leaf.typos > 0 && (leaf.isTypoTolerant || exact.size < RARE);
    const found = isTypoTolerant ? this.#withTypos(leaf) : exact;
    if (this.#cached.size >= MAX_CACHED) this.#cached.clear();
    this.#cached.set(key, found);
    return found;
  }

  #withTypos(leaf: TermLeaf): Found {
    const matched = new Set<string>();
    const near = this.#run(leaf, leaf.term, { fuzzy: leaf.typos }, matched);
    const { length } = leaf.term;
    const weight = (TYPO_WEIGHT * length) / (length + 1);
    // MiniSearch counts two swapped neighbours as two typos.
    const exchanged = neighboursExchanged(leaf.term).filter((term) => !matched.has(term));
    return exchanged
      .map((term) => this.#run({ ...leaf, isPrefix: false }, term, { weight }))
      .reduce(either, near);
  }

  /** MiniSearch's result for one term; every match counts as one of the leaf's term. */
  #run(leaf: TermLeaf, term: string, { fuzzy = 0, weight = 1 }, matched = new Set<string>()): Found {
    const found: Found = new Map();
    const results = this.#mini.search(term, {
      tokenize: (text) => [text],
      fields: FIELDS.filter((_, at) => leaf.fields & (1 << at)),
      boost: Object.fromEntries(FIELDS.map((field, at) => [field, BOOST[at] ?? 1])),
      boostTerm: () => leaf.boost * weight,
      prefix: leaf.isPrefix,
      fuzzy: fuzzy || false,
      weights: { prefix: PREFIX_WEIGHT, fuzzy: TYPO_WEIGHT },
      bm25: BM25,
    });
    // A variant of a word does not count as a further match.
    const terms = new Set(leaf.boost < 1 ? [] : [leaf.term]);
    for (const { id, score, match } of results) {
      found.set(id, { score, terms });
      if (fuzzy) for (const name of Object.keys(match)) matched.add(name);
    }
    return found;
  }
}

function both(a: Found, b: Found): Found {
  const found: Found = new Map();
  for (const [id, one] of a) {
    const other = b.get(id);
    if (other) found.set(id, sum(one, other));
  }
  return found;
}

function either(a: Found, b: Found): Found {
  const found = new Map(a);
  for (const [id, other] of b) {
    const one = found.get(id);
    found.set(id, one ? sum(one, other) : other);
  }
  return found;
}

function sum(
  a: { score: number; terms: ReadonlySet<string> },
  b: { score: number; terms: ReadonlySet<string> },
) {
  return { score: a.score + b.score, terms: new Set([...a.terms, ...b.terms]) };
}

/** All variants of a term with two different neighbours swapped. */
function neighboursExchanged(term: string): string[] {
  const letters = [...term];
  return letters.flatMap((letter, at) => {
    const next = letters[at + 1];
    return next === undefined || next === letter
      ? []
      : [
          letters
            .with(at, next)
            .with(at + 1, letter)
            .join(''),
        ];
  });
}
