import { pageKindOf } from '../pages/page-kinds';
import { elementText } from './element-text';
import { cardIdsOf, paperLinks } from './paper-links';

const SITE = 'https://huggingface.co';

/** Selector of every heading. */
export const HEADING_SELECTOR = 'h1, h2, h3, h4, h5, h6, [role="heading"]';

/** Whether an element contains the card of another paper, even of one without a link. */
export function containsOtherCard(element: Element, id: string): boolean {
  const inner = [...element.querySelectorAll('article')];
  return inner.some((article) => !cardIdsOf(paperLinks(article)).has(id));
}

/** Whether two headings of one level have different texts, as those of two cards do. */
export function containsOtherTitle(element: Element): boolean {
  const titles = new Map<string, string>();
  for (const heading of element.querySelectorAll(HEADING_SELECTOR)) {
    const title = elementText(heading);
    if (title === undefined) continue;
    if ((titles.get(heading.tagName) ?? title) !== title) return true;
    titles.set(heading.tagName, title);
  }
  return false;
}

/** Whether an element contains more than cards: the page's heading, its search box, links to other listings. */
export function containsPageChrome(element: Element): boolean {
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
