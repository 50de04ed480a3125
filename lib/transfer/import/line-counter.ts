/**
 * Tells the lines of places in a text, in one pass over it.
 *
 * @param text with `\n` as its line ends
 * @returns a function from a place to its line, from 1; each place must be at or behind the one before
 */
export function createLineCounter(text: string): (place: number) => number {
  let line = 1;
  let next = text.indexOf('\n');
  return (place) => {
    while (next !== -1 && next < place) {
      line++;
      next = text.indexOf('\n', next + 1);
    }
    return line;
  };
}
