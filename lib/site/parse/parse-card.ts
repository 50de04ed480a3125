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

/** What one reader found of one paper, interpreted: any field may be missing, the title and the id too. */
export interface ParsedCard extends Partial<PaperFields> {
  reader: SourceName;
  /** Something stood in the date's place, but it names no day. */
  hasUnreadableDate: boolean;
}

/** Where and when a card was found; both bear on what it says. */
export interface CardContext {
  kind: PageKindName;
  capturedAt: Date;
}

/** Interprets one raw card. What it says in a form that is not understood is left out, never guessed. */
export function parseCard(raw: RawCard, setting: CardContext): ParsedCard {
  const publishedOn =
    raw.date === undefined ? undefined : parseDay(collapseWhitespace(raw.date), setting.capturedAt);
  return {
    reader: raw.reader,
    hasUnreadableDate: raw.date !== undefined && publishedOn === undefined,
    ...omitUndefined({
      id: raw.link === undefined ? undefined : (paperIdOfHref(raw.link) ?? parsePaperId(raw.link)),
      title: fold(raw.title),
      abstract: fold(raw.abstract),
      aiSummary: fold(raw.aiSummary),
      ...meaningOf(fold(raw.blurb), setting.kind),
      authors: foldAll(raw.authors),
      authorCount: countAtLeast(1, raw.authorCount),
      publishedOn,
      upvotes: countAtLeast(0, raw.upvotes),
      comments: countAtLeast(0, raw.comments),
      submittedBy: fold(raw.submittedBy),
      organization: fold(raw.organization),
      githubUrl: outsideAddress(raw.githubUrl),
      githubStars: countAtLeast(0, raw.githubStars),
      projectUrl: outsideAddress(raw.projectUrl),
      keywords: foldAll(raw.keywords),
      thumbnailUrl: webAddress(raw.thumbnailUrl),
    }),
  };
}

/** In characters; one AI summary in 700 is longer, two abstracts in a thousand are shorter. */
const SHORTEST_ABSTRACT = 400;

/**
 * The trending page shows in the same paragraph either the abstract or a summary that the site had a model write. Of
 * 5,162 such summaries 5,152 are one sentence; of 8,900 abstracts 4 are. A search page shows abstracts only.
 */
function meaningOf(blurb: string | undefined, kind: PageKindName): Partial<PaperFields> {
  if (blurb === undefined) return {};
  const isAbstract = kind === 'search' || sentenceCount(blurb) > 1 || blurb.length >= SHORTEST_ABSTRACT;
  if (isAbstract) return { abstract: blurb };
  // A short sentence elsewhere is the site's: no other page shows a summary.
  return kind === 'trending' ? { aiSummary: blurb } : {};
}

function fold(text: string | undefined): string | undefined {
  return collapseWhitespace(text ?? '') || undefined;
}

function foldAll(texts: readonly string[] | undefined): string[] | undefined {
  const folded = (texts ?? []).map(collapseWhitespace).filter(Boolean);
  return folded.length > 0 ? folded : undefined;
}

function countAtLeast(least: number, text: string | undefined): number | undefined {
  const count = text === undefined ? undefined : parseCount(collapseWhitespace(text));
  return count !== undefined && count >= least ? count : undefined;
}

/** An address of another site must say so itself: "owner/repository" would become a page of this one. */
function outsideAddress(text: string | undefined): string | undefined {
  return /^\s*https?:\/\//i.test(text ?? '') ? webAddress(text) : undefined;
}

/** Only addresses that a click may safely open are kept; a relative one is the site's. */
function webAddress(text: string | undefined): string | undefined {
  // 2 of 8,900 papers have a line end in their repository's address; no address has white space.
  const address = text?.replace(/\s+/g, '');
  if (!address || !URL.canParse(address, 'https://huggingface.co')) return undefined;
  const url = new URL(address, 'https://huggingface.co');
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return undefined;
  return address.includes('://') ? address : url.href;
}
