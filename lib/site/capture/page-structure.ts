import { sentenceCount } from '../../util/sentences';
import { collapseWhitespace } from '../../util/white-space';
import { pageKindOf } from '../pages/page-kinds';
import { listingRoot } from './find-cards';
import { listingProps } from './hydration';
import { paperIdOfHref } from './paper-link';
import { AUTHOR_COUNT, COUNT, PAPER_DATE } from './patterns';

/** The build of a page without its contents: what is needed to mend a reader, and nothing a visitor has read. */
export interface PageStructure {
  format: 'papershelf page structure';
  version: 1;
  /** The kind of page; the address may hold a query of the visitor's. */
  kind: string;
  /** Whether the page carried data, and how many characters of it. */
  dataLength: number;
  /** One line an element, indented by its depth: tag, role, link shape, attribute names, shape of its own text. */
  lines: string[];
}

/** Elements at the most: some 20 cards. The cards of a page are alike. */
const MOST_ELEMENTS = 2_000;
/** Attributes whose values are the site's own words for its build. */
const TOLD = ['role', 'type', 'data-target', 'viewBox'];

/** Takes down how the listing is built: no text, no name, no address. */
export function describeStructure(document: Document, url: string): PageStructure {
  const lines: string[] = [];
  const walk = (element: Element, depth: number) => {
    if (lines.length >= MOST_ELEMENTS) return;
    lines.push(`${' '.repeat(depth)}${describe(element)}`);
    for (const child of element.children) walk(child, depth + 1);
  };
  walk(listingRoot(document), 0);
  const kind = pageKindOf(url)?.name ?? 'other';
  const dataLength = listingProps(document)?.length ?? 0;
  return { format: 'papershelf page structure', version: 1, kind, dataLength, lines };
}

function describe(element: Element): string {
  const parts = [element.tagName.toLowerCase()];
  for (const { name, value } of element.attributes) {
    if (name === 'class') parts.push(`class=${classShape(value)}`);
    else if (name === 'href') parts.push(`href=${linkShape(value)}`);
    else parts.push(TOLD.includes(name) ? `${name}=${value}` : name);
  }
  const text = textShape(element);
  return text ? `${parts.join(' ')} "${text}"` : parts.join(' ');
}

/** Class names are the site's; they are cut so that a page of them stays small. */
function classShape(value: string): string {
  return collapseWhitespace(value).slice(0, 60).replaceAll(' ', '.');
}

function linkShape(href: string): string {
  if (paperIdOfHref(href) !== undefined)
    return href.startsWith('/login')
      ? '/login?next=/papers/ID'
      : href.includes('#')
        ? '/papers/ID#…'
        : '/papers/ID';
  if (/^https?:/.test(href))
    return URL.canParse(href) && new URL(href).host === 'github.com' ? 'https://github.com/…' : 'https://…';
  return href.replace(/[^/?#=&]+/g, 'x');
}

function textShape(element: Element): string {
  const own = collapseWhitespace(
    [...element.childNodes].map((node) => (node.nodeType === 3 ? node.nodeValue : '')).join(' '),
  );
  if (!own) return '';
  if (AUTHOR_COUNT.test(own)) return '9 authors';
  if (COUNT.test(own)) return own === '-' ? '-' : '9';
  if (PAPER_DATE.test(own)) return own.includes(',') ? 'Jan 1, 2026' : 'Jan 1';
  if (/^submitted by/i.test(own)) return 'Submitted by x';
  const words = own.split(' ').length;
  return `${words} ${words === 1 ? 'word' : 'words'}${sentenceCount(own) > 1 ? ' in sentences' : ''}`;
}
