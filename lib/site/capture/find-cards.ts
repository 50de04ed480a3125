import { containsOtherCard, containsOtherTitle, containsPageChrome, HEADING_SELECTOR } from './card-bounds';
import { cardIdsOf, linksByArticle, linksToPaper, type PaperLink, paperLinks } from './paper-links';

/** Selectors of the element with the cards, most reliable first; seen 2024-08 to 2026-10. */
const SCOPES = ['[data-target="DailyPapers"]', 'main', 'body'];

/** One card of a listing: its element and, when its links name one, its paper. */
export interface CardElement {
  root: Element;
  id?: string;
  /** The links in the card to its own paper, not those to others. */
  own: readonly Element[];
}

/** The part of the page that is searched for cards. */
export function listingRoot(document: Document): Element {
  for (const selector of SCOPES) {
    const scope = document.querySelector(selector);
    if (scope) return scope;
  }
  return document.documentElement;
}

/** Whether a node is within the listing or contains it: changes elsewhere are ignored. */
export function isInListing(node: Node): boolean {
  const document = node.ownerDocument;
  if (!document) return true;
  const scope = listingRoot(document);
  return scope.contains(node) || node.contains(scope);
}

/** Whether the page has the site's own listing marker, whatever its cards look like. */
export function isListingPage(document: Document): boolean {
  return document.querySelector('[data-target="DailyPapers"], body.DailyPapersPage') !== null;
}

/**
 * The cards in an element, in the order of the page: every `article` about one paper, and, where the site uses another
 * element, the largest element around a paper's links without a link to another paper.
 */
export function findCards(scope: Element): CardElement[] {
  const links = paperLinks(scope);
  const inArticles = linksByArticle(links);
  const cards: CardElement[] = [];
  for (const root of scope.querySelectorAll('article')) {
    const inside = inArticles.get(root) ?? [];
    const ids = cardIdsOf(inside);
    const [id] = ids;
    const inner = [...root.querySelectorAll('article')];
    // An article about several papers, or around others, contains their cards and is none itself.
    if (id === undefined && inner.length === 0) cards.push({ root, own: [] });
    if (id === undefined || ids.size > 1 || containsOtherCard(root, id)) continue;
    const own = linksToPaper(id, inside);
    if (!inner.some((article) => own.every((link) => article.contains(link)))) cards.push({ root, id, own });
  }
  const knownIds = new Set(cards.map(({ id }) => id));
  const others = links.filter(({ id, isMention }) => !knownIds.has(id) && !isMention);
  if (others.length === 0) return cards;
  for (const id of cardIdsOf(others)) {
    const root = bestCardRoot(id, others, scope);
    const inside = links.filter(({ link }) => root?.contains(link));
    if (root) cards.push({ root, id, own: linksToPaper(id, inside) });
  }
  return cards.sort((a, b) => (isBefore(a.root, b.root) ? -1 : 1));
}

/** The largest element around a link to the paper; where a card is split into parts, the part with the title. */
function bestCardRoot(id: string, links: readonly PaperLink[], scope: Element): Element | undefined {
  let first: Element | undefined;
  for (const found of links) {
    if (found.id !== id || first?.contains(found.link)) continue;
    const root = largestCardRoot(id, found.link, scope);
    if (root.matches(HEADING_SELECTOR) || root.querySelector(HEADING_SELECTOR)) return root;
    first ??= root;
  }
  return first;
}

function largestCardRoot(id: string, link: Element, scope: Element): Element {
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
