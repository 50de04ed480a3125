/**
 * How often a term occurs in each field of a paper, in one 32-bit number: title 6 bits, abstract 10, authors 8,
 * organization 3, keywords 5. More is counted as the greatest number that fits; BM25 saturates far below it.
 */
const SHIFTS = [0, 6, 16, 24, 27] as const;
const MAX_COUNTS = [0x3f, 0x3ff, 0xff, 0x7, 0x1f] as const;

/** Once in the abstract and nowhere else: more than half of all postings. */
export const ONCE_IN_ABSTRACT = 1 << 6;

export function packCounts(counts: readonly number[]): number {
  let packed = 0;
  for (let field = 0; field < SHIFTS.length; field++)
    packed |= Math.min(counts[field] ?? 0, MAX_COUNTS[field] as number) << (SHIFTS[field] as number);
  return packed >>> 0;
}

export function countIn(packed: number, field: number): number {
  return (packed >>> (SHIFTS[field] as number)) & (MAX_COUNTS[field] as number);
}

/** The packed counts with one more in a field. */
export function countOnce(packed: number, field: number): number {
  if (countIn(packed, field) === MAX_COUNTS[field]) return packed;
  return (packed + (1 << (SHIFTS[field] as number))) >>> 0;
}
