import { omitUndefined } from '../../util/defined';
import { isObject } from '../../util/is-object';
import type { RawCard } from './capture';
import { countOf, getField, stringOf, stringsOf } from './json-values';

/** The site's component markers and the attribute with their data; seen 2024-08 to 2026-10. */
const LISTING = '[data-target="DailyPapers"][data-props]';
const PAPER = '[data-target="PaperContent"][data-props]';

/** The result of parsing a page's hydration JSON: `missing` when the page has none. */
export type HydrationResult =
  | {
      state: 'read';
      cards: RawCard[] /** The day, week or month that the page shows, as it says itself. */;
      period?: string;
    }
  | { state: 'missing' | 'unreadable' };

/** The text of the listing's hydration JSON, not parsed; `undefined` when the page has none. */
export function listingProps(document: Document): string | undefined {
  return document.querySelector(LISTING)?.getAttribute('data-props') || undefined;
}

/**
 * Parses the data that the server puts into a listing for the page's own scripts. Every field was added at some time
 * between 2023 and 2026 and may be removed, so any may be absent or of another type.
 *
 * A search page has its results beside the day's unfiltered papers: only the results are the page's cards.
 */
export function parseHydration(props: string | undefined): HydrationResult {
  if (props === undefined) return { state: 'missing' };
  const data = parseJson(props);
  const items = [getField(data, 'searchResults'), getField(data, 'dailyPapers')].find(Array.isArray);
  if (!items) return { state: 'unreadable' };
  const cards = items.map(readItem).filter((card) => card.link ?? card.title);
  // `date` is ISO 8601 (2024), `dateString` a day, a week or a month (2025 on); of a timestamp only the day is used.
  const period = (stringOf(getField(data, 'dateString')) ?? stringOf(getField(data, 'date')))?.slice(0, 10);
  return period === undefined ? { state: 'read', cards } : { state: 'read', cards, period };
}

/** Parses the data of the page of one paper, in the same way. */
export function parsePaperProps(document: Document): HydrationResult {
  const props = document.querySelector(PAPER)?.getAttribute('data-props');
  if (!props) return { state: 'missing' };
  const data = parseJson(props);
  const paper = getField(data, 'paper');
  if (paper === undefined) return { state: 'unreadable' };
  const comments = getField(data, 'comments');
  const numComments = Array.isArray(comments) ? comments.length : undefined;
  return { state: 'read', cards: [readItem({ paper, numComments })] };
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined; // truncated or not JSON: the caller reports it as unreadable
  }
}

function readItem(item: unknown): RawCard {
  const paper = getField(item, 'paper') ?? item;
  const either = (read: (value: unknown) => string | undefined, name: string) =>
    read(getField(paper, name)) ?? read(getField(item, name));
  const authors = visibleAuthors(getField(paper, 'authors'));
  const names = stringsOf(authors?.map(authorName));
  return omitUndefined({
    reader: 'json' as const,
    link: stringOf(getField(paper, 'id')),
    title: either(stringOf, 'title'),
    abstract: either(stringOf, 'summary'),
    aiSummary: stringOf(getField(paper, 'ai_summary')),
    keywords: stringsOf(getField(paper, 'ai_keywords')),
    // A list with gaps would name the wrong authors.
    authors: names?.length === authors?.length ? names : undefined,
    authorCount: authors && String(authors.length),
    // The item's own `publishedAt` is something else: when it was added to the page.
    date: stringOf(getField(getField(item, 'paper'), 'publishedAt')),
    upvotes: countOf(getField(paper, 'upvotes')),
    comments: either(countOf, 'numComments'),
    submittedBy: userName(getField(item, 'submittedBy')) ?? userName(getField(paper, 'submittedOnDailyBy')),
    organization: either(organizationName, 'organization'),
    githubUrl: stringOf(getField(paper, 'githubRepo')),
    githubStars: countOf(getField(paper, 'githubStars')),
    projectUrl: stringOf(getField(paper, 'projectPage')),
    thumbnailUrl: stringOf(getField(item, 'thumbnail')) ?? picture(getField(item, 'mediaUrl')),
  } satisfies Record<Exclude<keyof RawCard, 'blurb'>, unknown>);
}

/** `undefined` when any of them is invalid: then neither their names nor their number is known. */
function visibleAuthors(authors: unknown): unknown[] | undefined {
  if (!Array.isArray(authors) || !authors.every(isAuthor)) return undefined;
  return authors.filter((author) => getField(author, 'hidden') !== true);
}

function isAuthor(author: unknown): boolean {
  if (stringOf(author) !== undefined) return true;
  const hidden = getField(author, 'hidden');
  return isObject(author) && (hidden === undefined || typeof hidden === 'boolean');
}

function authorName(author: unknown): unknown {
  return stringOf(author) ?? getField(author, 'name');
}

function userName(user: unknown): string | undefined {
  return stringOf(user) ?? stringOf(getField(user, 'name')) ?? stringOf(getField(user, 'fullname'));
}

/** The display name; `name` is the one in URLs. */
function organizationName(organization: unknown): string | undefined {
  return (
    stringOf(organization) ??
    stringOf(getField(organization, 'fullname')) ??
    stringOf(getField(organization, 'name'))
  );
}

/** The older `mediaUrl` may be a video. */
function picture(value: unknown): string | undefined {
  const address = stringOf(value);
  return address && /\.(?:mp4|mov|webm|m4v)\b/i.test(address) ? undefined : address;
}
