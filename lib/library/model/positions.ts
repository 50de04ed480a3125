import { generateNKeysBetween } from 'fractional-indexing';

/**
 * Positions in a list are strings in alphabetical order, between any two of which there is always another: moving a paper
 * changes only its own position, and two libraries that moved different papers can be merged.
 *
 * @param before the position after which the new ones come; `undefined` for the beginning
 * @param after the position before which they come; `undefined` for the end
 * @param count how many are wanted
 * @returns the positions in ascending order, or `undefined` when there is none: two libraries assigned the same one
 */
export function positionsBetween(
  before: string | undefined,
  after: string | undefined,
  count: number,
): string[] | undefined {
  try {
    return generateNKeysBetween(before ?? null, after ?? null, count);
  } catch {
    return undefined; // the same position twice, or one of another origin
  }
}
