import { titleId } from '../../paper/id';
import { cardTitle } from '../../site/capture/card-text';
import { findCards, listingRoot } from '../../site/capture/find-cards';
import { pageKindOf } from '../../site/pages/page-kinds';

/** A card that can have a badge. */
export interface ListingCard {
  root: Element;
  /** The id that the library is asked for: the paper's, or its title's where no link names it. */
  requestedId: string;
}

/** The cards of a listing, in the order of the page; none of any other page, such as a paper's own. */
export function listingCards(document: Document, url: string): ListingCard[] {
  const cards = pageKindOf(url)?.isListing ? findCards(listingRoot(document)) : [];
  return cards.flatMap(({ root, id, own }) => {
    const title = id === undefined && cardTitle(root, own, () => false);
    const requestedId = title ? titleId(title) : id;
    return requestedId === undefined ? [] : { root, requestedId };
  });
}
