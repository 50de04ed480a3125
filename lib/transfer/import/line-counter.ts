/**
 * Finds the lines of offsets in a text, in one pass over it.
 *
 * @param text with `\n` as its line ends
 * @returns a function from an offset to its line, from 1; offsets must be ascending
 */
export function createLineCounter(text: string): (offset: number) => number {
  let line = 1;
  let next = text.indexOf('\n');
  return (offset) => {
    while (next !== -1 && next < offset) {
      line++;
      next = text.indexOf('\n', next + 1);
    }
    return line;
  };
}
