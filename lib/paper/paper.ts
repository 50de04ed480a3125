/**
 * A paper as stored in the library: one record of the object store `papers`.
 *
 * The field names are a contract with whatever reads the database (see docs/architecture.md); a field is
 * absent, never empty or `null`, while its value is unknown. White space in every text is collapsed, the text
 * is otherwise as on the site (LaTeX included).
 */
export interface Paper {
  /** arXiv id without version (`2510.12345`), or `title:<slug>` while only the title is known. */
  id: string;
  title: string;
  abstract?: string;
  /**
   * Names in the order of the paper, "Given Family" in one string; hidden authors are omitted. The last one is "et al."
   * (`lib/paper/et-al.ts`) when an imported file named no more.
   */
  authors?: string[];
  /** The number of authors according to the site; known more often than their names. */
  authorCount?: number;
  /** The publication day, `YYYY-MM-DD`, in UTC. */
  publishedOn?: string;
  upvotes?: number;
  comments?: number;
  /** User name of the person who submitted the paper to Daily Papers. */
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
  /** When a capture first contained the paper, ISO 8601 in UTC. */
  firstSeenAt: string;
  /** When a capture last contained the paper, ISO 8601 in UTC. */
  lastSeenAt: string;
}

/** The fields of a paper found in one capture: a {@link Paper} without its sighting times. */
export type PaperFields = Omit<Paper, 'firstSeenAt' | 'lastSeenAt'>;
