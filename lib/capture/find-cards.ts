import { pageKindOf } from '../page/kinds';
import { textOf } from './element-text';
import { linkedPaper } from './paper-link';

/** Where on the page the cards stand, most certain first; seen 2024-08 to 2026-10. */
const SCOPES = ['[data-target="DailyPapers"]', 'main', 'body'];

const SITE = 'https://huggingface.co';

export const HEADING = 'h1, h2, h3, h4, h5, h6, [role="heading"]';

/** One card of a listing: the element that holds it and, when links name one, its paper. */
export interface CardPlace {
  root: Element;
  id?: string;
  /** The links in the card that lead to its own paper; what belongs to another paper is none of its business. */
  own: readonly Element[];
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
  const links = paperLinks(scope);
  const inArticles = linksByArticle(links);
  const places: CardPlace[] = [];
  for (const root of scope.querySelectorAll('article')) {
    const inside = inArticles.get(root) ?? [];
    const ids = idsOf(inside);
    const [id] = ids;
    // An article about several papers holds their cards and is none itself.
    if (id === undefined) places.push({ root, own: [] });
    else if (ids.size === 1) places.push({ root, id, own: ownLinks(id, inside) });
  }
  const read = new Set(places.map(({ id }) => id));
  const others = links.filter(({ id, isMention }) => !read.has(id) && !isMention);
  if (others.length === 0) return places;
  for (const id of idsOf(others)) {
    const first = others.find((found) => found.id === id);
    const root = first && largestAbout(id, first.link, scope);
    const inside = links.filter(({ link }) => root?.contains(link));
    if (root) places.push({ root, id, own: ownLinks(id, inside) });
  }
  return places.sort((a, b) => (isBefore(a.root, b.root) ? -1 : 1));
}

function linksByArticle(links: readonly PaperLink[]): Map<Element, PaperLink[]> {
  const inside = new Map<Element, PaperLink[]>();
  for (const found of links) {
    let article = found.link.closest('article');
    while (article) {
      const others = inside.get(article);
      if (others) others.push(found);
      else inside.set(article, [found]);
      article = article.parentElement?.closest('article') ?? null;
    }
  }
  return inside;
}

function ownLinks(id: string, links: readonly PaperLink[]): Element[] {
  return links.flatMap((found) => (found.id === id ? found.link : []));
}

/** A link to a paper. */
interface PaperLink {
  link: Element;
  id: string;
  /** It stands in the middle of a sentence, as in an abstract: it makes no card of the paper that it leads to. */
  isMention: boolean;
}

function paperLinks(scope: Element): PaperLink[] {
  const links: PaperLink[] = [];
  for (const link of scope.querySelectorAll('a[href]')) {
    const id = linkedPaper(link.getAttribute('href') ?? '');
    if (id !== undefined) links.push({ link, id, isMention: isMention(link) });
  }
  return links;
}

function isMention(link: Element): boolean {
  const paragraph = link.closest('p');
  return paragraph !== null && textOf(paragraph) !== textOf(link);
}

/** The papers that links make cards of. */
function idsOf(links: readonly PaperLink[]): Set<string> {
  return new Set(links.flatMap(({ id, isMention }) => (isMention ? [] : id)));
}

function largestAbout(id: string, link: Element, scope: Element): Element {
  let root = link;
  for (
    let parent = root.parentElement;
    parent && parent !== scope && scope.contains(parent);
    parent = root.parentElement
  ) {
    const ids = idsOf(paperLinks(parent));
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
