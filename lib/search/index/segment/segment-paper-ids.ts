/** An arXiv id since 2007 as a number that sorts like it: `2510.12345` is 251012345. */
const ARXIV = /^(\d{4})\.(\d{4,5})$/;

/** A number for an arXiv id, `undefined` for any other id (and for those that would not decode to the same id). */
export function idNumber(id: string): number | undefined {
  const [, month, count] = ARXIV.exec(id) ?? [];
  if (!month || !count) return undefined;
  const number = Number(month) * 100_000 + Number(count);
  return decodeId(number) === id ? number : undefined;
}

export function decodeId(number: number): string {
  const month = Math.floor(number / 100_000);
  // Until 2014 arXiv counted to 9999 a month, and its ids have four digits after the dot.
  const digits = month < 1501 ? 4 : 5;
  return `${String(month).padStart(4, '0')}.${String(number % 100_000).padStart(digits, '0')}`;
}

/** The order of papers in a segment: arXiv's by number, then the others by their text. */
export function compareIds(a: string, b: string): number {
  const [x, y] = [idNumber(a), idNumber(b)];
  if (x !== undefined && y !== undefined) return x - y;
  if (x !== undefined || y !== undefined) return x !== undefined ? -1 : 1;
  return a < b ? -1 : Number(a > b);
}

/** Maps the numbers of a segment's papers to their ids and back. */
export class PaperIds {
  readonly #numbers: Uint32Array;
  readonly #texts: readonly string[];

  constructor(numbers: Uint32Array, texts: readonly string[]) {
    this.#numbers = numbers;
    this.#texts = texts;
  }

  idOf(paper: number): string {
    if (paper < this.#numbers.length) return decodeId(this.#numbers[paper] as number);
    return this.#texts[paper - this.#numbers.length] ?? '';
  }

  /** The number of the paper with an id; `undefined` if it is not in the segment. */
  find(id: string): number | undefined {
    const number = idNumber(id);
    if (number === undefined) {
      const at = this.#texts.indexOf(id);
      return at < 0 ? undefined : this.#numbers.length + at;
    }
    let [low, high] = [0, this.#numbers.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#numbers[middle] as number) < number) low = middle + 1;
      else high = middle;
    }
    return this.#numbers[low] === number ? low : undefined;
  }
}
