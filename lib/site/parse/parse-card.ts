import { parsePaperId } from '../../paper/id';
import type { PaperFields } from '../../paper/paper';
import { omitUndefined } from '../../util/defined';
import { sentenceCount } from '../../util/sentences';
import { collapseWhitespace } from '../../util/white-space';
import type { RawCard, SourceName } from '../capture/capture';
import { paperIdOfHref } from '../capture/paper-link';
import type { PageKindName } from '../pages/page-kind-names';
import { parseDay } from './dates';
import { parseCount } from './parse-count';

/** A raw card after interpretation: any field may be missing, the title and the id too. */
export interface ParsedCard extends Partial<PaperFields> {
  reader: SourceName;
  /** There was text in the date's place, but it is not a date. */
  hasUnreadableDate: boolean;
}

/** Where and when a card was found; its interpretation depends on both. */
export interface CardContext {
  kind: PageKindName;
  capturedAt: Date;
}

/** Interprets one raw card. A value in an unknown form is omitted, never guessed. */
export function parseCard(raw: RawCard, context: CardContext): ParsedCard {
  const publishedOn =
    raw.date === undefined ? undefined : parseDay(collapseWhitespace(raw.date), context.capturedAt);
  return {
    reader: raw.reader,
    hasUnreadableDate: raw.date !== undefined && publishedOn === undefined,
    ...omitUndefined({
      id: raw.link === undefined ? undefined : (paperIdOfHref(raw.link) ?? parsePaperId(raw.link)),
      title: collapse(raw.title),
      abstract: collapse(raw.abstract),
      aiSummary: collapse(raw.aiSummary),
      ...abstractOrSummary(collapse(raw.blurb), context.kind),
      authors: collapseAll(raw.authors),
      authorCount: countAtLeast(1, raw.authorCount),
      publishedOn,
      upvotes: countAtLeast(0, raw.upvotes),
      comments: countAtLeast(0, raw.comments),
      submittedBy: collapse(raw.submittedBy),
      organization: collapse(raw.organization),
      githubUrl: outsideAddress(raw.githubUrl),
      githubStars: countAtLeast(0, raw.githubStars),
      projectUrl: outsideAddress(raw.projectUrl),
      keywords: collapseAll(raw.keywords),
      thumbnailUrl: webAddress(raw.thumbnailUrl),
    } satisfies Record<keyof PaperFields, unknown>),
  };
}

/** In characters; one AI summary in 700 is longer, two abstracts in a thousand are shorter. */
const SHORTEST_ABSTRACT = 400;

/**
 * The trending page shows in the same paragraph either the abstract or a summary written by the site's model. Of
 * 5,162 such summaries 5,152 are one sentence; of 8,900 abstracts 4 are. A search page shows abstracts only.
 */
function abstractOrSummary(blurb: string | undefined, kind: PageKindName): Partial<PaperFields> {
  if (blurb === undefined) return {};
  const isAbstract = kind === 'search' || sentenceCount(blurb) > 1 || blurb.length >= SHORTEST_ABSTRACT;
  if (isAbstract) return { abstract: blurb };
  // A short sentence on any other page is the site's: only trending shows summaries.
  return kind === 'trending' ? { aiSummary: blurb } : {};
}

function collapse(text: string | undefined): string | undefined {
  return collapseWhitespace(text ?? '') || undefined;
}

function collapseAll(texts: readonly string[] | undefined): string[] | undefined {
  const folded = (texts ?? []).map(collapseWhitespace).filter(Boolean);
  return folded.length > 0 ? folded : undefined;
}

function countAtLeast(least: number, text: string | undefined): number | undefined {
  const count = text === undefined ? undefined : parseCount(collapseWhitespace(text));
  return count !== undefined && count >= least ? count : undefined;
}

/** A URL of another site must be absolute: "owner/repository" would become a page of this one. */
function outsideAddress(text: string | undefined): string | undefined {
  return /^\s*https?:\/\//i.test(text ?? '') ? webAddress(text) : undefined;
}

/** Only URLs that are safe to open are kept; a relative one is the site's. */
function webAddress(text: string | undefined): string | undefined {
  // 2 of 8,900 papers have a line end in their repository's URL; no valid URL has white space.
  const address = text?.replace(/\s+/g, '');
  if (!address || !URL.canParse(address, 'https://huggingface.co')) return undefined;
  const url = new URL(address, 'https://huggingface.co');
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return undefined;
  return address.includes('://') ? address : url.href;
}
