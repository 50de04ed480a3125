import type { TermCursor } from './term-cursor';

/**
 * Walks over the sorted terms and reports those near to a text (Levenshtein, in UTF-16 units, as MiniSearch counts).
 * Neighbours share the rows of the distance table as far as they share their prefix, and prefixes that cannot become near
 * are skipped.
 *
 * @param maxDistance 1 or 2
 * @param onFound called at each term that is near, with the cursor on it; for the term itself with distance 0
 */
export function fuzzyTerms(
  cursor: TermCursor,
  text: string,
  maxDistance: number,
  onFound: (distance: number) => void,
): void {
  const width = text.length + 1;
  const maxDepth = text.length + maxDistance;
  // Row d holds the distances of the first d letters of a term to each prefix of the text.
  const rows = new Uint8Array((maxDepth + 1) * width);
  for (let column = 0; column < width; column++) rows[column] = column;
  const wanted = Uint16Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
  /** The letters that the rows are filled for. */
  const filledLetters = new Uint16Array(maxDepth + 1);
  let filledDepth = 0;
  let hasTerm = cursor.seekBytes(new Uint8Array());
  while (hasTerm) {
    const letters = cursor.units;
    const length = cursor.unitCount;
    let depth = 0;
    while (depth < filledDepth && depth < length && filledLetters[depth] === letters[depth]) depth++;
    let isViable = true;
    while (depth < length && isViable) {
      if (depth === maxDepth) isViable = false;
      else {
        const letter = letters[depth] as number;
        filledLetters[depth] = letter;
        isViable = fillRow(rows, width, depth, letter, wanted) <= maxDistance;
        depth++;
      }
    }
    filledDepth = depth;
    if (isViable) {
      const distance = rows[length * width + text.length] as number;
      if (distance <= maxDistance) onFound(distance);
      hasTerm = cursor.next();
    } else {
      const parent = rows.subarray((depth - 1) * width, depth * width);
      const next = nextLetter(parent, maxDistance, wanted, filledLetters[depth - 1] as number);
      // No term with this prefix can match, and few with all but its last letter.
      if (next === undefined) hasTerm = cursor.skip(depth);
      else if (next === 0) hasTerm = cursor.skip(depth - 1);
      else hasTerm = cursor.seek(String.fromCharCode(...filledLetters.subarray(0, depth - 1), next));
    }
  }
}

/** Where UTF-16 no longer sorts like UTF-8. */
const FIRST_SURROGATE = 0xd800;

/**
 * The next letter after a failed one with which a prefix can still match, once it has no typo left: it must be the text's
 * next.
 *
 * @param row of the prefix without the failed letter
 * @returns 0 when there is none; `undefined` when any letter may be
 */
function nextLetter(
  row: Uint8Array,
  maxDistance: number,
  wanted: Uint16Array,
  failed: number,
): number | undefined {
  let next = 0;
  for (let column = 0; column < row.length; column++) {
    const distance = row[column] as number;
    if (distance < maxDistance || failed >= FIRST_SURROGATE) return undefined;
    const letter = wanted[column];
    if (distance !== maxDistance || letter === undefined || letter <= failed) continue;
    if (letter >= FIRST_SURROGATE) return undefined;
    if (next === 0 || letter < next) next = letter;
  }
  return next;
}

/** Fills the row below `depth` for one more letter; returns its least distance. */
function fillRow(
  rows: Uint8Array,
  width: number,
  depth: number,
  letter: number,
  wanted: Uint16Array,
): number {
  const above = depth * width;
  const row = above + width;
  let left = depth + 1;
  let least = left;
  rows[row] = left;
  for (let column = 1; column < width; column++) {
    const replaced = (rows[above + column - 1] as number) + (wanted[column - 1] === letter ? 0 : 1);
    const added = (rows[above + column] as number) + 1;
    let distance = left + 1;
    if (replaced < distance) distance = replaced;
    if (added < distance) distance = added;
    rows[row + column] = distance;
    left = distance;
    if (distance < least) least = distance;
  }
  return least;
}
