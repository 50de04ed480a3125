import { BOOST } from '../fields';
import type { ExpandedTerm } from '../planning/term-expansion';
import { emptyPostings, type Postings } from '../segment/postings';
import type { Accumulator } from './accumulator';
import { documentFrequency, scorePostings } from './bm25';

/** The statistics over all parts of an index. */
export interface Statistics {
  /** How many papers there are. */
  papers: number;
  /** By field: the mean number of its different terms. */
  averages: readonly number[];
}

/** How the matches of a term count, and in which papers. */
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

  /** Adds the score of a term, whose postings are loaded, in each paper that contains it. */
  add({ occurrences, weight }: ExpandedTerm, { fields, boost, bit, among }: TermWeighting): void {
    const { papers, averages } = this.#statistics;
    const ends = this.#readAll(occurrences);
    const frequencies = new Float64Array(averages.length);
    for (const [at, { part }] of occurrences.entries())
      documentFrequency(
        this.#scratch,
        ends[at - 1] ?? 0,
        ends[at] as number,
        part.source.fields,
        frequencies,
      );
    const weights = frequencies.map((count, field) => {
      const rarity = Math.log(1 + (papers - count + 0.5) / (count + 0.5));
      return (fields & (1 << field)) !== 0 ? boost * weight * (BOOST[field] as number) * rarity : 0;
    });
    for (const [at, { part }] of occurrences.entries()) {
      const range = { from: ends[at - 1] ?? 0, to: ends[at] as number };
      scorePostings(this.#scratch, range, part, { weights, averages, bit, among }, this.#accumulator);
    }
  }

  /** Reads the postings of one part after the other into the scratch; returns where those of each part end. */
  #readAll(occurrences: ExpandedTerm['occurrences']): number[] {
    const room = occurrences.reduce((sum, { part, term }) => sum + part.source.roomFor(term), 0);
    if (this.#scratch.papers.length < room) this.#scratch = emptyPostings(room);
    this.#scratch.size = 0;
    return occurrences.map(({ part, term }) => {
      part.source.read(term, this.#scratch);
      return this.#scratch.size;
    });
  }
}
