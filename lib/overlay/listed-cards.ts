import { titleOf } from '../capture/card-words';
import { findCards, listingScope } from '../capture/find-cards';
import { linkedPaper } from '../capture/paper-link';
import { pageKindOf } from '../page/kinds';
import { titleId } from '../paper/id';

/** A place on the page that a mark belongs to. */
export interface ListedCard {
  /** The card, or the heading of a paper's own page. */
  root: Element;
  /** The id by which the library is asked: the paper's, or its title's where no link names it. */
  asked: string;
  isHeading: boolean;
}

/** The cards of a listing, or the heading of a paper's own page, in the order of the page; none of any other page. */
export function listedCards(document: Document, url: string): ListedCard[] {
  const kind = pageKindOf(url);
  if (kind?.isListing === false) {
    const root = document.querySelector('main h1, h1');
    const asked = linkedPaper(url);
    return root && asked !== undefined ? [{ root, asked, isHeading: true }] : [];
  }
  const places = kind ? findCards(listingScope(document)) : [];
  return places.flatMap(({ root, id, own }) => {
    const title = id === undefined ? titleOf(root, own, () => false) : undefined;
    const asked = id ?? (title === undefined ? undefined : titleId(title));
    return asked === undefined ? [] : { root, asked, isHeading: false };
  });
}
