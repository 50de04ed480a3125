import type { Paper } from './paper';

/**
 * The values of a paper that filters and sorting need, as four unsigned 32-bit numbers: first seen and last seen (seconds
 * since 1970), upvotes ({@link UNKNOWN_UPVOTES} while unknown), and the publication day combined with flags.
 */
export type FilterColumns = [firstSeen: number, lastSeen: number, upvotes: number, dayAndFlags: number];

/** How many numbers a paper has in its columns; stored in segments, so another number raises `SEGMENT_FORMAT`. */
export const COLUMN_COUNT: FilterColumns['length'] = 4;
export const COLUMN_BYTES = COLUMN_COUNT * Uint32Array.BYTES_PER_ELEMENT;

export const UNKNOWN_UPVOTES = 0xffff_ffff;
/** In the lower bits of the fourth number; above them the days since {@link EARLIEST}, 0 while unknown. */
export const HAS_CODE = 1;
export const HAS_ABSTRACT = 2;
const FLAG_BITS = 4;
/** Before the first paper on arXiv. */
const EARLIEST = Date.UTC(1980, 0, 1);
const DAY = 86_400_000;

export function filterColumnsOf(paper: Paper): FilterColumns {
  const flags = (paper.githubUrl ? HAS_CODE : 0) | (paper.abstract ? HAS_ABSTRACT : 0);
  const day = paper.publishedOn ? dayNumber(paper.publishedOn) : 0;
  return [
    Math.floor(Date.parse(paper.firstSeenAt) / 1000) || 0,
    Math.floor(Date.parse(paper.lastSeenAt) / 1000) || 0,
    paper.upvotes ?? UNKNOWN_UPVOTES,
    (day << FLAG_BITS) | flags,
  ];
}

/**
 * A day as a number that can be compared with {@link publishedDayOf}.
 *
 * @param day `YYYY-MM-DD`
 * @returns at least 1; 1 also for days before 1980
 */
export function dayNumber(day: string): number {
  return Math.max(1, Math.round((Date.parse(`${day}T00:00:00Z`) - EARLIEST) / DAY) || 0);
}

/** The day number in the fourth column; 0 while the day is unknown. */
export function publishedDayOf(dayAndFlags: number): number {
  return dayAndFlags >>> FLAG_BITS;
}
