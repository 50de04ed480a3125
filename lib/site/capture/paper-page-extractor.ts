import { pageKindOf } from '../pages/page-kinds';
import type { RawCard } from './capture';
import { elementText } from './element-text';
import { type HydrationResult, parsePaperProps } from './hydration';
import { paperIdOfHref } from './paper-link';

/**
 * Extracts the page of one paper: its title from the heading, everything else from the page's data, which has the whole
 * abstract and all names.
 *
 * @returns at most one card of each source, about the paper in the URL
 */
export function extractPaperPage(
  document: Document,
  url: string,
): { cards: RawCard[]; data: HydrationResult } {
  const link = pageKindOf(url)?.name === 'paper' ? paperIdOfHref(url) : undefined;
  const data = parsePaperProps(document);
  if (link === undefined) return { cards: [], data: { state: 'missing' } };
  const title = elementText(document.querySelector('main h1, h1'));
  const heading: RawCard = title === undefined ? { reader: 'cards', link } : { reader: 'cards', link, title };
  const own =
    data.state === 'read' ? data.cards.filter((card) => paperIdOfHref(`/papers/${card.link}`) === link) : [];
  // A heading alone may be an error page's: only the data proves that it is a paper's.
  return { cards: own.length > 0 ? [heading, ...own] : [], data };
}
