import { pageKindOf } from '../page/kinds';
import { paperId } from '../paper/id';
import type { Capture, CaptureProblem, RawCard } from './capture';
import { readCards } from './card-reader';
import { isListingPage, listingScope } from './find-cards';
import { readHydration } from './json-reader';
import { readLines } from './text-reader';
import { visibleLines } from './visible-text';

/**
 * Reads a listing page with every reader it needs: cards and hydration JSON always, the visible text when there are
 * cards that the card reader cannot read and the JSON does not know either.
 *
 * @param document the page, which is only read
 * @param url the page's address at that moment
 * @param now the clock of the visit
 * @returns the capture, or `undefined` when the address is not a listing's
 */
export function readPage(document: Document, url: string, now: Date): Capture | undefined {
  const kind = pageKindOf(url);
  if (!kind?.isListing) return undefined;
  const problems: CaptureProblem[] = [];
  const json = readHydration(document);
  if (json.state === 'unreadable') problems.push('json-unreadable');
  const cards = readCards(document);
  const isReadable = cards.some((card) => card.title !== undefined);
  const data = json.state === 'read' ? json.cards : [];
  const isNamed = isReadable || cards.some((card) => data.some((other) => isSamePaper(card, other)));
  const text = isNamed ? [] : readLines(visibleLines(listingScope(document)));
  const found: RawCard[] = [...cards, ...data, ...text];
  if (!isReadable && found.length > 0) problems.push('cards-unreadable');
  if (found.length === 0) problems.push(isListingPage(document) ? 'no-cards' : 'not-a-listing');
  return { url, kind: kind.name, capturedAt: now.toISOString(), cards: found, problems };
}

function isSamePaper(card: RawCard, other: RawCard): boolean {
  return card.link !== undefined && card.link === paperId(other.link ?? '') && other.title !== undefined;
}
