import type { Paper } from '../../paper/paper';
import { isTruncationOf } from './merge-paper';

/**
 * Merges two libraries' records of the same paper. Each field has the value of the library that saw the paper last, unless
 * the other has more of the same text; what only one knows is kept. The order and number of merges do not matter.
 *
 * @param a of the same id as `b`
 */
export function mergePapers(a: Paper, b: Paper): Paper {
  const [later, earlier] = a.lastSeenAt >= b.lastSeenAt ? [a, b] : [b, a];
  // Seen at the same time, neither is later: the greater of two values wins.
  const isTie = a.lastSeenAt === b.lastSeenAt;
  const merged: Paper = { ...earlier, ...later };
  for (const [field, other] of Object.entries(earlier)) {
    const known = later[field as keyof Paper];
    if (known === undefined) continue;
    if (isTie ? isGreater(other, known) : isTruncationOf(known, other))
      Object.assign(merged, { [field]: other });
  }
  merged.firstSeenAt = a.firstSeenAt < b.firstSeenAt ? a.firstSeenAt : b.firstSeenAt;
  merged.lastSeenAt = later.lastSeenAt;
  return merged;
}

/** Of two records with the same timestamp, always the same one, whatever their order. */
export function tieBreak<T extends object>(a: T, b: T): T {
  return sortedJson(a) >= sortedJson(b) ? a : b;
}

/** Of two texts of which one begins with the other, the longer one is greater. */
function isGreater(value: unknown, other: unknown): boolean {
  if (typeof value === 'number' && typeof other === 'number') return value > other;
  if (typeof value === 'string' && typeof other === 'string') return value > other;
  return JSON.stringify(value) > JSON.stringify(other);
}

/** The record as JSON, its fields in alphabetical order: the same for equal records. */
function sortedJson(record: object): string {
  return JSON.stringify(Object.entries(record).sort(([x], [y]) => (x < y ? -1 : 1)));
}
