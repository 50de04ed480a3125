import { Accumulator, intersect, type Matches, NO_MATCHES } from './accumulator';
import type { Part } from './bm25';
import type { Derived } from './derived-terms';
import { FIELDS } from './fields';
import { LeafTerms } from './leaf-terms';
import { CAPS, type Caps, type TermLeaf, type TermQuery } from './term-query';
import { TermScorer } from './term-scorer';
import type { TermSource } from './term-source';

/** What a query found. */
export interface Found extends Matches {
  /** Terms of the index that count as matches: what to mark in a text. */
  terms: ReadonlySet<string>;
}

/**
 * The index at one moment: several parts searched as one, with common statistics, so that a paper's score does not
 * depend on how the papers are spread over the parts. Papers are numbered over all parts.
 */
export class IndexView {
  /** How many numbers there are, those of dead papers included. */
  readonly size: number;
  /** How many papers there are. */
  readonly living: number;
  readonly #sources: readonly TermSource[];
  readonly #bases: number[] = [];
  readonly #leafTerms: LeafTerms;
  readonly #scorer: TermScorer;
  readonly #accumulator: Accumulator;
  /** Marks of papers, none set, to be used again: making them anew is work for the garbage collector. */
  readonly #marks: Uint8Array[] = [];
  #running = 0;

