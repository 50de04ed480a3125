import { countIn, ONCE_IN_ABSTRACT } from '../segment/packed-counts';
import type { Postings } from '../segment/postings';
import { BM25 } from '../term-query';
import type { TermSource } from '../term-source';
import type { Accumulator } from './accumulator';

/** A part of the index within the whole. */
export interface IndexPart {
  source: TermSource;
  /** The number over all parts of the paper with number 0 here. */
  base: number;
  /** Instead of that, for documents that are not papers themselves: the paper of each, -1 where it is deleted. */
  papers?: Int32Array;
}

// A query spends its time in these two loops: plain arrays, a single call, and the most common posting first.

/**
 * Counts by field how many papers contain a term.
 *
 * @param from the first of the part's postings, `to` behind the last
 * @param fields of the part, in the order of their counts
 */
export function documentFrequency(
  { counts }: Postings,
  from: number,
  to: number,
  fields: readonly number[],
  frequencies: Float64Array,
): void {
  let once = 0;
  for (let at = from; at < to; at++) {
    const packed = counts[at] as number;
    if (packed === ONCE_IN_ABSTRACT) once++;
    else
      for (let slot = 0; slot < fields.length; slot++)
        if (countIn(packed, slot) > 0) {
          const field = fields[slot] as number;
          frequencies[field] = (frequencies[field] as number) + 1;
        }
  }
  // The second field of papers; of other documents `ONCE_IN_ABSTRACT` does not occur.
  if (once > 0) frequencies[1] = (frequencies[1] as number) + once;
}

/** How the matches of a term are weighted. */
export interface TermWeights {
  /** By field, the weight of an occurrence before saturation and length; 0 where it does not count. */
  weights: Float64Array;
  /** By field: the mean number of its different terms. */
  averages: readonly number[];
  /** The bit of the query's term. */
  bit: number;
  /** 1 for each paper that counts; all of them when absent. */
  among: Uint8Array | undefined;
}

/**
 * Adds to each paper the score of a term in it: BM25+ by field.
 *
 * @param range of the part's postings: from the first up to, not including, the last
 */
export function scorePostings(
  { papers, counts }: Postings,
  { from, to }: { from: number; to: number },
  part: IndexPart,
  { weights, averages, bit, among }: TermWeights,
  accumulator: Accumulator,
): void {
  const { fields, lengths } = part.source;
  const { base, papers: papersOfDocuments } = part;
  const { k, b, d } = BM25;
  const least = k * (1 - b);
  const steps = averages.map((average) => (average > 0 ? (k * b) / average : 0));
  const abstract = weights[1] as number;
  const abstractStep = steps[1] as number;
  const abstractLengths = lengths[1] ?? [];
  for (let at = from; at < to; at++) {
    const number = papers[at] as number;
    const paper = papersOfDocuments ? (papersOfDocuments[number] as number) : base + number;
    if (paper < 0 || (among !== undefined && among[paper] === 0)) continue;
    const packed = counts[at] as number;
    let score = 0;
    if (packed === ONCE_IN_ABSTRACT) {
      score = abstract * (d + (k + 1) / (1 + least + abstractStep * (abstractLengths[number] as number)));
    } else {
      for (let slot = 0; slot < fields.length; slot++) {
        const count = countIn(packed, slot);
        if (count === 0) continue;
        const field = fields[slot] as number;
        const length = lengths[slot]?.[number] as number;
        score +=
          (weights[field] as number) *
          (d + (count * (k + 1)) / (count + least + (steps[field] as number) * length));
      }
    }
    if (score > 0) accumulator.add(paper, score, bit);
  }
}
