import type { Postings } from './segment/postings';

/** A term that a source holds. */
export interface SourceTerm {
  text: string;
  /** How many papers hold it; may count some that have changed since. */
  papers: number;
  /** What the source needs to find its postings. */
  handle: unknown;
}

/**
 * A part of the index: a frozen segment, or documents in memory. What it holds is numbered from 0.
 */
export interface TermSource {
  /** How many numbers it takes up, those of dead papers included. */
  readonly size: number;
  find(term: string): SourceTerm | undefined;
  /** Terms that begin with a text and are longer than it: so many at most, those that most papers hold. */
  longer(prefix: string, most: number): SourceTerm[];
  /** Terms within a Levenshtein distance, the term itself not among them. */
  near(term: string, distance: number): (SourceTerm & { distance: number })[];
  /**
   * Makes ready the postings of terms.
   *
   * @throws DamagedSegment when they are not what was written
   */
  load(terms: readonly SourceTerm[]): Promise<void>;
  /** Lets go of postings it need not keep; called while no query is under way. */
  trim(): void;
  /** Adds the postings of a term to `into`, dead papers left out. */
  read(term: SourceTerm, into: Postings): void;
  /** How many postings {@link read} may add at most. */
  roomFor(term: SourceTerm): number;
  /** Its fields, as numbers in `FIELDS`; the counts of postings and the lengths below stand in this order. */
  readonly fields: readonly number[];
  /** How many different terms each field holds in each paper. */
  readonly lengths: readonly ArrayLike<number>[];
  /** Sums of the lengths over the living papers, by field. */
  readonly lengthSums: readonly number[];
  /** How many papers are alive. */
  readonly liveCount: number;
  isDead(paper: number): boolean;
  idOf(paper: number): string;
  /** The number of a living paper. */
  paperOf(id: string): number | undefined;
}
