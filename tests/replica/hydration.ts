import { type Html, html } from './html';
import type { Listing } from './listing';
import type { SiteAuthor, SiteRecord } from './site-record';

/** The JSON in the page: whole, truncated in the middle, or without the attribute. */
export type JsonState = 'whole' | 'cut' | 'none';

/** The element from which Svelte reads its properties, around `content`. */
export function hydrater(target: string, props: object, state: JsonState, content: Html): Html {
  const json = JSON.stringify(props);
  const text = state === 'cut' ? json.slice(0, Math.floor(json.length / 2)) : json;
  const attribute = state === 'none' ? undefined : html` data-props="${text}"`;
  return html`<div class="SVELTE_HYDRATER contents" data-target="${target}"${attribute}>${content}</div>`;
}

/** The properties of a listing page. A search has its results beside the unfiltered listing. */
export function listingProps(listing: Listing): object {
  return {
    dailyPapers: listing.records.map(item),
    ...periodProps(listing),
    ...(listing.kind === 'trending' ? { isTrending: true } : {}),
    ...(listing.search === undefined
      ? {}
      : { query: listing.search.query, searchResults: listing.search.results.map(item) }),
  };
}

/** The properties of the page of one paper; the text of comments is not part of a record. */
export function paperProps(record: SiteRecord): object {
  return { paper: paper(record), comments: [] };
}

function periodProps(listing: Listing): object {
  if (listing.kind === 'trending') return {};
  const neighbours = { nextDate: listing.next, prevDate: listing.previous };
  if (listing.kind === 'day' && listing.era === '2024')
    return { date: `${listing.key}T00:00:00.000Z`, ...neighbours };
  return { dateString: listing.key, periodType: listing.kind, ...neighbours };
}

// `JSON.stringify` omits undefined fields, so fields missing in a record are missing here.
function item(record: SiteRecord): object {
  return {
    paper: paper(record),
    // The item's own timestamp is not the paper's; the closest one in a record is the submission.
    publishedAt: record.submittedOnDailyAt,
    title: record.title,
    summary: record.abstract,
    thumbnail: record.thumbnail,
    numComments: record.numComments,
    submittedBy: record.submittedBy === undefined ? undefined : { name: record.submittedBy },
    organization: record.organization,
    mediaUrls: record.mediaUrls,
  };
}

function paper(record: SiteRecord): object {
  return {
    id: record.id,
    authors: authorEntries(record),
    publishedAt: record.publishedAt,
    title: record.title,
    summary: record.abstract,
    upvotes: record.upvotes,
    submittedOnDailyAt: record.submittedOnDailyAt,
    githubRepo: record.githubRepo,
    githubStars: record.githubStars,
    projectPage: record.projectPage,
    ai_summary: record.aiSummary,
    ai_keywords: record.aiKeywords,
    organization: record.organization,
    mediaUrls: record.mediaUrls,
  };
}

/** An author without a known name is an entry without one, so that the number of authors stays right. */
function authorEntries(record: SiteRecord): SiteAuthor[] | undefined {
  return record.authors?.map(({ name, hidden }) => ({ name, hidden: hidden ?? false }));
}
