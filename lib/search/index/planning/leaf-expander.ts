import { ALL_FIELDS } from '../fields';
import type { IndexPart } from '../scoring/bm25';
import { countIn } from '../segment/packed-counts';
import { emptyPostings } from '../segment/postings';
import { type ExpansionLimits, RARE, type TermLeaf } from '../term-query';
import { type ExpandedTerm, fuzzyExpansions, loadPostings, prefixExpansions } from './term-expansion';

/** Leaves whose terms are remembered: looking for typos walks over the dictionary, and the next letter asks again. */
const MOST_KEPT = 64;

/** Finds the terms that a leaf of a query stands for. */
export class LeafExpander {
  readonly #parts: readonly IndexPart[];
  readonly #caps: ExpansionLimits;
  readonly #kept = new Map<string, Promise<readonly ExpandedTerm[]>>();

  constructor(parts: readonly IndexPart[], caps: ExpansionLimits) {
    this.#parts = parts;
    this.#caps = caps;
  }

  /**
   * The term itself, longer ones and those with a typo, as far as the leaf asks for them, their postings at hand.
   *
   * @throws DamagedSegment when a part cannot be read
   */
  async find(leaf: TermLeaf): Promise<readonly ExpandedTerm[]> {
    const key = [leaf.term, leaf.fields, leaf.isPrefix, leaf.typos, leaf.isForgiving].join(' ');
    // Kept as soon as it is asked for: a query often asks for the same twice.
    const known = this.#kept.get(key) ?? this.#look(leaf);
    this.#kept.delete(key); // and to the end: what was asked for last stays longest
    this.#kept.set(key, known);
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= MOST_KEPT) break;
      this.#kept.delete(oldest);
    }
    try {
      const terms = await known;
      await loadPostings(terms); // again, since postings are let go of sooner than this
      return terms;
    } catch (error) {
      this.#kept.delete(key);
      throw error;
    }
  }

  async #look(leaf: TermLeaf): Promise<readonly ExpandedTerm[]> {
    const right = prefixExpansions(this.#parts, leaf, this.#caps);
    await loadPostings(right);
    const wantsTypos = leaf.typos > 0 && (leaf.isForgiving || isRare(right, leaf.fields));
    return wantsTypos ? [...right, ...fuzzyExpansions(this.#parts, leaf, right, this.#caps)] : right;
  }
}

/** Whether fewer than {@link RARE} papers hold one of the terms in one of the fields. */
function isRare(terms: readonly ExpandedTerm[], fields: number): boolean {
  const holding = new Set<number>();
  for (const { held } of terms)
    for (const { part, term } of held) {
      const { source } = part;
      // Of a part without dead papers the dictionary tells it.
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
        if (isInField && paper >= 0) holding.add(paper);
        if (holding.size >= RARE) return false;
      }
    }
  return true;
}
