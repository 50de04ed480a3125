import type { PageKindName } from '../pages/page-kind-names';

/** Which reader found a card: the elements of the page, its hydration JSON, or its visible text. */
export type SourceName = 'cards' | 'json' | 'text';

/**
 * One paper as one reader found it: strings and links exactly as they stand on the page, nothing interpreted.
 * A string that was not there is absent.
 */
export interface RawCard {
  reader: SourceName;
  /** The link to the paper's page, or the bare id that the JSON gives. */
  link?: string;
  title?: string;
  abstract?: string;
  /** A paragraph of which the markup does not tell whether it is the abstract or the site's AI summary. */
  blurb?: string;
  aiSummary?: string;
  authors?: string[];
  /** `5 authors`, or a bare number. */
  authorCount?: string;
  /** `Oct 24, 2025`, `Published on Oct 4`, or ISO 8601. */
  date?: string;
  /** `117`, or `-` for none. */
  upvotes?: string;
  comments?: string;
  submittedBy?: string;
  organization?: string;
  githubUrl?: string;
  /** `86.1k`, or a whole number. */
  githubStars?: string;
  projectUrl?: string;
  keywords?: string[];
  thumbnailUrl?: string;
}

/** What kept a page, or a part of it, from being read; the popup has a sentence for each. */
export type CaptureProblem =
  /** The address is a listing's, the page is not one: a challenge, an error page. */
  | 'not-a-listing'
  /** A listing without a single card, as on a day without papers. */
  | 'no-cards'
  /** There are cards, none of which the card reader could read; the visible text was read instead. */
  | 'cards-unreadable'
  /** The hydration JSON is cut off or of another shape. */
  | 'json-unreadable'
  /** The page's data is of a page that was shown before it, without a reload. */
  | 'json-outdated';

/**
 * The waist of the extension: everything that was found on a page at one moment. Every reader ends here and the
 * parser begins here; a capture is plain JSON, so it crosses from the content script to the background as it is.
 */
export interface Capture {
  url: string;
  kind: PageKindName;
  /** The clock of the visit, ISO 8601 in UTC. */
  capturedAt: string;
  cards: RawCard[];
  /** The day, week or month that the page says it shows. */
  period?: string;
  /** How many papers the visible text seems to list, where it was read: the witness for cards without data. */
  papersInText: number;
  problems: CaptureProblem[];
}
