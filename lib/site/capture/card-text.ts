import { hasSentence, sentenceCount } from '../../util/sentences';
import { collapseWhitespace } from '../../util/white-space';
import { HEADING_SELECTOR } from './card-bounds';
import { directTextLength, elementText } from './element-text';
import { paperIdOfHref, relativeSiteLink } from './paper-link';
import { COUNT_WITH_WORD, isDoubledText, MAX_TITLE_LENGTH } from './patterns';

/**
 * The title of a card, as found. `own` are the links of the card to its own paper.
 *
 * @param isSiteText whether a text is on other papers' cards, too, and therefore the site's
 */
export function cardTitle(
  root: Element,
  own: readonly Element[],
  isSiteText: (text: string) => boolean,
): string | undefined {
  const links = own.filter((link) => !/#|^\/login/.test(relativeSiteLink(link.getAttribute('href') ?? '')));
  const headings = [...root.querySelectorAll(HEADING_SELECTOR)].filter(
    (heading) => elementText(heading) !== undefined,
  );
  // Headings of a card's parts have a lower level than its title.
  headings.sort((a, b) => levelOf(a) - levelOf(b));
  for (const heading of headings) {
    const title = titleIn(heading, links, isSiteText);
    if (title !== undefined) return title;
  }
  const named = links.flatMap((link) => {
    const text = elementText(link);
    return text !== undefined && canBeTitle(text) && isOneText(link, text) ? text : [];
  });
  const texts = named.length > 0 ? named : headings.flatMap((heading) => elementText(heading) ?? []);
  const others = new Set(texts.filter((text) => !isSiteText(text) && !isDoubledText(text)));
  const [title] = others;
  // Of several, none can be identified as the title.
  return others.size === 1 ? title : undefined;
}

/** The title in a heading with a link to the paper in or around it; the site may add a label beside the link. */
function titleIn(
  heading: Element,
  links: readonly Element[],
  isSiteText: (text: string) => boolean,
): string | undefined {
  const inside = links.filter((link) => heading.contains(link));
  const texts = [...new Set(inside.flatMap((link) => elementText(link) ?? []))];
  if (texts.length > 0) return texts.length === 1 ? texts[0] : texts.find(canBeTitle);
  const text = elementText(heading);
  const isLinked = text !== undefined && links.some((link) => link.contains(heading));
  return isLinked && !isSiteText(text) ? text : undefined;
}

/** 1 to 6; a heading by its role alone comes after all others. */
function levelOf(heading: Element): number {
  return Number(/^H([1-6])$/i.exec(heading.tagName)?.[1] ?? 7);
}

/** A link to the paper may also contain the author list, the abstract or the submitter. None of 8,900 titles ends in ".". */
function canBeTitle(text: string): boolean {
  const isOther =
    COUNT_WITH_WORD.test(text) || /\d authors?|submitted by|\.$/i.test(text) || sentenceCount(text) > 1;
  return !isOther && text.length <= MAX_TITLE_LENGTH && /\p{L}/u.test(text);
}

/** Whether a card's heading links to something other than a paper, as that of a news teaser does. */
export function linksElsewhere(root: Element): boolean {
  const links = [...root.querySelectorAll('a[href]')].filter(
    (link) => link.closest(HEADING_SELECTOR) !== null || link.querySelector(HEADING_SELECTOR) !== null,
  );
  const isOfPaper = (link: Element) => {
    const href = relativeSiteLink(link.getAttribute('href') ?? '');
    return paperIdOfHref(href) !== undefined || /^https:\/\/arxiv\.org\//.test(href);
  };
  return links.length > 0 && !links.some(isOfPaper);
}

/** The longest paragraph: the abstract or, on the trending page, sometimes the site's AI summary. */
export function cardSummary(root: Element, own: readonly Element[], title = ''): string | undefined {
  let longest: string | undefined;
  const links = own.filter((link) => !link.querySelector(`p, ${HEADING_SELECTOR}`));
  for (const element of [...root.querySelectorAll('p'), ...links]) {
    const raw = element.textContent ?? '';
    if (raw.length <= (longest?.length ?? 0)) continue;
    const text = collapseWhitespace(raw);
    if (text.length <= (longest?.length ?? 0) || text === title || !hasSentence(text)) continue;
    if (isOneText(element, text) && !element.closest(HEADING_SELECTOR)) longest = text;
  }
  return longest;
}

/** Whether it is one text, with inline markup at most, rather than an element around several parts of a card. */
function isOneText(element: Element, text: string): boolean {
  const own = directTextLength(element);
  if (own > 0) return own * 2 >= text.length;
  const [only, ...others] = [...element.children].filter((child) => elementText(child) !== undefined);
  return only !== undefined && others.length === 0 && isOneText(only, text);
}
