import { countIn, ONCE_IN_ABSTRACT } from '../segment/packed-counts';
import type { Postings } from '../segment/postings';
import { BM25 } from '../term-query';
import type { TermSource } from '../term-source';
import type { Accumulator } from './accumulator';

/** A part of the index within the whole. */
export interface IndexPart {
  source: TermSource;
  /** The number over all parts of what is number 0 here. */
  base: number;
  /** Instead of that, for documents that are not papers themselves: the paper of each, -1 where it is gone. */
  papers?: Int32Array;
}

// These two loops are where a query spends its time: plain arrays, no calls but one, and the commonest posting first.

/**
 * Counts by field how many papers hold a term.
 *
 * @param from the first of the part's postings, `to` behind the last
 * @param fields of the part, by the place of their counts
 */
export function documentFrequency(
  { counts }: Postings,
  from: number,
  to: number,
  fields: readonly number[],
  holding: Float64Array,
): void {
  let once = 0;
  for (let at = from; at < to; at++) {
    const packed = counts[at] as number;
    if (packed === ONCE_IN_ABSTRACT) once++;
    else
      for (let slot = 0; slot < fields.length; slot++)
        if (countIn(packed, slot) > 0) {
          const field = fields[slot] as number;
          holding[field] = (holding[field] as number) + 1;
        }
  }
  // The second field of papers; of other documents `ONCE_IN_ABSTRACT` does not occur.
  if (once > 0) holding[1] = (holding[1] as number) + once;
}

/** How the matches of a term are weighed. */
export interface TermWeights {
  /** By field, of an occurrence that saturation and length leave as it is; 0 where it is not to count. */
  worth: Float64Array;
  /** By field: how many different terms it holds in the mean. */
  averages: readonly number[];
  /** The bit of the query's term. */
  bit: number;
  /** 1 for each paper that counts; all of them when absent. */
  among: Uint8Array | undefined;
}

/**
 * Adds to each paper what a term is worth in it: BM25+ by field.
 *
 * @param stretch of the postings that is the part's: from the first up to, not including, the last
 */
export function scorePostings(
  { papers, counts }: Postings,
  { from, to }: { from: number; to: number },
  part: IndexPart,
  { worth, averages, bit, among }: TermWeights,
  accumulator: Accumulator,
): void {
  const { fields, lengths } = part.source;
  const { base, papers: elsewhere } = part;
  const { k, b, d } = BM25;
  const least = k * (1 - b);
  const steps = averages.map((average) => (average > 0 ? (k * b) / average : 0));
  const abstract = worth[1] as number;
  const abstractStep = steps[1] as number;
  const abstractLengths = lengths[1] ?? [];
  for (let at = from; at < to; at++) {
    const number = papers[at] as number;
    const paper = elsewhere ? (elsewhere[number] as number) : base + number;
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
          (worth[field] as number) *
          (d + (count * (k + 1)) / (count + least + (steps[field] as number) * length));
      }
    }
    if (score > 0) accumulator.add(paper, score, bit);
  }
}
