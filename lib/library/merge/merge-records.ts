import type { Paper } from '../../paper/paper';
import { isTruncationOf } from './merge-paper';

/**
 * One record out of two of the same paper, as two libraries have it. Of each field stands what the library knows that saw
 * the paper last, unless the other knows more of the same text; what only one knows is kept. It does not matter who is
 * merged with whom, nor how often.
 *
 * @param a of the same id as `b`
 */
export function mergePapers(a: Paper, b: Paper): Paper {
  const [later, earlier] = a.lastSeenAt >= b.lastSeenAt ? [a, b] : [b, a];
  // Seen at the same moment, neither is later, and of two values the greater one stands.
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

/** Two records of one thing that nothing tells apart in time: the same one stands whichever is asked first. */
export function tieBreak<T extends object>(a: T, b: T): T {
  return inOrder(a) >= inOrder(b) ? a : b;
}

/** Of two texts of which one begins with the other, the longer one is the greater. */
function isGreater(value: unknown, other: unknown): boolean {
  if (typeof value === 'number' && typeof other === 'number') return value > other;
  if (typeof value === 'string' && typeof other === 'string') return value > other;
  return JSON.stringify(value) > JSON.stringify(other);
}

/** The record as text, its fields in alphabetical order: the same for records that hold the same. */
function inOrder(record: object): string {
  return JSON.stringify(Object.entries(record).sort(([x], [y]) => (x < y ? -1 : 1)));
}
