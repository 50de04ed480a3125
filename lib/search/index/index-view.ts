import { FIELDS } from './fields';
import { LeafExpander } from './planning/leaf-expander';
import { QueryRunner, termLeavesOf } from './query-runner';
import type { Matches } from './scoring/accumulator';
import type { IndexPart } from './scoring/bm25';
import { EXPANSION_LIMITS, type ExpansionLimits, type TermQuery } from './term-query';
import type { TermSource } from './term-source';

/** The matches of a query. */
export interface IndexHits extends Matches {
  /** Terms of the index that count as matches: what to highlight in a text. */
  terms: ReadonlySet<string>;
}

/**
 * The index at one time: several parts searched as one, with common statistics, so that a paper's score does not
 * depend on how the papers are spread over the parts. Papers are numbered over all parts.
 */
export class IndexView {
  /** How many numbers there are, those of deleted papers included. */
  readonly size: number;
  /** How many papers there are. */
  readonly liveCount: number;
  readonly #sources: readonly TermSource[];
  readonly #bases: number[] = [];
  readonly #leafExpander: LeafExpander;
  readonly #runner: QueryRunner;
  #running = 0;

  /**
   * @param sources of papers; no paper is live in two of them
   * @param userText whose ids are those of papers
   */
  constructor(
    sources: readonly TermSource[],
    userText?: TermSource,
    limits: ExpansionLimits = EXPANSION_LIMITS,
  ) {
    this.#sources = sources;
    let size = 0;
    for (const source of sources) {
      this.#bases.push(size);
      size += source.size;
    }
    this.size = size;
    this.liveCount = sources.reduce((sum, source) => sum + source.liveCount, 0);
    const parts: IndexPart[] = sources.map((source, at) => {
      return { source, base: this.#bases[at] as number };
    });
    if (userText) {
      const papers = Array.from({ length: userText.size }, (_, at) => this.find(userText.idOf(at)) ?? -1);
      parts.push({ source: userText, base: 0, papers: Int32Array.from(papers) });
    }
    const statistics = { papers: this.liveCount, averages: averages(parts, this.liveCount) };
    this.#leafExpander = new LeafExpander(parts, limits);
    this.#runner = new QueryRunner(size, statistics);
  }

  /** The number of the live paper with an id. */
  find(id: string): number | undefined {
    for (const [at, source] of this.#sources.entries()) {
      const number = source.paperOf(id);
      if (number !== undefined) return (this.#bases[at] as number) + number;
    }
    return undefined;
  }

  idOf(paper: number): string {
    const [source, number] = this.#locate(paper);
    return source?.idOf(number) ?? '';
  }

  isDeleted(paper: number): boolean {
    const [source, number] = this.#locate(paper);
    return source?.isDeleted(number) ?? true;
  }

  /**
   * The papers that a query finds, each with its score: as MiniSearch gives them over all parts in one index, except for
   * the limits in `term-query.ts`.
   *
   * @throws CorruptSegmentError when a part cannot be read
   */
  async search(query: TermQuery): Promise<IndexHits> {
    if (this.#running++ === 0) for (const source of this.#sources) source.trim();
    try {
      const leaves = termLeavesOf(query);
      const found = await Promise.all(leaves.map((leaf) => this.#leafExpander.find(leaf)));
      const bits = new Map([...new Set(leaves.map(({ term }) => term))].map((term, at) => [term, 1 << at]));
      const prepared = { bits, terms: new Map(leaves.map((leaf, at) => [leaf, found[at] ?? []])) };
      const matches = this.#runner.run(query, prepared);
      const { scores, matched } = matches;
      for (let at = 0; at < scores.length; at++)
        scores[at] = (scores[at] as number) * Math.max(1, countOnes(matched[at] as number));
      return { ...matches, terms: new Set(found.flat().map(({ text }) => text)) };
    } finally {
      this.#running--;
    }
  }

  /** The source of a paper, and its number there. */
  #locate(paper: number): [TermSource | undefined, number] {
    let at = this.#bases.length - 1;
    while (at > 0 && (this.#bases[at] as number) > paper) at--;
    return [this.#sources[at], paper - (this.#bases[at] ?? 0)];
  }
}

/** The mean number of different terms of each field, over all papers, those without the field included. */
function averages(parts: readonly IndexPart[], papers: number): number[] {
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
