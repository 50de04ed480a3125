import { parsePaperId } from '../../paper/id';
import type { PageKindName } from './page-kind-names';

/**
 * The site's kinds of pages about papers, each a pure predicate over the URL.
 *
 * No URL belongs to two kinds: the test tries every URL of `page-examples.ts` against every predicate. The shapes are
 * those of the site in 2024-08 to 2026-10 (tests/replica renders each of them).
 */
export interface PageKind {
  name: PageKindName;
  /** Whether the page lists papers rather than showing one. */
  isListing: boolean;
  /** Depends only on the host, path and query. */
  matches(url: URL): boolean;
}

const HOST = 'huggingface.co';
const DAY = String.raw`\d{4}-\d{2}-\d{2}`;
const DAILY = new RegExp(`^/papers(?:/date/${DAY})?$`);
const WEEKLY = /^\/papers\/week\/\d{4}-W\d{2}$/;
const MONTHLY = /^\/papers\/month\/\d{4}-\d{2}$/;
const TRENDING = /^\/papers\/trending$/;
const OWNER = /^\/([\w.-]+)\/papers$/;
/** First path segments that are parts of the site, not names of users or organizations. */
const RESERVED_PATHS =
  /^(?:papers|datasets|models|spaces|docs|blog|api|collections|settings|posts|learn|tasks|login|join|new)$/;
const LISTINGS = [DAILY, WEEKLY, MONTHLY, TRENDING];

/** The path without a slash at its end, or the empty string on another site. */
function sitePath(url: URL): string {
  return url.host === HOST ? url.pathname.replace(/\/$/, '') : '';
}

/** What follows `/papers/`, or the empty string elsewhere. */
function pathAfterPapers(url: URL): string {
  const path = sitePath(url);
  return path.startsWith('/papers/') ? path.slice('/papers/'.length) : '';
}

function hasQuery(url: URL): boolean {
  return (url.searchParams.get('q') ?? '').trim() !== '';
}

function listing(path: RegExp): (url: URL) => boolean {
  return (url) => path.test(sitePath(url)) && !hasQuery(url);
}

export const PAGE_KINDS: readonly PageKind[] = [
  {
    name: 'daily',
    isListing: true,
    matches: listing(DAILY),
  },
  {
    name: 'weekly',
    isListing: true,
    matches: listing(WEEKLY),
  },
  {
    name: 'monthly',
    isListing: true,
    matches: listing(MONTHLY),
  },
  {
    name: 'trending',
    isListing: true,
    matches: listing(TRENDING),
  },
  {
    name: 'search',
    isListing: true,
    matches: (url) => LISTINGS.some((path) => path.test(sitePath(url))) && hasQuery(url),
  },
  {
    name: 'owner',
    isListing: true,
    matches: (url) => {
      const [, owner] = OWNER.exec(sitePath(url)) ?? [];
      return owner !== undefined && !RESERVED_PATHS.test(owner);
    },
  },
  {
    name: 'paper',
    isListing: false,
    matches: (url) => parsePaperId(pathAfterPapers(url)) !== undefined,
  },
];

/**
 * The kind of the page at a URL.
 *
 * @param address an absolute URL
 * @returns the kind, or `undefined` for any page that is not about papers (an invalid URL included)
 */
export function pageKindOf(address: string): PageKind | undefined {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  return url && PAGE_KINDS.find((kind) => kind.matches(url));
}
