import { titleSlug } from '../../paper/id';
import { omitUndefined } from '../../util/defined';
import type { RawCard } from './capture';
import { type CardElement, findCards, listingRoot } from './find-cards';
import { PAPER_DATE } from './patterns';
import { extractFromLines } from './text-extractor';
import { visibleLines } from './visible-text';

/**
 * Extracts cards by their text where links separate them but the rest of their markup is unknown: each has the id in its
 * links, and no text from outside.
 *
 * @param elementCards the cards as found in the elements: none of their values is a title
 */
export function extractCardsByText(document: Document, elementCards: readonly RawCard[]): RawCard[] {
  const cards = findCards(listingRoot(document)).map(({ root, id }) => ({
    root,
    id,
    lines: visibleLines(root),
  }));
  const siteTexts = textsOnSeveralCards(cards, (card) => card.lines);
  const others = new Set(
    elementCards.flatMap(({ submittedBy, organization }) => [submittedBy, organization]),
  );
  return cards.flatMap(({ id, lines }) => {
    const [card, ...halves] = extractFromLines(lines);
    if (!card?.title || siteTexts.has(card.title) || others.has(card.title)) return [];
    // A title is recognized by what follows it.
    if (card.authorCount === undefined && !PAPER_DATE.test(card.date ?? '')) return [];
    // The halves for wide and for narrow screens have the same title.
    const isOne = halves.every(({ title = '' }) => titleSlug(title) === titleSlug(card.title ?? ''));
    return isOne ? omitUndefined({ ...card, link: id }) : [];
  });
}

/** The texts that are on the cards of several papers: they are the site's, and none of them is a title. */
export function textsOnSeveralCards<T extends Pick<CardElement, 'root'> & { id?: string | undefined }>(
  cards: readonly T[],
  textsOf: (card: T) => readonly string[],
): Set<string> {
  const papers = new Map<string, Set<string | Element>>();
  for (const card of cards) {
    for (const text of textsOf(card))
      papers.set(text, (papers.get(text) ?? new Set()).add(card.id ?? card.root));
  }
  return new Set([...papers].flatMap(([text, ids]) => (ids.size > 1 ? text : [])));
}
