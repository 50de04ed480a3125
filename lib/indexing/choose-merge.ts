import { countBits } from '../index/segment/bits';
import type { SegmentEntry } from '../store/manifest';

/** A segment this many times larger than those behind it is left alone: about log₃(papers / 50) segments stand. */
const TIMES_LARGER = 3;
/** From this part of dead papers on a segment is written anew without them. */
const MOST_DEAD = 0.3;

/**
 * Which segments to make one of: the smallest, as long as the next larger one is not much larger than they are
 * together. So a paper is written again about as often as its library grows threefold.
 *
 * @returns their ids; none when everything is as it should be
 */
export function chooseMerge(segments: readonly SegmentEntry[]): string[] {
  const living = segments.map((entry) => ({ entry, papers: entry.papers - countBits(entry.dead) }));
  living.sort((a, b) => a.papers - b.papers);
  const chosen: string[] = [];
  let papers = 0;
  for (const segment of living) {
    if (chosen.length > 0 && segment.papers >= TIMES_LARGER * papers) break;
    chosen.push(segment.entry.id);
    papers += segment.papers;
  }
  if (chosen.length > 1) return chosen;
  const wasteful = living.find(({ entry, papers: alive }) => alive < entry.papers * (1 - MOST_DEAD));
  return wasteful ? [wasteful.entry.id] : [];
}
