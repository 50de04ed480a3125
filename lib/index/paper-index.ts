import type { Paper } from '../paper/paper';

/** A paper that a query found. */
export interface Hit {
  id: string;
  /** Greater is better; comparable within one answer only. */
  score: number;
  /** The terms of the index that matched: what to mark in the paper's text. */
  terms: string[];
}

/**
 * A full-text index over papers. The popup knows no more of it than this, so that how it is kept may change.
 */
export interface PaperIndex {
  /** Puts papers in, each in place of what stood under its id. */
  put(papers: readonly Paper[]): Promise<void>;
  /** Takes papers out; ids that are not in it are passed over. */
  remove(ids: readonly string[]): Promise<void>;
  /**
   * The papers that hold all words of a query, the best first; the last word may be unfinished. When few do, papers
   * that match but for one typo in a word follow, and when none does, papers that hold at least one of the words.
   */
  search(query: string): Promise<Hit[]>;
}
