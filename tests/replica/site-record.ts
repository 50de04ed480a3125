/** An author as the site lists it. Without a `name` it is an author known only from the count. */
export interface SiteAuthor {
  name?: string | undefined;
  /** The site keeps a hidden author in its JSON but neither counts nor shows it. */
  hidden?: boolean | undefined;
  /** User name on the site; all that the cards show of a single author. */
  handle?: string | undefined;
}

/**
 * What the replica knows about one paper. An absent field is absent from the markup and from the
 * hydration JSON, too: the replica never invents a value.
 */
export interface SiteRecord {
  id: string;
  /** As the site sends it, with its newlines and runs of spaces. */
  title: string;
  abstract?: string | undefined;
  authors?: readonly SiteAuthor[] | undefined;
  /** When the paper was published, ISO 8601. */
  publishedAt?: string | undefined;
  /** When the paper was submitted to Daily Papers, ISO 8601; determines its day, week and month. */
  submittedOnDailyAt?: string | undefined;
  /** User name of the submitter. */
  submittedBy?: string | undefined;
  upvotes?: number | undefined;
  numComments?: number | undefined;
  /** `name` is the slug in URLs, `fullname` the display name. */
  organization?: { name: string; fullname: string } | undefined;
  /** Full URL, `https://github.com/owner/repository`. */
  githubRepo?: string | undefined;
  githubStars?: number | undefined;
  projectPage?: string | undefined;
  aiSummary?: string | undefined;
  aiKeywords?: readonly string[] | undefined;
  /** URL of the picture; the site's URL for the paper's id when absent. */
  thumbnail?: string | undefined;
  mediaUrls?: readonly string[] | undefined;
}
