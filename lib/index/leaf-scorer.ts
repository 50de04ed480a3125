import type { Accumulator } from './accumulator';
import { countHolding, type Part, scorePostings } from './bm25';
import { type Derived, loadTerms, rightTerms, wrongTerms } from './derived-terms';
import { BOOST } from './fields';
import { emptyPostings, type Postings } from './segment/postings';
import { type Caps, RARE, type TermLeaf } from './term-query';

/** What one term of a query found; scores without the term's boost. */
export interface LeafHits {
  papers: Uint32Array;
  scores: Float64Array;
  /** The term itself and those that count in its place. */
  terms: readonly string[];
}

/** What the parts of an index have in common. */
export interface Statistics {
  /** How many papers there are. */
  papers: number;
  /** By field: how many different terms it holds in the mean. */
  averages: readonly number[];
}

/** Scores one term at a time over all parts, as MiniSearch's `termResults` does in one index: BM25+ by field. */
export class LeafScorer {
  readonly #parts: readonly Part[];
  readonly #statistics: Statistics;
  readonly #accumulator: Accumulator;
  readonly #caps: Caps;
  #scratch: Postings = emptyPostings(1024);

  /** @param accumulator for as many papers as there are numbers; shared, and empty between calls */
  constructor(parts: readonly Part[], statistics: Statistics, accumulator: Accumulator, caps: Caps) {
    this.#parts = parts;
    this.#statistics = statistics;
    this.#accumulator = accumulator;
    this.#caps = caps;
  }

  /** @throws DamagedSegment when a part cannot be read */
  async score(leaf: TermLeaf): Promise<LeafHits> {
    const right = rightTerms(this.#parts, leaf, this.#caps);
    await loadTerms(right);
    // From here on nothing waits until what was added up is taken.
    for (const derived of right) this.#add(derived, leaf.fields);
    const first = this.#accumulator.take();
    const isKnown = first.papers.length >= RARE && !leaf.isForgiving;
    const wrong = leaf.typos === 0 || isKnown ? [] : wrongTerms(this.#parts, leaf, right, this.#caps);
    if (wrong.length === 0) return { ...first, terms: right.map(({ text }) => text) };
    await loadTerms(wrong);
    for (let at = 0; at < first.papers.length; at++)
      this.#accumulator.add(first.papers[at] as number, first.scores[at] as number, 0);
    for (const derived of wrong) this.#add(derived, leaf.fields);
    return { ...this.#accumulator.take(), terms: [...right, ...wrong].map(({ text }) => text) };
  }

  /** Adds what a term is worth in each paper that holds it. */
  #add({ held, weight }: Derived, fields: number): void {
    const { papers, averages } = this.#statistics;
    const ends = this.#readAll(held);
    const holding = new Float64Array(averages.length);
    for (const [at, { part }] of held.entries())
      countHolding(this.#scratch, ends[at - 1] ?? 0, ends[at] as number, part.source.fields, holding);
    const worth = holding.map((count, field) => {
      const rarity = Math.log(1 + (papers - count + 0.5) / (count + 0.5));
      return (fields & (1 << field)) !== 0 ? weight * (BOOST[field] as number) * rarity : 0;
    });
    for (const [at, { part }] of held.entries())
      scorePostings(
        this.#scratch,
        ends[at - 1] ?? 0,
        ends[at] as number,
        part,
        worth,
        averages,
        this.#accumulator,
      );
  }

  /** Reads postings one part after the other into the scratch; tells where each part's end. */
  #readAll(held: Derived['held']): number[] {
    const room = held.reduce((sum, { part, term }) => sum + part.source.roomFor(term), 0);
    if (this.#scratch.papers.length < room) this.#scratch = emptyPostings(room);
    this.#scratch.size = 0;
    return held.map(({ part, term }) => {
      part.source.read(term, this.#scratch);
      return this.#scratch.size;
    });
  }
}
