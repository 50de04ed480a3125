import type { TermCursor } from './term-cursor';

/**
 * Walks over the sorted terms and tells those near to a text (Levenshtein, in UTF-16 units, as MiniSearch counts).
 * Neighbours share the rows of the distance table as far as they share their beginning, and beginnings that cannot
 * become near are jumped over.
 *
 * @param most the greatest distance, 1 or 2
 * @param found called at each term that is near, the cursor standing on it; the term itself is told with distance 0
 */
export function fuzzyTerms(
  cursor: TermCursor,
  text: string,
  most: number,
  found: (distance: number) => void,
): void {
  const width = text.length + 1;
  const deepest = text.length + most;
  // Row d holds the distances of the first d letters of a term to each beginning of the text.
  const rows = new Uint8Array((deepest + 1) * width);
  for (let column = 0; column < width; column++) rows[column] = column;
  const wanted = Uint16Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
  /** The letters that the rows are filled for. */
  const known = new Uint16Array(deepest + 1);
  let filled = 0;
  let isThere = cursor.seekBytes(new Uint8Array());
  while (isThere) {
    const letters = cursor.units;
    const length = cursor.unitCount;
    let depth = 0;
    while (depth < filled && depth < length && known[depth] === letters[depth]) depth++;
    let isAlive = true;
    while (depth < length && isAlive) {
      if (depth === deepest) isAlive = false;
      else {
        const letter = letters[depth] as number;
        known[depth] = letter;
        isAlive = fillRow(rows, width, depth, letter, wanted) <= most;
        depth++;
      }
    }
    filled = depth;
    if (isAlive) {
      const distance = rows[length * width + text.length] as number;
      if (distance <= most) found(distance);
      isThere = cursor.next();
    } else {
      const parent = rows.subarray((depth - 1) * width, depth * width);
      const next = nextLetter(parent, most, wanted, known[depth - 1] as number);
      // Dead: so is every term that begins with the same letters, and most that begin with all but the last of them.
      if (next === undefined) isThere = cursor.skip(depth);
      else if (next === 0) isThere = cursor.skip(depth - 1);
      else isThere = cursor.seek(String.fromCharCode(...known.subarray(0, depth - 1), next));
    }
  }
}

/** Where UTF-16 no longer sorts like UTF-8. */
const FIRST_SURROGATE = 0xd800;

/**
 * The letter behind a dead one with which a beginning can go on, once it has no typo left: it must be the text's next.
 *
 * @param row of the beginning without the dead letter
 * @returns 0 when there is none; `undefined` when any letter may be
 */
function nextLetter(row: Uint8Array, most: number, wanted: Uint16Array, dead: number): number | undefined {
  let next = 0;
  for (let column = 0; column < row.length; column++) {
    const distance = row[column] as number;
    if (distance < most || dead >= FIRST_SURROGATE) return undefined;
    const letter = wanted[column];
    if (distance !== most || letter === undefined || letter <= dead) continue;
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
