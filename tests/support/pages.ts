import { parseHTML } from 'linkedom';
import type { PaperFields } from '../../lib/paper/paper';
import { capturePage } from '../../lib/site/capture/capture-page';
import { type ParsedCapture, parseCapture } from '../../lib/site/parse/parse-capture';
import { escapeHtml } from '../replica/html';
import type { Listing } from '../replica/listing';
import { listingPage, type PageOptions } from '../replica/page';

/** The time of every visit in the tests. */
export const TODAY = new Date('2026-06-23T12:00:00Z');

/** Where the papers of a test were seen. */
export const PLACE = 'daily:2026-06-22';

export const ADDRESSES = {
  daily: 'https://huggingface.co/papers/date/2026-06-22',
  weekly: 'https://huggingface.co/papers/week/2026-W26',
  trending: 'https://huggingface.co/papers/trending',
  search: 'https://huggingface.co/papers?q=sparse',
};

/** A listing as the replica serves it: logged out, without hydration JSON by default. */
export function listingDocument(listing: Listing, change: Partial<PageOptions> = {}): Document {
  const latest = { Daily: ADDRESSES.daily, Weekly: ADDRESSES.weekly, Monthly: '/papers/month/2026-06' };
  const options: PageOptions = { loggedIn: false, today: TODAY, json: 'none', latest, ...change };
  return parseHTML(listingPage(listing, options)).document;
}

/** A listing page of hand-made cards. */
export function handMade(cards: string, props?: unknown): Document {
  const json = props === undefined ? undefined : typeof props === 'string' ? props : JSON.stringify(props);
  const attribute = json === undefined ? '' : ` data-props="${escapeHtml(json)}"`;
  return parseHTML(`<!DOCTYPE html><html><body class="DailyPapersPage">
    <div data-target="DailyPapers"${attribute}><main><h1>Daily Papers</h1>
    <nav><a href="/papers/date/2026-06-22"><time datetime="2026-06-22">Jun 22</time></a></nav>
    <div class="cards">${cards}</div></main></div></body></html>`).document;
}

/** The result of the extension on a page: all extractors, then the parser. */
export function parsedPage(document: Document, url: string): ParsedCapture {
  const capture = capturePage(document, url, TODAY);
  if (!capture) throw new Error(`${url} is no listing`);
  return parseCapture(capture);
}

export function fieldsOn(document: Document, url: string): PaperFields[] {
  return parsedPage(document, url).papers.map((paper) => paper.fields);
}

/** Renames elements, keeping attributes and content: a redesign of the site. */
export function rename(document: Document, selector: string, name: string): void {
  for (const element of [...document.querySelectorAll(selector)]) {
    const other = document.createElement(name);
    for (const { name: key, value } of [...element.attributes]) other.setAttribute(key, value);
    while (element.firstChild) other.append(element.firstChild);
    element.replaceWith(other);
  }
}

/** Removes elements but keeps their content. */
export function unwrap(document: Document, selector: string): void {
  for (const element of [...document.querySelectorAll(selector)]) {
    while (element.firstChild) element.before(element.firstChild);
    element.remove();
  }
}
