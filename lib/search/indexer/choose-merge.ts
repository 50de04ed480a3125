import type { SegmentEntry } from '../../library/model/records';
import { countBits } from '../index/segment/bit-set';

/**
 * A segment this many times larger than those behind it is left alone. Each segment costs a query half a dozen readings,
 * so that few shall stand: two to four at 100,000 papers.
 */
const TIMES_LARGER = 8;
/** While an index is being made there are many segments to come. */
const TIMES_LARGER_AT_WORK = 3;
/** From this part of dead papers on a segment is written anew without them. */
const MOST_DEAD = 0.3;

/**
 * Which segments to make one of: the smallest, as long as the next larger one is not much larger than they are
 * together.
 *
 * @param isAtWork whether more segments are on their way
 * @returns their ids; none when everything is as it should be
 */
export function chooseMerge(segments: readonly SegmentEntry[], isAtWork: boolean): string[] {
  const timesLarger = isAtWork ? TIMES_LARGER_AT_WORK : TIMES_LARGER;
  const living = segments.map((entry) => ({ entry, papers: entry.papers - countBits(entry.dead) }));
  living.sort((a, b) => a.papers - b.papers);
  const chosen: string[] = [];
  let papers = 0;
  for (const segment of living) {
    if (chosen.length > 0 && segment.papers >= timesLarger * papers) break;
    chosen.push(segment.entry.id);
    papers += segment.papers;
  }
  if (chosen.length > 1) return chosen;
  const wasteful = living.find(({ entry, papers: alive }) => alive < entry.papers * (1 - MOST_DEAD));
  return wasteful ? [wasteful.entry.id] : [];
}
