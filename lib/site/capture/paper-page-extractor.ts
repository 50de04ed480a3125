import { pageKindOf } from '../pages/page-kinds';
import type { RawCard } from './capture';
import { textOf } from './element-text';
import { type JsonReading, readPaperProps } from './hydration';
import { linkedPaper } from './paper-link';

/**
 * Reads the page of one paper: its title from the heading, everything else from the page's data, which holds the whole
 * abstract and all names.
 *
 * @returns at most one card of each reader, about the paper that the address names
 */
export function readPaperPage(document: Document, url: string): { cards: RawCard[]; data: JsonReading } {
  const link = pageKindOf(url)?.name === 'paper' ? linkedPaper(url) : undefined;
  const data = readPaperProps(document);
  if (link === undefined) return { cards: [], data: { state: 'missing' } };
  const title = textOf(document.querySelector('main h1, h1'));
  const heading: RawCard = title === undefined ? { reader: 'cards', link } : { reader: 'cards', link, title };
  const own =
    data.state === 'read' ? data.cards.filter((card) => linkedPaper(`/papers/${card.link}`) === link) : [];
  // A heading alone may be an error page's: without the data there is no telling.
  return { cards: own.length > 0 ? [heading, ...own] : [], data };
}
