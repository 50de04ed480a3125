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

/** The data of a page that was navigated to without a reload: what is in the document is the data of another page. */
export type PageHydration = HydrationResult | { state: 'outdated' };

/**
 * Reads a page about papers with every reader it needs: cards and hydration JSON always, the visible text for what
 * neither of them can read.
 *
 * @param document the page, which is only read
 * @param url the page's address at that moment
 * @param now the clock of the visit
 * @param data the page's hydration JSON, when the caller knows more of it than the document tells
 * @returns the capture, or `undefined` when the address is of no page about papers
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
  const { cards, data: own } = extractPaperPage(document, url);
  const problems = cards.length === 0 ? [WITHOUT_PAPER[own.state]] : [];
  return { ...page, cards, papersInText: 0, problems };
}

/** Why the page of one paper gave nothing; data that could be read is then of another paper. */
const WITHOUT_PAPER: Record<HydrationResult['state'], CaptureProblem> = {
  missing: 'not-a-listing',
  unreadable: 'json-unreadable',
  read: 'json-outdated',
};

/** What the data may call the period of a listing; anything else tells less than the address. Seen 2024-08 to 2026-10. */
const PERIODS: Partial<Record<PageKindName, RegExp>> = {
  daily: /^\d{4}-\d{2}-\d{2}$/,
  weekly: /^\d{4}-W\d{2}$/,
  monthly: /^\d{4}-\d{2}$/,
};

type Findings = Pick<Capture, 'cards' | 'period' | 'papersInText' | 'problems'>;

function readListing(document: Document, kind: PageKindName, data: PageHydration): Findings {
  const problems: CaptureProblem[] = [];
  if (data.state === 'unreadable') problems.push('json-unreadable');
  if (data.state === 'outdated') problems.push('json-outdated');
  const known = data.state === 'read' ? data.cards : [];
  const cards = extractCards(document);
  const isReadable = cards.some((card) => card.title !== undefined);
  const isNamed = isReadable || cards.some((card) => known.some((other) => isSamePaper(card, other)));
  // Data is as good a witness as the text, which costs more to read.
  const text = isNamed && data.state === 'read' ? [] : readVisibleText(document);
  // Between links to papers the text need not be guessed apart.
  const hasLinks = cards.some((card) => card.link !== undefined);
  const said = isNamed ? [] : hasLinks ? extractCardsByText(document, cards) : text;
  const found = [...cards, ...known, ...said];
  if (!isReadable && found.length > 0) problems.push('cards-unreadable');
  if (found.length === 0) problems.push(isListingPage(document) ? 'no-cards' : 'not-a-listing');
  const papersInText = new Set(text.map(({ title = '' }) => titleSlug(title))).size;
  const findings = { cards: found, papersInText, problems };
  const period = data.state === 'read' ? data.period : undefined;
  return period !== undefined && PERIODS[kind]?.test(period) ? { ...findings, period } : findings;
}

/** A page without the site's mark of a listing must seem to hold several papers: an error page never does. */
const FEWEST_UNMARKED = 3;

/** The papers in the visible text; "Ray ID: 8f1c · Oct 5, 2026" at the foot of a challenge ends like a card, too. */
function readVisibleText(document: Document): RawCard[] {
  const cards = extractFromLines(visibleLines(listingRoot(document)));
  return cards.length >= FEWEST_UNMARKED || isListingPage(document) ? cards : [];
}

function isSamePaper(card: RawCard, other: RawCard): boolean {
  return card.link !== undefined && card.link === parsePaperId(other.link ?? '') && other.title !== undefined;
}
