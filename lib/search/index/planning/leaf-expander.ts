import { ALL_FIELDS } from '../fields';
import type { IndexPart } from '../scoring/bm25';
import { countIn } from '../segment/packed-counts';
import { emptyPostings } from '../segment/postings';
import { type ExpansionLimits, RARE, type TermLeaf } from '../term-query';
import { type ExpandedTerm, fuzzyExpansions, loadPostings, prefixExpansions } from './term-expansion';

/** Leaves whose terms are cached: the search for typos walks over the dictionary, and the next keystroke needs it again. */
const MAX_CACHED = 64;

/** Expands a leaf of a query to terms of the index. */
export class LeafExpander {
  readonly #parts: readonly IndexPart[];
  readonly #limits: ExpansionLimits;
  readonly #cache = new Map<string, Promise<readonly ExpandedTerm[]>>();

  constructor(parts: readonly IndexPart[], limits: ExpansionLimits) {
    this.#parts = parts;
    this.#limits = limits;
  }

  /**
   * The term itself, longer ones and those with a typo, as far as the leaf asks for them, with their postings loaded.
   *
   * @throws CorruptSegmentError when a part cannot be read
   */
  async find(leaf: TermLeaf): Promise<readonly ExpandedTerm[]> {
    const key = [leaf.term, leaf.fields, leaf.isPrefix, leaf.typos, leaf.isTypoTolerant].join(' ');
    // Cached while it is still running: a query often contains the same leaf twice.
    const pending = this.#cache.get(key) ?? this.#expand(leaf);
    this.#cache.delete(key); // and to the end: the most recently used stays longest
    this.#cache.set(key, pending);
    for (const oldest of this.#cache.keys()) {
      if (this.#cache.size <= MAX_CACHED) break;
      this.#cache.delete(oldest);
    }
    try {
      const terms = await pending;
      await loadPostings(terms); // again, since postings are released earlier than this
      return terms;
    } catch (error) {
      this.#cache.delete(key);
      throw error;
    }
  }

  async #expand(leaf: TermLeaf): Promise<readonly ExpandedTerm[]> {
    const spelledRight = prefixExpansions(this.#parts, leaf, this.#limits);
    await loadPostings(spelledRight);
    const wantsTypos = leaf.typos > 0 && (leaf.isTypoTolerant || isRare(spelledRight, leaf.fields));
    return wantsTypos
      ? [...spelledRight, ...fuzzyExpansions(this.#parts, leaf, spelledRight, this.#limits)]
      : spelledRight;
  }
}

/** Whether fewer than {@link RARE} papers contain one of the terms in one of the fields. */
function isRare(terms: readonly ExpandedTerm[], fields: number): boolean {
  const matching = new Set<number>();
  for (const { occurrences } of terms)
    for (const { part, term } of occurrences) {
      const { source } = part;
      // Without deleted papers the count in the dictionary is exact.
      if (fields === ALL_FIELDS && !part.papers && source.liveCount === source.size && term.papers >= RARE)
        return false;
      const postings = emptyPostings(source.roomFor(term));
      source.read(term, postings);
      for (let at = 0; at < postings.size; at++) {
        const counts = postings.counts[at] as number;
        const isInField = source.fields.some(
          (field, slot) => (fields & (1 << field)) !== 0 && countIn(counts, slot) > 0,
        );
        const number = postings.papers[at] as number;
        const paper = part.papers ? (part.papers[number] as number) : part.base + number;
        if (isInField && paper >= 0) matching.add(paper);
        if (matching.size >= RARE) return false;
      }
    }
  return true;
}
