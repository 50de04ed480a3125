import { paperId } from '../paper/id';

/**
 * The kinds of page the site has for papers, each a pure predicate over the address.
 *
 * No address belongs to two kinds: the test tries every example against every predicate. The shapes are those of
 * the site in 2024-08 to 2026-10 (tests/replica renders each of them).
 */
export type PageKindName = 'daily' | 'weekly' | 'monthly' | 'trending' | 'search' | 'owner' | 'paper';

export interface PageKind {
  name: PageKindName;
  /** Whether the page lists papers, as against showing one. */
  isListing: boolean;
  /** Takes a parsed address; looks at its host, path and query only. */
  matches(url: URL): boolean;
  /** Addresses of this kind, for the test and for the reader. */
  examples: readonly string[];
}

const HOST = 'huggingface.co';
const DAY = String.raw`\d{4}-\d{2}-\d{2}`;
const DAILY = new RegExp(`^/papers(?:/date/${DAY})?$`);
const WEEKLY = /^\/papers\/week\/\d{4}-W\d{2}$/;
const MONTHLY = /^\/papers\/month\/\d{4}-\d{2}$/;
const TRENDING = /^\/papers\/trending$/;
const OWNER = /^\/([\w.-]+)\/papers$/;
/** First words of addresses that are parts of the site, not names of users or organizations. */
const NO_OWNERS =
  /^(?:papers|datasets|models|spaces|docs|blog|api|collections|settings|posts|learn|tasks|login|join|new)$/;
const LISTINGS = [DAILY, WEEKLY, MONTHLY, TRENDING];

/** The path without a slash at its end, or the empty string on another site. */
function sitePath(url: URL): string {
  return url.host === HOST ? url.pathname.replace(/\/$/, '') : '';
}

/** What follows `/papers/`, or the empty string elsewhere. */
function afterPapers(url: URL): string {
  const path = sitePath(url);
  return path.startsWith('/papers/') ? path.slice('/papers/'.length) : '';
}

function asksQuestion(url: URL): boolean {
  return (url.searchParams.get('q') ?? '').trim() !== '';
}

function listing(path: RegExp): (url: URL) => boolean {
  return (url) => path.test(sitePath(url)) && !asksQuestion(url);
}

export const PAGE_KINDS: readonly PageKind[] = [
  {
    name: 'daily',
    isListing: true,
    matches: listing(DAILY),
    examples: [
      'https://huggingface.co/papers',
      'https://huggingface.co/papers/',
      'https://huggingface.co/papers?q=',
      'https://huggingface.co/papers/date/2026-06-23',
      'https://huggingface.co/papers?date=2024-08-14',
      'https://huggingface.co/papers/date/2026-06-23#2606.15236',
    ],
  },
  {
    name: 'weekly',
    isListing: true,
    matches: listing(WEEKLY),
    examples: ['https://huggingface.co/papers/week/2026-W26'],
  },
  {
    name: 'monthly',
    isListing: true,
    matches: listing(MONTHLY),
    examples: ['https://huggingface.co/papers/month/2026-06'],
  },
  {
    name: 'trending',
    isListing: true,
    matches: listing(TRENDING),
    examples: ['https://huggingface.co/papers/trending', 'https://huggingface.co/papers/trending/'],
  },
  {
    name: 'search',
    isListing: true,
    matches: (url) => LISTINGS.some((path) => path.test(sitePath(url))) && asksQuestion(url),
    examples: [
      'https://huggingface.co/papers?q=interpretability',
      'https://huggingface.co/papers/trending?q=sparse+autoencoder',
      'https://huggingface.co/papers/month/2026-06?q=circuits',
      'https://huggingface.co/papers/week/2026-W26?q=circuits',
      'https://huggingface.co/papers/date/2026-06-23?q=circuits',
    ],
  },
  {
    name: 'owner',
    isListing: true,
    matches: (url) => {
      const [, owner] = OWNER.exec(sitePath(url)) ?? [];
      return owner !== undefined && !NO_OWNERS.test(owner);
    },
    examples: ['https://huggingface.co/google/papers', 'https://huggingface.co/ByteDance-Seed/papers?p=1'],
  },
  {
    name: 'paper',
    isListing: false,
    matches: (url) => paperId(afterPapers(url)) !== undefined,
    examples: [
      'https://huggingface.co/papers/2510.12345',
      'https://huggingface.co/papers/1706.03762#community',
      'https://huggingface.co/papers/0704.0001',
      'https://huggingface.co/papers/hep-th/9901001',
    ],
  },
];

/** Addresses that belong to no kind. */
export const OTHER_PAGES: readonly string[] = [
  'https://huggingface.co/',
  'https://huggingface.co/models',
  'https://huggingface.co/papers/submit',
  'https://huggingface.co/datasets/papers',
  'https://huggingface.co/google/papers/of/others',
  'https://huggingface.co/papers/date/yesterday',
  'https://huggingface.co/papersplease',
  'https://example.com/papers',
  'https://huggingface.co.example.com/papers/trending',
];

/**
 * The kind of the page at an address.
 *
 * @param address an absolute address
 * @returns the kind, or `undefined` for any page that is not about papers (an address that does not parse included)
 */
export function pageKindOf(address: string): PageKind | undefined {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  return url && PAGE_KINDS.find((kind) => kind.matches(url));
}
