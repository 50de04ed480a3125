import { containsOtherCard, containsOtherTitle, containsPageChrome, HEADING_SELECTOR } from './card-bounds';
import { cardIdsOf, linksByArticle, linksToPaper, type PaperLink, paperLinks } from './paper-links';

/** Where on the page the cards stand, most certain first; seen 2024-08 to 2026-10. */
const SCOPES = ['[data-target="DailyPapers"]', 'main', 'body'];

/** One card of a listing: the element that holds it and, when links name one, its paper. */
export interface CardElement {
  root: Element;
  id?: string;
  /** The links in the card that lead to its own paper; what belongs to another paper is none of its business. */
  own: readonly Element[];
}

/** The part of the page in which cards are looked for. */
export function listingRoot(document: Document): Element {
  for (const selector of SCOPES) {
    const scope = document.querySelector(selector);
    if (scope) return scope;
  }
  return document.documentElement;
}

/** Whether a node lies where the cards do, or holds that place: what changes elsewhere is not read. */
export function isInListing(node: Node): boolean {
  const document = node.ownerDocument;
  if (!document) return true;
  const scope = listingRoot(document);
  return scope.contains(node) || node.contains(scope);
}

/** Whether the page carries the site's own mark of a listing, whatever its cards look like. */
export function isListingPage(document: Document): boolean {
  return document.querySelector('[data-target="DailyPapers"], body.DailyPapersPage') !== null;
}

/**
 * The cards in an element, in the order of the page: every `article` about one paper, and, where the site has another
 * element for it, the largest element around a paper's links that holds no link to another paper.
 */
export function findCards(scope: Element): CardElement[] {
  const links = paperLinks(scope);
  const inArticles = linksByArticle(links);
  const places: CardElement[] = [];
  for (const root of scope.querySelectorAll('article')) {
    const inside = inArticles.get(root) ?? [];
    const ids = cardIdsOf(inside);
    const [id] = ids;
    const inner = [...root.querySelectorAll('article')];
    // An article about several papers, or around others, holds their cards and is none itself.
    if (id === undefined && inner.length === 0) places.push({ root, own: [] });
    if (id === undefined || ids.size > 1 || containsOtherCard(root, id)) continue;
    const own = linksToPaper(id, inside);
    if (!inner.some((article) => own.every((link) => article.contains(link)))) places.push({ root, id, own });
  }
  const read = new Set(places.map(({ id }) => id));
  const others = links.filter(({ id, isMention }) => !read.has(id) && !isMention);
  if (others.length === 0) return places;
  for (const id of cardIdsOf(others)) {
    const root = bestAbout(id, others, scope);
    const inside = links.filter(({ link }) => root?.contains(link));
    if (root) places.push({ root, id, own: linksToPaper(id, inside) });
  }
  return places.sort((a, b) => (isBefore(a.root, b.root) ? -1 : 1));
}

/** The largest element around a link to the paper; where parts of the card lie apart, around the one with the title. */
function bestAbout(id: string, links: readonly PaperLink[], scope: Element): Element | undefined {
  let first: Element | undefined;
  for (const found of links) {
    if (found.id !== id || first?.contains(found.link)) continue;
    const root = largestAbout(id, found.link, scope);
    if (root.matches(HEADING_SELECTOR) || root.querySelector(HEADING_SELECTOR)) return root;
    first ??= root;
  }
  return first;
}

function largestAbout(id: string, link: Element, scope: Element): Element {
  let root = link;
  for (
    let parent = root.parentElement;
    parent && parent !== scope && scope.contains(parent);
    parent = root.parentElement
  ) {
    const ids = cardIdsOf(paperLinks(parent));
    if (ids.size !== 1 || !ids.has(id) || containsPageChrome(parent)) break;
    if (containsOtherCard(parent, id) || containsOtherTitle(parent)) break;
    root = parent;
  }
  return root;
}

const FOLLOWING = 4; // Node.DOCUMENT_POSITION_FOLLOWING

function isBefore(a: Element, b: Element): boolean {
  return (a.compareDocumentPosition(b) & FOLLOWING) !== 0;
}
