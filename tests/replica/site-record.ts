/** An author as the site lists it. Without a `name` it stands for an author known only by the count. */
export interface SiteAuthor {
  name?: string | undefined;
  /** The site keeps a hidden author in its JSON but neither counts nor shows it. */
  hidden?: boolean | undefined;
  /** User name on the site; the only thing that the cards tell of a single author. */
  handle?: string | undefined;
}

/**
 * What the replica knows of one paper. A field that is absent is absent from the markup and from the
 * hydration JSON too: the replica never makes a value up.
 */
export interface SiteRecord {
  id: string;
  /** As the site sends it, so with its newlines and runs of spaces. */
  title: string;
  abstract?: string | undefined;
  authors?: readonly SiteAuthor[] | undefined;
  /** When the paper came out, ISO 8601. */
  publishedAt?: string | undefined;
  /** When the paper was put on Daily Papers, ISO 8601; decides the day, week and month it stands on. */
  submittedOnDailyAt?: string | undefined;
  /** User name of the person who put it there. */
  submittedBy?: string | undefined;
  upvotes?: number | undefined;
  numComments?: number | undefined;
  /** `name` is the slug in addresses, `fullname` the name that is shown. */
  organization?: { name: string; fullname: string } | undefined;
  /** Full address, `https://github.com/owner/repository`. */
  githubRepo?: string | undefined;
  githubStars?: number | undefined;
  projectPage?: string | undefined;
  aiSummary?: string | undefined;
  aiKeywords?: readonly string[] | undefined;
  /** Address of the picture; the site's address for the paper's id when absent. */
  thumbnail?: string | undefined;
  mediaUrls?: readonly string[] | undefined;
}
