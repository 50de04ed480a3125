import type { PaperFields } from '../../lib/paper/paper';
import type { SiteRecord } from '../replica/site-record';

/** The markups of listings; weekly and monthly pages have the cards of a daily page of 2026. */
export type Markup = 'daily 2024' | 'daily 2026' | 'trending' | 'search';

/** The fields of a record that a page with hydration JSON gives: all, exactly. */
export function allFields(record: SiteRecord, markup: Markup): PaperFields {
  const authors = (record.authors ?? []).filter((author) => author.hidden !== true);
  const names = authors.flatMap(({ name }) => (name === undefined ? [] : collapsed(name)));
  // 13 papers have the empty string as their only keyword.
  const keywords = (record.aiKeywords ?? [])
    .filter((word) => word.trim() !== '')
    .map((word) => collapsed(word));
  return defined({
    id: record.id,
    title: collapsed(record.title),
    abstract: collapsed(record.abstract),
    authors: names.length > 0 ? names : undefined,
    authorCount: authors.length > 0 ? authors.length : undefined,
    publishedOn: record.publishedAt?.slice(0, 10),
    upvotes: record.upvotes,
    comments: record.numComments,
    submittedBy: record.submittedBy,
    organization: collapsed(record.organization?.fullname),
    githubUrl: record.githubRepo?.replace(/\s/g, ''),
    githubStars: record.githubStars,
    projectUrl: record.projectPage?.replace(/\s/g, ''),
    // 5 of 5,162 summaries repeat the abstract: the site had none to show.
    aiSummary: record.aiSummary === record.abstract ? undefined : collapsed(record.aiSummary),
    keywords: keywords.length > 0 ? keywords : undefined,
    thumbnailUrl: record.thumbnail ?? shownPicture(record, markup),
  });
}

/** The fields of a record that the cards alone show. */
export function cardFields(record: SiteRecord, markup: Markup): PaperFields {
  const all = allFields(record, markup);
  const { id, title, upvotes } = all;
  const comments = all.comments === 0 ? undefined : all.comments;
  const thumbnailUrl = shownPicture(record, markup);
  const stars = record.githubStars === undefined ? undefined : roundedStars(record.githubStars);
  const fromDaily = { id, title, upvotes, comments, authorCount: all.authorCount, thumbnailUrl };
  // The organization replaces the authors.
  const authorCount = all.organization === undefined ? all.authorCount : undefined;
  const { submittedBy, organization, publishedOn, abstract, aiSummary, githubUrl } = all;
  const rest = { id, title, upvotes, organization, authorCount, publishedOn };
  switch (markup) {
    case 'daily 2024':
      return defined({ ...fromDaily, submittedBy });
    case 'daily 2026':
      return defined({ ...fromDaily, submittedBy, organization, githubStars: stars });
    case 'trending': {
      const blurb = aiSummary === undefined ? { abstract } : { aiSummary };
      const githubStars = githubUrl === undefined ? undefined : stars;
      return defined({ ...rest, ...blurb, submittedBy, thumbnailUrl, githubUrl, githubStars });
    }
    case 'search':
      return defined({ ...rest, abstract, comments });
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

function collapsed(text: string): string;
function collapsed(text: string | undefined): string | undefined;
function collapsed(text: string | undefined): string | undefined {
  return text?.replace(/\s+/g, ' ').trim();
}

type Loose = { [K in keyof PaperFields]: PaperFields[K] | undefined };

function defined(fields: Loose): PaperFields {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as unknown as PaperFields;
}
