import type { PaperFields } from '../../lib/paper/paper';
import type { SiteRecord } from '../replica/site-record';

/** The markups that a listing comes in; weekly and monthly pages have the cards of a daily page of 2026. */
export type Markup = 'daily 2024' | 'daily 2026' | 'trending' | 'search';

/** What is to be known of a record from a page with hydration JSON: everything, exactly. */
export function allFacts(record: SiteRecord, markup: Markup): PaperFields {
  const authors = (record.authors ?? []).filter((author) => author.hidden !== true);
  const names = authors.flatMap(({ name }) => (name === undefined ? [] : folded(name)));
  // 13 papers have the empty string for their only keyword.
  const keywords = (record.aiKeywords ?? []).filter((word) => word.trim() !== '').map((word) => folded(word));
  return known({
    id: record.id,
    title: folded(record.title),
    abstract: folded(record.abstract),
    authors: names.length > 0 ? names : undefined,
    authorCount: authors.length > 0 ? authors.length : undefined,
    publishedOn: record.publishedAt?.slice(0, 10),
    upvotes: record.upvotes,
    comments: record.numComments,
    submittedBy: record.submittedBy,
    organization: folded(record.organization?.fullname),
    githubUrl: record.githubRepo?.replace(/\s/g, ''),
    githubStars: record.githubStars,
    projectUrl: record.projectPage?.replace(/\s/g, ''),
    // 5 of 5,162 summaries are the abstract once more: the site had none to show.
    aiSummary: record.aiSummary === record.abstract ? undefined : folded(record.aiSummary),
    keywords: keywords.length > 0 ? keywords : undefined,
    thumbnailUrl: record.thumbnail ?? shownPicture(record, markup),
  });
}

/** What the cards alone show of a record. */
export function cardFacts(record: SiteRecord, markup: Markup): PaperFields {
  const all = allFacts(record, markup);
  const { id, title, upvotes } = all;
  const comments = all.comments === 0 ? undefined : all.comments;
  const thumbnailUrl = shownPicture(record, markup);
  const stars = record.githubStars === undefined ? undefined : roundedStars(record.githubStars);
  const fromDaily = { id, title, upvotes, comments, authorCount: all.authorCount, thumbnailUrl };
  // The organization takes the place of the authors.
  const authorCount = all.organization === undefined ? all.authorCount : undefined;
  const { submittedBy, organization, publishedOn, abstract, aiSummary, githubUrl } = all;
  const rest = { id, title, upvotes, organization, authorCount, publishedOn };
  switch (markup) {
    case 'daily 2024':
      return known({ ...fromDaily, submittedBy });
    case 'daily 2026':
      return known({ ...fromDaily, submittedBy, organization, githubStars: stars });
    case 'trending': {
      const blurb = aiSummary === undefined ? { abstract } : { aiSummary };
      const githubStars = githubUrl === undefined ? undefined : stars;
      return known({ ...rest, ...blurb, submittedBy, thumbnailUrl, githubUrl, githubStars });
    }
    case 'search':
      return known({ ...rest, abstract, comments });
  }
}

/** 86,149 stars are shown as "86.1k". */
export function roundedStars(stars: number): number {
  return stars < 1_000 ? stars : Math.round(stars / 100) * 100;
}

function shownPicture(record: SiteRecord, markup: Markup): string | undefined {
  if (markup === 'search') return undefined;
  const isVideo = markup === 'trending' && record.mediaUrls?.some((address) => address.endsWith('.mp4'));
  if (isVideo === true) return undefined;
  return (
    record.thumbnail ?? `https://cdn-thumbnails.huggingface.co/social-thumbnails/papers/${record.id}.png`
  );
}

function folded(text: string): string;
function folded(text: string | undefined): string | undefined;
function folded(text: string | undefined): string | undefined {
  return text?.replace(/\s+/g, ' ').trim();
}

type Loose = { [K in keyof PaperFields]: PaperFields[K] | undefined };

function known(facts: Loose): PaperFields {
  return Object.fromEntries(
    Object.entries(facts).filter(([, value]) => value !== undefined),
  ) as unknown as PaperFields;
}
