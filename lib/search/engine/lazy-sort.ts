import type { IndexView } from '../index/index-view';
import type { Sort } from '../query-language/ast';
import { day, lastSeen, upvotes } from './columns-view';
import type { ScoredMatches } from './match-set';

/** Says whether one paper stands before another: below 0 when it does. */
type Compare = (a: number, b: number) => number;

/**
 * Papers in an order, as far as they are asked for: thousands may be found and twenty are shown. Papers that are equal
 * by the order stand by their score and then by their id, the greater (of arXiv's, the later) first, so that the order
 * is the same however the index is cut into parts.
 *
 * @param columns needed for every order but relevance
 */
export class LazySort {
  readonly #found: ScoredMatches;
  readonly #compare: Compare;
  /** Places in what was found; the first `#sorted` of them stand in order. */
  readonly #places: Uint32Array;
  #sorted = 0;

  constructor(found: ScoredMatches, sort: Sort, view: IndexView, columns?: Uint32Array) {
    this.#found = found;
    const value = keyOf(sort, found, columns);
    this.#compare = (a, b) =>
      value(b) - value(a) ||
      (found.scores[b] as number) - (found.scores[a] as number) ||
      (view.idOf(found.papers[a] as number) < view.idOf(found.papers[b] as number) ? 1 : -1);
    this.#places = new Uint32Array(found.papers.length);
    for (let place = 0; place < found.papers.length; place++) this.#places[place] = place;
  }

  get length(): number {
    return this.#places.length;
  }

  /** The papers from one place up to, not including, another. */
  slice(from: number, to: number): number[] {
    const end = Math.min(to, this.length);
    if (this.#sorted < end) this.#sortUpTo(end);
    return Array.from(this.#places.subarray(from, end), (place) => this.#found.papers[place] as number);
  }

  #sortUpTo(end: number): void {
    const rest = this.#places.subarray(this.#sorted);
    const wanted = end - this.#sorted;
    if (wanted * 4 >= rest.length) rest.sort(this.#compare);
    else bringFirst(rest, wanted, this.#compare);
    this.#sorted = wanted * 4 >= rest.length ? this.length : end;
  }
}

/** The number by which an order compares places in what was found. */
function keyOf(
  sort: Sort,
  { papers }: ScoredMatches,
  columns: Uint32Array = new Uint32Array(),
): (place: number) => number {
  switch (sort) {
    case 'relevance':
      return () => 0; // the score decides
    case 'seen':
      return (place) => lastSeen(columns, papers[place] as number);
    case 'date':
      return (place) => day(columns, papers[place] as number);
    case 'upvotes':
      return (place) => upvotes(columns, papers[place] as number) ?? -1;
  }
}

/** Brings the first `count` values to the front, in order: a heap of the best so far, its worst on top. */
function bringFirst(values: Uint32Array, count: number, compare: Compare): void {
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
  const kept = values[a] as number;
  values[a] = values[b] as number;
  values[b] = kept;
}
