/**
 * A paper as the library keeps it: one record of the object store `papers`.
 *
 * The field names are a contract with whatever reads the database (see docs/architecture.md); a field is
 * absent, never empty or `null`, while its value is unknown. White space in every text is folded, the text
 * is otherwise as the site gives it (LaTeX included).
 */
export interface Paper {
  /** arXiv id without version (`2510.12345`), or `title:<slug>` while only the title is known. */
  id: string;
  title: string;
  abstract?: string;
  /**
   * Names in the order of the paper, "Given Family" in one string; hidden authors are left out. The last one is "et al."
   * (`lib/paper/et-al.ts`) when a file that was imported told no more.
   */
  authors?: string[];
  /** How many authors the site counts; known more often than their names. */
  authorCount?: number;
  /** The day the paper came out, `YYYY-MM-DD`, in UTC. */
  publishedOn?: string;
  upvotes?: number;
  comments?: number;
  /** User name of the person who put the paper on Daily Papers. */
  submittedBy?: string;
  /** Display name of the organization. */
  organization?: string;
  githubUrl?: string;
  githubStars?: number;
  projectUrl?: string;
  /** The site's own one-sentence summary, written by a model; never the abstract. */
  aiSummary?: string;
  keywords?: string[];
  thumbnailUrl?: string;
  /** When a capture first held the paper, ISO 8601 in UTC. */
  firstSeenAt: string;
  /** When a capture last held the paper, ISO 8601 in UTC. */
  lastSeenAt: string;
}

/** What one reading of a page tells of a paper: a {@link Paper} before it has been seen at any time. */
export type PaperFields = Omit<Paper, 'firstSeenAt' | 'lastSeenAt'>;
