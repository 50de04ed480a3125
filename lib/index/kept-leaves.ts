import type { LeafHits } from './leaf-scorer';
import type { TermLeaf } from './term-query';

/** In hits of 16 bytes: 4 MB. */
const MOST_HITS = 250_000;

/** What the terms of the last queries found: while the last word is typed, those before it cost nothing. */
export class KeptLeaves {
  readonly #kept = new Map<string, LeafHits>();
  #hits = 0;

  get(leaf: TermLeaf): LeafHits | undefined {
    const key = keyOf(leaf);
    const hits = this.#kept.get(key);
    if (hits) {
      this.#kept.delete(key); // and to the end: what was asked for last stays longest
      this.#kept.set(key, hits);
    }
    return hits;
  }

  set(leaf: TermLeaf, hits: LeafHits): void {
    const key = keyOf(leaf);
    this.#hits += hits.papers.length - (this.#kept.get(key)?.papers.length ?? 0);
    this.#kept.set(key, hits);
    for (const [oldest, { papers }] of this.#kept) {
      if (this.#hits <= MOST_HITS || oldest === key) break;
      this.#hits -= papers.length;
      this.#kept.delete(oldest);
    }
  }
}

function keyOf(leaf: TermLeaf): string {
  return [leaf.term, leaf.fields, leaf.isPrefix, leaf.typos, leaf.isForgiving].join(' ');
}
