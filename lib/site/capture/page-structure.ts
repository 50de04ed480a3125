import { sentenceCount } from '../../util/sentences';
import { collapseWhitespace } from '../../util/white-space';
import { pageKindOf } from '../pages/page-kinds';
import { listingRoot } from './find-cards';
import { listingProps } from './hydration';
import { paperIdOfHref } from './paper-link';
import { AUTHOR_COUNT, COUNT, PAPER_DATE } from './patterns';

/** The structure of a page without its contents: what is needed to repair an extractor, and nothing that the user read. */
export interface PageStructure {
  format: 'papershelf page structure';
  version: 1;
  /** The kind of page instead of the URL, which may contain the user's query. */
  kind: string;
  /** The length of the page's data in characters; 0 when it has none. */
  dataLength: number;
  /** One line an element, indented by its depth: tag, role, link shape, attribute names, shape of its own text. */
  lines: string[];
}

/** About 20 cards. The cards of a page are alike. */
const MAX_ELEMENTS = 2_000;
/** Attributes whose values describe the site's structure. */
const REPORTED_ATTRIBUTES = ['role', 'type', 'data-target', 'viewBox'];

/** Describes how the listing is built: no text, no name, no URL. */
export function describeStructure(document: Document, url: string): PageStructure {
  const lines: string[] = [];
  const walk = (element: Element, depth: number) => {
    if (lines.length >= MAX_ELEMENTS) return;
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
    else parts.push(REPORTED_ATTRIBUTES.includes(name) ? `${name}=${value}` : name);
  }
  const text = textShape(element);
  return text ? `${parts.join(' ')} "${text}"` : parts.join(' ');
}

/** Class names are the site's; they are truncated so that the report stays small. */
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
  const text = collapseWhitespace(
    [...element.childNodes].map((node) => (node.nodeType === 3 ? node.nodeValue : '')).join(' '),
  );
  if (!text) return '';
  if (AUTHOR_COUNT.test(text)) return '9 authors';
  if (COUNT.test(text)) return text === '-' ? '-' : '9';
  if (PAPER_DATE.test(text)) return text.includes(',') ? 'Jan 1, 2026' : 'Jan 1';
  if (/^submitted by/i.test(text)) return 'Submitted by x';
  const words = text.split(' ').length;
  return `${words} ${words === 1 ? 'word' : 'words'}${sentenceCount(text) > 1 ? ' in sentences' : ''}`;
}
