import type { IndexView } from '../index/index-view';
import type { Sort } from '../query-language/ast';
import { day, lastSeen, upvotes } from './columns-view';
import type { ScoredMatches } from './match-set';

/** Compares two papers: below 0 when the first comes before the second. */
type Compare = (a: number, b: number) => number;

/**
 * Papers in an order, sorted only as far as they are needed: thousands may be found and twenty are shown. Papers that are
 * equal by the order are sorted by score and then by id, the greater (of arXiv's, the later) first, so that the order is
 * the same however the index is split into parts.
 *
 * @param columns needed for every order but relevance
 */
export class LazySort {
  readonly #found: ScoredMatches;
  readonly #compare: Compare;
  /** Positions in the matches; the first `#sortedCount` of them are in order. */
  readonly #positions: Uint32Array;
  #sortedCount = 0;

  constructor(found: ScoredMatches, sort: Sort, view: IndexView, columns?: Uint32Array) {
    this.#found = found;
    const value = keyOf(sort, found, columns);
    this.#compare = (a, b) =>
      value(b) - value(a) ||
      (found.scores[b] as number) - (found.scores[a] as number) ||
      (view.idOf(found.papers[a] as number) < view.idOf(found.papers[b] as number) ? 1 : -1);
    this.#positions = new Uint32Array(found.papers.length);
    for (let position = 0; position < found.papers.length; position++) this.#positions[position] = position;
  }

  get length(): number {
    return this.#positions.length;
  }

  /** The papers from one position up to, not including, another. */
  slice(from: number, to: number): number[] {
    const end = Math.min(to, this.length);
    if (this.#sortedCount < end) this.#sortUpTo(end);
    return Array.from(
      this.#positions.subarray(from, end),
      (position) => this.#found.papers[position] as number,
    );
  }

  #sortUpTo(end: number): void {
    const rest = this.#positions.subarray(this.#sortedCount);
    const wanted = end - this.#sortedCount;
    if (wanted * 4 >= rest.length) rest.sort(this.#compare);
    else partialSort(rest, wanted, this.#compare);
    this.#sortedCount = wanted * 4 >= rest.length ? this.length : end;
  }
}

/** The number by which an order compares positions in the matches. */
function keyOf(
  sort: Sort,
  { papers }: ScoredMatches,
  columns: Uint32Array = new Uint32Array(),
): (position: number) => number {
  switch (sort) {
    case 'relevance':
      return () => 0; // the score decides
    case 'seen':
      return (position) => lastSeen(columns, papers[position] as number);
    case 'date':
      return (position) => day(columns, papers[position] as number);
    case 'upvotes':
      return (position) => upvotes(columns, papers[position] as number) ?? -1;
  }
}

/** Brings the first `count` values to the front, in order: a heap of the best so far, its worst on top. */
function partialSort(values: Uint32Array, count: number, compare: Compare): void {
  for (let at = (count >> 1) - 1; at >= 0; at--) sink(values, at, count, compare);
  for (let at = count; at < values.length; at++) {
    if (compare(values[at] as number, values[0] as number) >= 0) continue;
    swap(values, at, 0);
    sink(values, 0, count, compare);
  }
  values.subarray(0, count).sort(compare);
}

function sink(heap: Uint32Array, from: number, size: number, compare: Compare): void {
  for (let at = from; ; ) {
    let worst = at;
    for (const child of [2 * at + 1, 2 * at + 2])
      if (child < size && compare(heap[child] as number, heap[worst] as number) > 0) worst = child;
    if (worst === at) return;
    swap(heap, at, worst);
    at = worst;
  }
}

function swap(values: Uint32Array, a: number, b: number): void {
  const value = values[a] as number;
  values[a] = values[b] as number;
  values[b] = value;
}
