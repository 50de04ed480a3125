import type { PageKindName } from '../pages/page-kind-names';

/** The source of a card: the elements of the page, its hydration JSON, or its visible text. */
export type SourceName = 'cards' | 'json' | 'text';

/**
 * One paper as one extractor found it: strings and links exactly as on the page, not interpreted.
 * A string that was not found is absent.
 */
export interface RawCard {
  reader: SourceName;
  /** The link to the paper's page, or the bare id from the JSON. */
  link?: string;
  title?: string;
  abstract?: string;
  /** A paragraph that the markup does not identify as the abstract or the site's AI summary. */
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

/** Why a page, or a part of it, could not be read; the popup has a text for each. */
export type CaptureProblem =
  /** The URL is a listing's, the page is not one: a challenge, an error page. */
  | 'not-a-listing'
  /** A listing without a single card, as on a day without papers. */
  | 'no-cards'
  /** There are cards, but the card extractor found no title; the visible text was read instead. */
  | 'cards-unreadable'
  /** The hydration JSON is truncated or of another shape. */
  | 'json-unreadable'
  /** The data in the document is of an earlier page: the site navigated without a reload. */
  | 'json-outdated';

/**
 * Everything found on a page at one time, and the one interface between extractors and parser. A capture is plain JSON, so
 * that the content script can send it to the background unchanged.
 */
export interface Capture {
  url: string;
  kind: PageKindName;
  /** The time of the visit, ISO 8601 in UTC. */
  capturedAt: string;
  cards: RawCard[];
  /** The day, week or month that the page itself states. */
  period?: string;
  /** How many papers the visible text seems to list, where it was read: the check on cards without data. */
  papersInText: number;
  problems: CaptureProblem[];
}
