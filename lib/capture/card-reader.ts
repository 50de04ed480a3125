import { withoutUndefined } from '../paper/defined';
import type { RawCard } from './capture';
import {
  blurbOf,
  commentsOf,
  organizationOf,
  repositoryOf,
  submitterOf,
  thumbnailOf,
  titleOf,
  upvotesOf,
} from './card-fields';
import { type Leaf, leavesOf, textOf } from './element-text';
import { type CardPlace, findCards, HEADING, listingScope } from './find-cards';
import { linkedPaper } from './paper-link';
import { AUTHOR_COUNT, COUNT, PAPER_DATE } from './shapes';

/**
 * Reads the cards of a listing from the elements of the document, in any of the site's markups from 2024-08 to 2026-10.
 * Where a card says a thing twice (a half for wide screens, one for narrow ones), the first is taken. The document is
 * only read, and never laid out.
 *
 * @returns the cards in the order of the page; a card without a readable title is among them, without `title`
 */
export function readCards(document: Document): RawCard[] {
  return findCards(listingScope(document)).flatMap((place) => readCard(place) ?? []);
}

function readCard({ root, id }: CardPlace): RawCard | undefined {
  const own = ownLinks(root, id);
  const title = titleOf(root, own);
  const blurb = blurbOf(root, own, title);
  const leaves = leavesOf(root, (element) => isProse(element, title, blurb));
  const authorCount = leaves.find(({ text }) => AUTHOR_COUNT.test(text))?.text;
  const date = dateOf(root, leaves);
  // The site may put a card of its own among the papers' cards, an advertisement of its newsletter for example.
  const isPaper = id !== undefined || authorCount !== undefined || date !== undefined;
  if (!isPaper) return undefined;
  return withoutUndefined({
    reader: 'cards' as const,
    link: id,
    title,
    authorCount,
    date,
    blurb,
    upvotes: upvotesOf(root, own),
    comments: commentsOf(own),
    submittedBy: submitterOf(root),
    organization: organizationOf(root),
    thumbnailUrl: thumbnailOf(root, own),
    ...repositoryOf(root),
  });
}

/** The links that lead to the card's own paper; what belongs to another paper is none of its business. */
function ownLinks(root: Element, id: string | undefined): Element[] {
  if (id === undefined) return [];
  const links = root.matches('a[href]') ? [root] : [...root.querySelectorAll('a[href]')];
  return links.filter((link) => linkedPaper(link.getAttribute('href') ?? '') === id);
}

/**
 * Whether an element holds the paper's own words, in which "March 7" is no date and "12 authors" counts nobody. A search
 * puts the words it found into elements of their own.
 */
function isProse(element: Element, title: string | undefined, blurb: string | undefined): boolean {
  if (element.matches(`p, ${HEADING}`)) return true;
  const text = textOf(element);
  return text !== undefined && (text === title || text === blurb);
}

function dateOf(root: Element, leaves: readonly Leaf[]): string | undefined {
  const shown = leaves.find(({ text }) => PAPER_DATE.test(text))?.text;
  return (
    shown ?? afterDot(leaves) ?? root.querySelector('time[datetime]')?.getAttribute('datetime') ?? undefined
  );
}

/** What stands in the date's place without being one is handed on as well, for the parser to say so. */
function afterDot(leaves: readonly Leaf[]): string | undefined {
  const dot = leaves.find(({ text }) => text === '·')?.element;
  const next = textOf(dot?.nextElementSibling) ?? '';
  const isDate = /\d/.test(next) && !AUTHOR_COUNT.test(next) && !COUNT.test(next);
  return isDate && next.length <= 40 ? next : undefined;
}
