import type { Postings } from './segment/postings';

/** A term of a source. */
export interface SourceTerm {
  text: string;
  /** How many papers contain it; may count some that have changed since. */
  papers: number;
  /** What the source needs to find its postings. */
  handle: unknown;
}

/**
 * A part of the index: a frozen segment, or documents in memory. Its papers are numbered from 0.
 */
export interface TermSource {
  /** How many numbers it uses, those of deleted papers included. */
  readonly size: number;
  find(term: string): SourceTerm | undefined;
  /** Terms that begin with a text and are longer than it: so many at most, the most frequent ones. */
  longer(prefix: string, limit: number): SourceTerm[];
  /** Terms within a Levenshtein distance, the term itself not among them. */
  near(term: string, distance: number): (SourceTerm & { distance: number })[];
  /**
   * Loads the postings of terms.
   *
   * @throws CorruptSegmentError when they are not what was written
   */
  load(terms: readonly SourceTerm[]): Promise<void>;
  /** Releases postings it need not keep; called while no query is running. */
  trim(): void;
  /** Adds the postings of a term to `into`, without deleted papers. */
  read(term: SourceTerm, into: Postings): void;
  /** How many postings {@link read} may add at most. */
  roomFor(term: SourceTerm): number;
  /** Its fields, as numbers in `FIELDS`; the counts of postings and the lengths below are in this order. */
  readonly fields: readonly number[];
  /** How many different terms each field of each paper has. */
  readonly lengths: readonly ArrayLike<number>[];
  /** Sums of the lengths over the live papers, by field. */
  readonly lengthSums: readonly number[];
  /** How many papers are live. */
  readonly liveCount: number;
  isDeleted(paper: number): boolean;
  idOf(paper: number): string;
  /** The number of a live paper. */
  paperOf(id: string): number | undefined;
}
