/** Papers that match, by ascending number, and how well. */
export interface Matches {
  papers: Uint32Array;
  scores: Float64Array;
  /** Which terms of the query each paper matched, one bit a term. */
  matched: Uint32Array;
}

export const NO_MATCHES: Matches = {
  papers: new Uint32Array(),
  scores: new Float64Array(),
  matched: new Uint32Array(),
};

/** Sums up scores by paper; reused, since creating it costs more than a query. */
export class Accumulator {
  readonly #scores: Float64Array;
  readonly #matched: Uint32Array;
  /** One bit a paper that has a score. */
  readonly #touched: Uint32Array;
  #count = 0;

  constructor(size: number) {
    this.#scores = new Float64Array(size);
    this.#matched = new Uint32Array(size);
    this.#touched = new Uint32Array(Math.ceil(size / 32));
  }

  get count(): number {
    return this.#count;
  }

  add(paper: number, score: number, matched: number): void {
    this.#scores[paper] = (this.#scores[paper] as number) + score;
    this.#matched[paper] = (this.#matched[paper] as number) | matched;
    const word = paper >>> 5;
    const bit = 1 << (paper & 31);
    const known = this.#touched[word] as number;
    if ((known & bit) !== 0) return;
    this.#touched[word] = known | bit;
    this.#count++;
  }

  /** Returns what was added since the last time, and clears it. */
  take(): Matches {
    const papers = new Uint32Array(this.#count);
    const scores = new Float64Array(this.#count);
    const matched = new Uint32Array(this.#count);
    let at = 0;
    for (let word = 0; word < this.#touched.length; word++) {
      let bits = this.#touched[word] as number;
      if (bits === 0) continue;
      this.#touched[word] = 0;
      while (bits !== 0) {
        const bit = bits & -bits;
        const paper = word * 32 + 31 - Math.clz32(bit);
        bits ^= bit;
        papers[at] = paper;
        scores[at] = this.#scores[paper] as number;
        matched[at++] = this.#matched[paper] as number;
        this.#scores[paper] = 0;
        this.#matched[paper] = 0;
      }
    }
    this.#count = 0;
    return { papers, scores, matched };
  }
}

/** Papers in both, scores summed. */
export function intersect(a: Matches, b: Matches): Matches {
  const most = Math.min(a.papers.length, b.papers.length);
  const papers = new Uint32Array(most);
  const scores = new Float64Array(most);
  const matched = new Uint32Array(most);
  let [size, i, j] = [0, 0, 0];
  while (i < a.papers.length && j < b.papers.length) {
    const [x, y] = [a.papers[i] as number, b.papers[j] as number];
    if (x === y) {
      papers[size] = x;
      scores[size] = (a.scores[i] as number) + (b.scores[j] as number);
      matched[size++] = (a.matched[i] as number) | (b.matched[j] as number);
    }
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return {
    papers: papers.subarray(0, size),
    scores: scores.subarray(0, size),
    matched: matched.subarray(0, size),
  };
}
