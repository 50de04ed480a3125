import { parsePaperId, titleSlug } from '../../paper/id';
import type { PageKindName } from '../pages/page-kind-names';
import { pageKindOf } from '../pages/page-kinds';
import type { Capture, CaptureProblem, RawCard } from './capture';
import { extractCards } from './card-extractor';
import { extractCardsByText } from './card-texts';
import { isListingPage, listingRoot } from './find-cards';
import { type HydrationResult, listingProps, parseHydration } from './hydration';
import { extractPaperPage } from './paper-page-extractor';
import { extractFromLines } from './text-extractor';
import { visibleLines } from './visible-text';

/** The data of a page; `outdated` after a navigation without reload, when the document still has another page's data. */
export type PageHydration = HydrationResult | { state: 'outdated' };

/**
 * Captures a page about papers with every extractor needed: cards and hydration JSON always, the visible text where
 * neither of them succeeds.
 *
 * @param document the page, which is not changed
 * @param url the page's current URL
 * @param now the time of the visit
 * @param data the page's hydration JSON, when the caller knows more about it than the document
 * @returns the capture, or `undefined` when the URL is not of a page about papers
 */
export function capturePage(
  document: Document,
  url: string,
  now: Date,
  data: PageHydration = parseHydration(listingProps(document)),
): Capture | undefined {
  const kind = pageKindOf(url);
  if (!kind) return undefined;
  const page = { url, kind: kind.name, capturedAt: now.toISOString() };
  if (kind.isListing) return { ...page, ...readListing(document, kind.name, data) };
  const { cards, data: hydration } = extractPaperPage(document, url);
  const problems = cards.length === 0 ? [WITHOUT_PAPER[hydration.state]] : [];
  return { ...page, cards, papersInText: 0, problems };
}

/** Why nothing was found on the page of one paper; data that could be read is of another paper. */
const WITHOUT_PAPER: Record<HydrationResult['state'], CaptureProblem> = {
  missing: 'not-a-listing',
  unreadable: 'json-unreadable',
  read: 'json-outdated',
};

/** Valid periods of a listing in the data; for anything else the URL is more exact. Seen 2024-08 to 2026-10. */
const PERIODS: Partial<Record<PageKindName, RegExp>> = {
  daily: /^\d{4}-\d{2}-\d{2}$/,
  weekly: /^\d{4}-W\d{2}$/,
  monthly: /^\d{4}-\d{2}$/,
};

type ListingCapture = Pick<Capture, 'cards' | 'period' | 'papersInText' | 'problems'>;

function readListing(document: Document, kind: PageKindName, data: PageHydration): ListingCapture {
  const problems: CaptureProblem[] = [];
  if (data.state === 'unreadable') problems.push('json-unreadable');
  if (data.state === 'outdated') problems.push('json-outdated');
  const dataCards = data.state === 'read' ? data.cards : [];
  const cards = extractCards(document);
  const isReadable = cards.some((card) => card.title !== undefined);
  const isNamed = isReadable || cards.some((card) => dataCards.some((other) => isSamePaper(card, other)));
  // Data is as reliable a source as the text, which costs more to read.
  const text = isNamed && data.state === 'read' ? [] : readVisibleText(document);
  // Where there are links to papers, the text need not be split by guessing.
  const hasLinks = cards.some((card) => card.link !== undefined);
  const textCards = isNamed ? [] : hasLinks ? extractCardsByText(document, cards) : text;
  const allCards = [...cards, ...dataCards, ...textCards];
  if (!isReadable && allCards.length > 0) problems.push('cards-unreadable');
  if (allCards.length === 0) problems.push(isListingPage(document) ? 'no-cards' : 'not-a-listing');
  const papersInText = new Set(text.map(({ title = '' }) => titleSlug(title))).size;
  const result = { cards: allCards, papersInText, problems };
  const period = data.state === 'read' ? data.period : undefined;
  return period !== undefined && PERIODS[kind]?.test(period) ? { ...result, period } : result;
}

/** A page without the site's listing marker must seem to contain several papers: an error page never does. */
const MIN_UNMARKED = 3;

/** The papers in the visible text; the footer "Ray ID: 8f1c · Oct 5, 2026" of a challenge page looks like a card's, too. */
function readVisibleText(document: Document): RawCard[] {
  const cards = extractFromLines(visibleLines(listingRoot(document)));
  return cards.length >= MIN_UNMARKED || isListingPage(document) ? cards : [];
}

function isSamePaper(card: RawCard, other: RawCard): boolean {
  return card.link !== undefined && card.link === parsePaperId(other.link ?? '') && other.title !== undefined;
}
