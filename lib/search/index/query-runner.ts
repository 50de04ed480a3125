import type { ExpandedTerm } from './planning/term-expansion';
import { Accumulator, intersect, type Matches, NO_MATCHES } from './scoring/accumulator';
import { type Statistics, TermScorer } from './scoring/term-scorer';
import type { TermLeaf, TermQuery } from './term-query';

/** The leaves of a query with their expanded terms, and the bit of each of its terms. */
export interface PreparedQuery {
  bits: ReadonlyMap<string, number>;
  terms: ReadonlyMap<TermLeaf, readonly ExpandedTerm[]>;
}

export function termLeavesOf(query: TermQuery): TermLeaf[] {
  return query.kind === 'term' ? [query] : query.of.flatMap(termLeavesOf);
}

/** How many papers a node of a query matches at most. */
function maxMatches(query: TermQuery, prepared: PreparedQuery): number {
  if (query.kind === 'term')
    return (prepared.terms.get(query) ?? []).reduce((sum, { papers }) => sum + papers, 0);
  const each = query.of.map((part) => maxMatches(part, prepared));
  return query.kind === 'all' ? Math.min(...each) : each.reduce((sum, max) => sum + max, 0);
}

/** Runs queries whose terms are known, over all parts of an index. */
export class QueryRunner {
  readonly #size: number;
  readonly #accumulator: Accumulator;
  readonly #scorer: TermScorer;
  /** One flag a paper, all cleared, for reuse: new ones are work for the garbage collector. */
  readonly #flagPool: Uint8Array[] = [];

  /** @param size how many numbers papers have */
  constructor(size: number, statistics: Statistics) {
    this.#size = size;
    this.#accumulator = new Accumulator(size);
    this.#scorer = new TermScorer(statistics, this.#accumulator);
  }

  /**
   * The papers that match, scores summed. All postings are loaded by now, so that it runs without waiting.
   *
   * @param among 1 for each paper that counts; all of them when absent
   */
  run(query: TermQuery, prepared: PreparedQuery, among?: Uint8Array): Matches {
    switch (query.kind) {
      case 'term':
        this.#add(query, prepared, among);
        return this.#accumulator.take();
      case 'any': {
        // Nested nodes first: they use the accumulator themselves.
        const inner = query.of.filter((part) => part.kind !== 'term');
        const found = inner.map((part) => this.run(part, prepared, among));
        for (const { papers, scores, matched } of found)
          for (let at = 0; at < papers.length; at++)
            this.#accumulator.add(papers[at] as number, scores[at] as number, matched[at] as number);
        for (const part of query.of) if (part.kind === 'term') this.#add(part, prepared, among);
        return this.#accumulator.take();
      }
      case 'all': {
        // The rarest first: the others are scored only where it matches.
        const parts = query.of.map((part) => ({ part, max: maxMatches(part, prepared) }));
        const [first, ...others] = parts.sort((a, b) => a.max - b.max);
        if (!first) return NO_MATCHES;
        let found = this.run(first.part, prepared, among);
        for (const { part } of others) {
          if (found.papers.length === 0) return found;
          const flags = this.#flagPool.pop() ?? new Uint8Array(this.#size);
          const { papers } = found;
          for (let at = 0; at < papers.length; at++) flags[papers[at] as number] = 1;
          found = intersect(found, this.run(part, prepared, flags));
          for (let at = 0; at < papers.length; at++) flags[papers[at] as number] = 0;
          this.#flagPool.push(flags);
        }
        return found;
      }
    }
  }

  #add(leaf: TermLeaf, prepared: PreparedQuery, among: Uint8Array | undefined): void {
    const { fields, boost } = leaf;
    // A variant of a word does not count as a further matched word.
    const bit = boost < 1 ? 0 : (prepared.bits.get(leaf.term) ?? 0);
    for (const term of prepared.terms.get(leaf) ?? []) this.#scorer.add(term, { fields, boost, bit, among });
  }
}
