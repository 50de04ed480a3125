import { generateNKeysBetween } from 'fractional-indexing';

/**
 * Places in a list are strings in alphabetical order, between any two of which there is always another: to move a paper
 * changes the paper's own place alone, and two libraries that have moved different papers can be merged.
 *
 * @param before the place after which the new ones come; `undefined` for the beginning
 * @param after the place before which they come; `undefined` for the end
 * @param count how many are wanted
 * @returns the places in ascending order, or `undefined` when there is no room: two libraries have given the same place
 */
export function positionsBetween(
  before: string | undefined,
  after: string | undefined,
  count: number,
): string[] | undefined {
  try {
    return generateNKeysBetween(before ?? null, after ?? null, count);
  } catch {
    return undefined; // the same place twice, or one that was made by something else
  }
}
