import { BOOST } from '../fields';
import type { ExpandedTerm } from '../planning/term-expansion';
import { emptyPostings, type Postings } from '../segment/postings';
import type { Accumulator } from './accumulator';
import { documentFrequency, type IndexPart, scorePostings } from './bm25';

/** What the parts of an index have in common. */
export interface Statistics {
  /** How many papers there are. */
  papers: number;
  /** By field: how many different terms it holds in the mean. */
  averages: readonly number[];
}

/** What a term's matches are worth, and which papers they count in. */
export interface TermWeighting {
  /** A mask. */
  fields: number;
  /** Multiplies the score. */
  boost: number;
  /** The bit of the query's term. */
  bit: number;
  /** 1 for each paper that counts; all of them when absent. */
  among: Uint8Array | undefined;
}

/** Scores terms over all parts, as MiniSearch's `termResults` does in one index: BM25+ by field. */
export class TermScorer {
  readonly #statistics: Statistics;
  readonly #accumulator: Accumulator;
  #scratch: Postings = emptyPostings(1024);

  constructor(statistics: Statistics, accumulator: Accumulator) {
    this.#statistics = statistics;
    this.#accumulator = accumulator;
  }

  /** Adds what a term, whose postings are loaded, is worth in each paper that holds it. */
  add({ held, weight }: ExpandedTerm, { fields, boost, bit, among }: TermWeighting): void {
    const { papers, averages } = this.#statistics;
    const ends = this.#readAll(held);
    const holding = new Float64Array(averages.length);
    for (const [at, { part }] of held.entries())
      documentFrequency(this.#scratch, ends[at - 1] ?? 0, ends[at] as number, part.source.fields, holding);
    const worth = holding.map((count, field) => {
      const rarity = Math.log(1 + (papers - count + 0.5) / (count + 0.5));
      return (fields & (1 << field)) !== 0 ? boost * weight * (BOOST[field] as number) * rarity : 0;
    });
    for (const [at, { part }] of held.entries()) {
      const stretch = { from: ends[at - 1] ?? 0, to: ends[at] as number };
      scorePostings(this.#scratch, stretch, part, { worth, averages, bit, among }, this.#accumulator);
    }
  }

  /** Reads postings one part after the other into the scratch; tells where each part's end. */
  #readAll(held: readonly { part: IndexPart; term: ExpandedTerm['held'][number]['term'] }[]): number[] {
    const room = held.reduce((sum, { part, term }) => sum + part.source.roomFor(term), 0);
    if (this.#scratch.papers.length < room) this.#scratch = emptyPostings(room);
    this.#scratch.size = 0;
    return held.map(({ part, term }) => {
      part.source.read(term, this.#scratch);
      return this.#scratch.size;
    });
  }
}
