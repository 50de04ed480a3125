import { titleId } from '../../paper/id';
import { titleOf } from '../../site/capture/card-text';
import { findCards, listingScope } from '../../site/capture/find-cards';
import { pageKindOf } from '../../site/pages/page-kinds';

/** A card that a mark belongs to. */
export interface ListedCard {
  root: Element;
  /** The id by which the library is asked: the paper's, or its title's where no link names it. */
  asked: string;
}

/** The cards of a listing, in the order of the page; none of any other page, such as a paper's own. */
export function listedCards(document: Document, url: string): ListedCard[] {
  const places = pageKindOf(url)?.isListing ? findCards(listingScope(document)) : [];
  return places.flatMap(({ root, id, own }) => {
    const title = id === undefined && titleOf(root, own, () => false);
    const asked = title ? titleId(title) : id;
    return asked === undefined ? [] : { root, asked };
  });
}
