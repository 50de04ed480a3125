import { titleSlug } from '../../paper/id';
import { omitUndefined } from '../../util/defined';
import type { RawCard } from './capture';
import { type CardElement, findCards, listingRoot } from './find-cards';
import { PAPER_DATE } from './patterns';
import { extractFromLines } from './text-extractor';
import { visibleLines } from './visible-text';

/**
 * Reads cards by their text where links tell them apart and nothing else of their markup is understood: each has the id
 * that its links name, and takes no word from beyond.
 *
 * @param known what the elements tell of the cards: none of it is a title
 */
export function extractCardsByText(document: Document, known: readonly RawCard[]): RawCard[] {
  const cards = findCards(listingRoot(document)).map(({ root, id }) => ({
    root,
    id,
    lines: visibleLines(root),
  }));
  const ofSite = textsOnSeveralCards(cards, (card) => card.lines);
  const others = new Set(known.flatMap(({ submittedBy, organization }) => [submittedBy, organization]));
  return cards.flatMap(({ id, lines }) => {
    const [card, ...halves] = extractFromLines(lines);
    if (!card?.title || ofSite.has(card.title) || others.has(card.title)) return [];
    // Where a title stands is known by what it stands above.
    if (card.authorCount === undefined && !PAPER_DATE.test(card.date ?? '')) return [];
    // A half for wide screens and one for narrow ones say the same.
    const isOne = halves.every(({ title = '' }) => titleSlug(title) === titleSlug(card.title ?? ''));
    return isOne ? omitUndefined({ ...card, link: id }) : [];
  });
}

/** The texts that stand on the cards of several papers: they are the site's, and none of them is a title. */
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
