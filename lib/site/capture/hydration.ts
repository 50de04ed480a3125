import { withoutUndefined } from '../../util/defined';
import type { RawCard } from './capture';
import { count, field, isObject, text, texts } from './json-values';

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
  // `date` is ISO 8601 (2024), `dateString` a day, a week or a month (2025 on); of a moment the day is wanted.
  const period = (text(field(data, 'dateString')) ?? text(field(data, 'date')))?.slice(0, 10);
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
  const names = texts(authors?.map(authorName));
  return withoutUndefined({
    reader: 'json' as const,
    link: text(field(paper, 'id')),
    title: either(text, 'title'),
    abstract: either(text, 'summary'),
    aiSummary: text(field(paper, 'ai_summary')),
    keywords: texts(field(paper, 'ai_keywords')),
    // A list with gaps would name the wrong people as the authors.
    authors: names?.length === authors?.length ? names : undefined,
    authorCount: authors && String(authors.length),
    // The item has a `publishedAt` of its own, which is another moment: when it was put on the page.
    date: text(field(field(item, 'paper'), 'publishedAt')),
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

/** `undefined` when any of them cannot be told: neither who they are is known then nor how many. */
function visibleAuthors(authors: unknown): unknown[] | undefined {
  if (!Array.isArray(authors) || !authors.every(isAuthor)) return undefined;
  return authors.filter((author) => field(author, 'hidden') !== true);
}

function isAuthor(author: unknown): boolean {
  if (text(author) !== undefined) return true;
  const hidden = field(author, 'hidden');
  return isObject(author) && !Array.isArray(author) && (hidden === undefined || typeof hidden === 'boolean');
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

/** The older `mediaUrl` may as well be a video. */
function picture(value: unknown): string | undefined {
  const address = text(value);
  return address && /\.(?:mp4|mov|webm|m4v)\b/i.test(address) ? undefined : address;
}
