import type { SegmentEntry } from '../../library/model/records';
import { countBits } from '../index/segment/bit-set';

/**
 * A segment this many times larger than the smaller ones together is not merged. Each segment costs a query half a dozen
 * reads, so there should be few: two to four at 100,000 papers.
 */
const TIMES_LARGER = 8;
/** While an index is being built, many segments are still to come. */
const TIMES_LARGER_WHILE_BUILDING = 3;
/** A segment with a greater share of deleted papers is rewritten without them. */
const MAX_DELETED = 0.3;

/**
 * Chooses the segments to merge: the smallest, as long as the next larger one is not much larger than they are together.
 *
 * @param isBuilding whether more segments are to come
 * @returns their ids; none when there is nothing to merge
 */
export function chooseMerge(segments: readonly SegmentEntry[], isBuilding: boolean): string[] {
  const timesLarger = isBuilding ? TIMES_LARGER_WHILE_BUILDING : TIMES_LARGER;
  const bySize = segments.map((entry) => ({ entry, papers: entry.papers - countBits(entry.dead) }));
  bySize.sort((a, b) => a.papers - b.papers);
  const chosen: string[] = [];
  let papers = 0;
  for (const segment of bySize) {
    if (chosen.length > 0 && segment.papers >= timesLarger * papers) break;
    chosen.push(segment.entry.id);
    papers += segment.papers;
  }
  if (chosen.length > 1) return chosen;
  const wasteful = bySize.find(({ entry, papers: live }) => live < entry.papers * (1 - MAX_DELETED));
  return wasteful ? [wasteful.entry.id] : [];
}
