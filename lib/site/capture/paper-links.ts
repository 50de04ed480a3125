import { directTextOf, elementText } from './element-text';
import { paperIdOfHref } from './paper-link';

/** A link to a paper. */
export interface PaperLink {
  link: Element;
  id: string;
  /** It is within a sentence, as in an abstract: it does not make a card of the paper that it leads to. */
  isMention: boolean;
}

/** The links to papers in an element, in the order of the page. */
export function paperLinks(scope: Element): PaperLink[] {
  const links: PaperLink[] = [];
  for (const link of scope.querySelectorAll('a[href]')) {
    const id = paperIdOfHref(link.getAttribute('href') ?? '');
    if (id !== undefined) links.push({ link, id, isMention: isMention(link) });
  }
  return links;
}

function isMention(link: Element): boolean {
  const paragraph = link.closest('p');
  return paragraph !== null && directTextOf(paragraph) !== '' && elementText(paragraph) !== elementText(link);
}

/** The ids of the papers whose links make cards. */
export function cardIdsOf(links: readonly PaperLink[]): Set<string> {
  return new Set(links.flatMap(({ id, isMention }) => (isMention ? [] : id)));
}

/** The links in each article, including those in nested articles. */
export function linksByArticle(links: readonly PaperLink[]): Map<Element, PaperLink[]> {
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

/** The elements of the links to one paper. */
export function linksToPaper(id: string, links: readonly PaperLink[]): Element[] {
  return links.flatMap((found) => (found.id === id ? found.link : []));
}
