import { withoutUndefined } from '../paper/defined';
import type { RawCard } from './capture';

/** The site's component marks and the attribute with their data; seen 2024-08 to 2026-10. */
const LISTING = '[data-target="DailyPapers"][data-props]';
const PAPER = '[data-target="PaperContent"][data-props]';

/** What the hydration JSON of a page came to: `missing` when the page carries none. */
export type JsonReading =
  | {
      state: 'read';
      cards: RawCard[] /** The day, week or month that the page shows, as it says itself. */;
      period?: string;
    }
  | { state: 'missing' | 'unreadable' };

/** The text of the listing's hydration JSON, unread; `undefined` when the page carries none. */
export function listingProps(document: Document): string | undefined {
  return document.querySelector(LISTING)?.getAttribute('data-props') || undefined;
}

/**
 * Reads the data that the server put into a listing for the page's own scripts. Every field came at some time between 2023 and
 * 2026 and may go again, so each is read as if it might be absent or of another type.
 *
 * A search page carries its results beside the day's unfiltered papers: then only the results are the page's cards.
 */
export function readHydration(props: string | undefined): JsonReading {
  if (props === undefined) return { state: 'missing' };
  const data = parsed(props);
  const items = [field(data, 'searchResults'), field(data, 'dailyPapers')].find(Array.isArray);
  if (!items) return { state: 'unreadable' };
  const cards = items.map(readItem).filter((card) => card.link ?? card.title);
  // `date` is ISO 8601 (2024), `dateString` a day, a week or a month (2025 on).
  const period = text(field(data, 'dateString')) ?? text(field(data, 'date'))?.slice(0, 10);
  return period === undefined ? { state: 'read', cards } : { state: 'read', cards, period };
}

/** Reads the data of the page of one paper, in the same way. */
export function readPaperProps(document: Document): JsonReading {
  const props = document.querySelector(PAPER)?.getAttribute('data-props');
  if (!props) return { state: 'missing' };
  const data = parsed(props);
  const paper = field(data, 'paper');
  if (paper === undefined) return { state: 'unreadable' };
  const comments = field(data, 'comments');
  const numComments = Array.isArray(comments) ? comments.length : undefined;
  return { state: 'read', cards: [readItem({ paper, numComments })] };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined; // cut off or not JSON: the caller reports it as unreadable
  }
}

function readItem(item: unknown): RawCard {
  const paper = field(item, 'paper') ?? item;
  const either = (read: (value: unknown) => string | undefined, name: string) =>
    read(field(paper, name)) ?? read(field(item, name));
  const authors = visibleAuthors(field(paper, 'authors'));
  return withoutUndefined({
    reader: 'json' as const,
    link: text(field(paper, 'id')),
    title: either(text, 'title'),
    abstract: either(text, 'summary'),
    aiSummary: text(field(paper, 'ai_summary')),
    keywords: texts(field(paper, 'ai_keywords')),
    authors: texts(authors?.map(authorName)),
    authorCount: authors && String(authors.length),
    // The item has a `publishedAt` of its own, which is another moment: when it was put on the page.
    date: text(field(paper, 'publishedAt')),
    upvotes: count(field(paper, 'upvotes')),
    comments: either(count, 'numComments'),
    submittedBy: userName(field(item, 'submittedBy')) ?? userName(field(paper, 'submittedOnDailyBy')),
    organization: either(organizationName, 'organization'),
    githubUrl: text(field(paper, 'githubRepo')),
    githubStars: count(field(paper, 'githubStars')),
    projectUrl: text(field(paper, 'projectPage')),
    thumbnailUrl: text(field(item, 'thumbnail')) ?? picture(field(item, 'mediaUrl')),
  });
}

function visibleAuthors(authors: unknown): unknown[] | undefined {
  if (!Array.isArray(authors)) return undefined;
  const known = authors.filter((author) => text(author) !== undefined || isObject(author));
  return known.filter((author) => field(author, 'hidden') !== true);
}

function authorName(author: unknown): unknown {
  return text(author) ?? field(author, 'name');
}

function userName(user: unknown): string | undefined {
  return text(user) ?? text(field(user, 'name')) ?? text(field(user, 'fullname'));
}

/** The name that readers see; `name` is the one in addresses. */
function organizationName(organization: unknown): string | undefined {
  return text(organization) ?? text(field(organization, 'fullname')) ?? text(field(organization, 'name'));
}

function field(value: unknown, name: string): unknown {
  return isObject(value) && Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** A string that says something. A value of another type is as good as absent: the number 2510.1 is no id. */
function text(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() ? value : undefined;
}

function count(value: unknown): string | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : text(value);
}

/** The older `mediaUrl` may as well be a video. */
function picture(value: unknown): string | undefined {
  const address = text(value);
  return address && /\.(?:mp4|mov|webm|m4v)\b/i.test(address) ? undefined : address;
}

function texts(values: unknown): string[] | undefined {
  const found = Array.isArray(values) ? values.map(text).filter((value) => value !== undefined) : [];
  return found.length > 0 ? found : undefined;
}
