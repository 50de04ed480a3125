import { pageKindOf } from '../page/kinds';
import { paperId, titleSlug } from '../paper/id';
import type { Capture, CaptureProblem, RawCard } from './capture';
import { readCards } from './card-reader';
import { isListingPage, listingScope } from './find-cards';
import { type JsonReading, listingProps, readHydration } from './json-reader';
import { readPaperPage } from './paper-page-reader';
import { readLines } from './text-reader';
import { visibleLines } from './visible-text';

/** The data of a page that was navigated to without a reload: what is in the document is the data of another page. */
export type PageData = JsonReading | { state: 'outdated' };

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
export function readPage(
  document: Document,
  url: string,
  now: Date,
  data: PageData = readHydration(listingProps(document)),
): Capture | undefined {
  const kind = pageKindOf(url);
  if (!kind) return undefined;
  const page = { url, kind: kind.name, capturedAt: now.toISOString() };
  if (kind.isListing) return { ...page, ...readListing(document, data) };
  const paper = readPaperPage(document, url);
  const problems: CaptureProblem[] = paper.data.state === 'unreadable' ? ['json-unreadable'] : [];
  if (paper.cards.length === 0 && problems.length === 0) problems.push('not-a-listing');
  return { ...page, cards: paper.cards, papersInText: 0, problems };
}

type Findings = Pick<Capture, 'cards' | 'period' | 'papersInText' | 'problems'>;

function readListing(document: Document, data: PageData): Findings {
  const problems: CaptureProblem[] = [];
  if (data.state === 'unreadable') problems.push('json-unreadable');
  if (data.state === 'outdated') problems.push('json-outdated');
  const known = data.state === 'read' ? data.cards : [];
  const cards = readCards(document);
  const isReadable = cards.some((card) => card.title !== undefined);
  const isNamed = isReadable || cards.some((card) => known.some((other) => isSamePaper(card, other)));
  // Data is as good a witness as the text, which costs more to read.
  const text = isNamed && data.state === 'read' ? [] : readLines(visibleLines(listingScope(document)));
  const found = [...cards, ...known, ...(isNamed ? [] : text)];
  if (!isReadable && found.length > 0) problems.push('cards-unreadable');
  if (found.length === 0) problems.push(isListingPage(document) ? 'no-cards' : 'not-a-listing');
  const papersInText = new Set(text.map(({ title = '' }) => titleSlug(title))).size;
  const findings = { cards: found, papersInText, problems };
  return data.state === 'read' && data.period !== undefined ? { ...findings, period: data.period } : findings;
}

function isSamePaper(card: RawCard, other: RawCard): boolean {
  return card.link !== undefined && card.link === paperId(other.link ?? '') && other.title !== undefined;
}
