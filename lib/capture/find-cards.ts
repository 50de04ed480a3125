import { pageKindOf } from '../page/kinds';
import { textOf } from './element-text';
import { linkedPaper } from './paper-link';

/** Where on the page the cards stand, most certain first; seen 2024-08 to 2026-10. */
const SCOPES = ['[data-target="DailyPapers"]', 'main', 'body'];

const SITE = 'https://huggingface.co';

export const HEADING = 'h1, h2, h3, h4, h5, h6, [role="heading"]';

/** One card of a listing: the element that holds it, and its paper when a link names one. */
export interface CardPlace {
  root: Element;
  id?: string;
}

/** The part of the page in which cards are looked for. */
export function listingScope(document: Document): Element {
  for (const selector of SCOPES) {
    const scope = document.querySelector(selector);
    if (scope) return scope;
  }
  return document.documentElement;
}

/** Whether a node lies where the cards do, or holds that place: what changes elsewhere is not read. */
export function isListingPart(node: Node): boolean {
  const document = node.ownerDocument;
  if (!document) return true;
  const scope = listingScope(document);
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
export function findCards(scope: Element): CardPlace[] {
  const places: CardPlace[] = [];
  const links = linksByPaper(scope);
  const found = new Set<string>();
  for (const article of scope.querySelectorAll('article')) {
    const ids = papersIn(article);
    const [id] = ids;
    if (ids.size > 1) continue;
    if (id !== undefined) found.add(id);
    places.push(id === undefined ? { root: article } : { root: article, id });
  }
  for (const [id, [link]] of links) {
    if (!found.has(id) && link) places.push({ root: largestAbout(id, link, scope), id });
  }
  return places.sort((a, b) => (isBefore(a.root, b.root) ? -1 : 1));
}

function linksByPaper(scope: Element): Map<string, Element[]> {
  const links = new Map<string, Element[]>();
  for (const link of scope.querySelectorAll('a[href]')) {
    const id = linkedPaper(link.getAttribute('href') ?? '');
    if (id !== undefined && !isMention(link)) links.set(id, [...(links.get(id) ?? []), link]);
  }
  return links;
}

/** A link in the middle of a sentence, as in an abstract: it makes no card of the paper that it leads to. */
function isMention(link: Element): boolean {
  const paragraph = link.closest('p');
  return paragraph !== null && textOf(paragraph) !== textOf(link);
}

function papersIn(element: Element): Set<string> {
  return new Set(linksByPaper(element).keys());
}

function largestAbout(id: string, link: Element, scope: Element): Element {
  let root = link;
  for (
    let parent = root.parentElement;
    parent && parent !== scope && scope.contains(parent);
    parent = root.parentElement
  ) {
    const ids = papersIn(parent);
    if (ids.size !== 1 || !ids.has(id) || holdsFurniture(parent)) break;
    root = parent;
  }
  return root;
}

/** Whether an element reaches beyond the cards: the page's heading, its search box, its ways to other listings. */
function holdsFurniture(element: Element): boolean {
  const hasOwnHeading = [...element.querySelectorAll('h1')].some(
    (heading) => !heading.querySelector('a[href]'),
  );
  if (hasOwnHeading || element.querySelector('nav, [type="search"]')) return true;
  return [...element.querySelectorAll('a[href]')].some((link) =>
    leadsToListing(link.getAttribute('href') ?? ''),
  );
}

function leadsToListing(href: string): boolean {
  return URL.canParse(href, SITE) && pageKindOf(new URL(href, SITE).href)?.isListing === true;
}

const FOLLOWING = 4; // Node.DOCUMENT_POSITION_FOLLOWING

function isBefore(a: Element, b: Element): boolean {
  return (a.compareDocumentPosition(b) & FOLLOWING) !== 0;
}