  /**
   * @param sources of papers; no paper is alive in two of them
   * @param own the reader's own words, whose ids are papers'
   */
  constructor(sources: readonly TermSource[], own?: TermSource, caps: Caps = CAPS) {
    this.#sources = sources;
    let size = 0;
    for (const source of sources) {
      this.#bases.push(size);
      size += source.size;
    }
    this.size = size;
    this.living = sources.reduce((sum, source) => sum + source.living, 0);
    const parts: Part[] = sources.map((source, at) => {
      return { source, base: this.#bases[at] as number };
    });
    if (own) {
      const papers = Array.from({ length: own.size }, (_, at) => this.find(own.idOf(at)) ?? -1);
      parts.push({ source: own, base: 0, papers: Int32Array.from(papers) });
    }
    this.#accumulator = new Accumulator(size);
    const statistics = { papers: this.living, averages: averages(parts, this.living) };
    this.#leafTerms = new LeafTerms(parts, caps);
    this.#scorer = new TermScorer(statistics, this.#accumulator);
  }

  /** The number of the living paper with an id. */
  find(id: string): number | undefined {
    for (const [at, source] of this.#sources.entries()) {
      const number = source.paperOf(id);
      if (number !== undefined) return (this.#bases[at] as number) + number;
    }
    return undefined;
  }

  idOf(paper: number): string {
    const [source, number] = this.#place(paper);
    return source?.idOf(number) ?? '';
  }

  isDead(paper: number): boolean {
    const [source, number] = this.#place(paper);
    return source?.isDead(number) ?? true;
  }

  /** In which source a paper stands, and under which number. */
  placeOf(paper: number): [source: number, number: number] {
    let at = this.#bases.length - 1;
    while (at > 0 && (this.#bases[at] as number) > paper) at--;
    return [at, paper - (this.#bases[at] ?? 0)];
  }

  /**
   * The papers that a query finds, each with its score: as MiniSearch gives them over all parts in one index, but for
   * the caps in `term-query.ts`.
   *
   * @throws DamagedSegment when a part cannot be read
   */
  async search(query: TermQuery): Promise<Found> {
    if (this.#running++ === 0) for (const source of this.#sources) source.trim();
    try {
      const leaves = leavesOf(query);
      const found = await Promise.all(leaves.map((leaf) => this.#leafTerms.find(leaf)));
      const bits = new Map([...new Set(leaves.map(({ term }) => term))].map((term, at) => [term, 1 << at]));
      const prepared = { bits, terms: new Map(leaves.map((leaf, at) => [leaf, found[at] ?? []])) };
      const matches = this.#run(query, prepared);
      const { scores, matched } = matches;
      for (let at = 0; at < scores.length; at++)
        scores[at] = (scores[at] as number) * Math.max(1, countOnes(matched[at] as number));
      return { ...matches, terms: new Set(found.flat().map(({ text }) => text)) };
    } finally {
      this.#running--;
    }
  }

  /** Everything is at hand by now, so that nothing waits while scores are added up. */
  #run(query: TermQuery, prepared: Prepared, among?: Uint8Array): Matches {
    switch (query.kind) {
      case 'term':
        this.#add(query, prepared, among);
        return this.#accumulator.take();
      case 'any': {
        // Parts of parts first: they use the accumulator for themselves.
        const inner = query.of.filter((part) => part.kind !== 'term');
        const found = inner.map((part) => this.#run(part, prepared, among));
        for (const { papers, scores, matched } of found)
          for (let at = 0; at < papers.length; at++)
            this.#accumulator.add(papers[at] as number, scores[at] as number, matched[at] as number);
        for (const part of query.of) if (part.kind === 'term') this.#add(part, prepared, among);
        return this.#accumulator.take();
      }
      case 'all': {
        // The rarest first: the others are scored only where it matches.
        const parts = query.of.map((part) => ({ part, most: mostMatches(part, prepared) }));
        const [first, ...others] = parts.sort((a, b) => a.most - b.most);
        if (!first) return NO_MATCHES;
        let found = this.#run(first.part, prepared, among);
        for (const { part } of others) {
          if (found.papers.length === 0) return found;
          const marked = this.#marks.pop() ?? new Uint8Array(this.size);
          const { papers } = found;
          for (let at = 0; at < papers.length; at++) marked[papers[at] as number] = 1;
          found = intersect(found, this.#run(part, prepared, marked));
          for (let at = 0; at < papers.length; at++) marked[papers[at] as number] = 0;
          this.#marks.push(marked);
        }
        return found;
      }
    }
  }

  #add(leaf: TermLeaf, prepared: Prepared, among: Uint8Array | undefined): void {
    const { fields, boost } = leaf;
    // Another spelling of a word is no further word that matched.
    const bit = boost < 1 ? 0 : (prepared.bits.get(leaf.term) ?? 0);
    for (const term of prepared.terms.get(leaf) ?? []) this.#scorer.add(term, { fields, boost, bit, among });
  }

  #place(paper: number): [TermSource | undefined, number] {
    const [at, number] = this.placeOf(paper);
    return [this.#sources[at], number];
  }
}

/** The leaves of a query with the terms they stand for, and the bit of each of its terms. */
interface Prepared {
  bits: ReadonlyMap<string, number>;
  terms: ReadonlyMap<TermLeaf, readonly Derived[]>;
}

function leavesOf(query: TermQuery): TermLeaf[] {
  return query.kind === 'term' ? [query] : query.of.flatMap(leavesOf);
}

/** How many papers a part of a query matches at most. */
function mostMatches(query: TermQuery, prepared: Prepared): number {
  if (query.kind === 'term')
    return (prepared.terms.get(query) ?? []).reduce((sum, { papers }) => sum + papers, 0);
  const each = query.of.map((part) => mostMatches(part, prepared));
  return query.kind === 'all' ? Math.min(...each) : each.reduce((sum, most) => sum + most, 0);
}

/** How many different terms each field holds in the mean, over all papers, those without the field included. */
function averages(parts: readonly Part[], papers: number): number[] {
  return FIELDS.map((_, field) => {
    let sum = 0;
    for (const { source } of parts) sum += source.lengthSums[source.fields.indexOf(field)] ?? 0;
    return papers > 0 ? sum / papers : 0;
  });
}

function countOnes(bits: number): number {
  let count = 0;
  for (let rest = bits >>> 0; rest !== 0; rest &= rest - 1) count++;
  return count;
}
