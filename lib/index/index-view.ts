import { Accumulator, intersect, type Matches, NO_MATCHES } from './accumulator';
import type { Part } from './bm25';
import { FIELDS } from './fields';
import { KeptLeaves } from './kept-leaves';
import { type LeafHits, LeafScorer } from './leaf-scorer';
import { CAPS, type Caps, type TermLeaf, type TermQuery } from './term-query';
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
  readonly #scorer: LeafScorer;
  readonly #kept = new KeptLeaves();
  readonly #accumulator: Accumulator;
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
    this.#scorer = new LeafScorer(parts, statistics, this.#accumulator, caps);
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
    const bits = new Map<string, number>();
    const terms = new Set<string>();
    const found = await this.#run(query, bits, terms).finally(() => this.#running--);
    const scores = found.scores.map(
      (score, at) => score * Math.max(1, countOnes(found.matched[at] as number)),
    );
    return { ...found, scores, terms };
  }

  async #run(query: TermQuery, bits: Map<string, number>, terms: Set<string>): Promise<Matches> {
    if (query.kind === 'term') {
      if (!bits.has(query.term)) bits.set(query.term, 1 << bits.size);
      // Another spelling of a word is no further word that matched.
      const bit = query.boost < 1 ? 0 : (bits.get(query.term) as number);
      const hits = await this.#leaf(query);
      for (const term of hits.terms) terms.add(term);
      return {
        papers: hits.papers,
        scores: query.boost === 1 ? hits.scores : hits.scores.map((score) => score * query.boost),
        matched: new Uint32Array(hits.papers.length).fill(bit),
      };
    }
    const parts = await Promise.all(query.of.map((part) => this.#run(part, bits, terms)));
    if (parts.length < 2) return parts[0] ?? NO_MATCHES;
    return query.kind === 'any' ? this.#unite(parts) : parts.reduce(intersect);
  }

  async #leaf(leaf: TermLeaf): Promise<LeafHits> {
    const hits = this.#kept.get(leaf) ?? (await this.#scorer.score(leaf));
    this.#kept.set(leaf, hits);
    return hits;
  }

  #unite(parts: readonly Matches[]): Matches {
    for (const { papers, scores, matched } of parts)
      for (let at = 0; at < papers.length; at++)
        this.#accumulator.add(papers[at] as number, scores[at] as number, matched[at] as number);
    return this.#accumulator.take();
  }

  #place(paper: number): [TermSource | undefined, number] {
    const [at, number] = this.placeOf(paper);
    return [this.#sources[at], number];
  }
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
