import { parsePaperId } from '../../paper/id';

const BASE = 'https://huggingface.co';
const PAPERS = '/papers/';
const SIMPLE = /^(?:\/papers\/|\/login\?next=%2Fpapers%2F)([\w.-]+)(?:[?#].*)?$/;

/** A link within the site as the site usually writes it, without its origin; any other link unchanged. */
export function relativeSiteLink(href: string): string {
  return href.startsWith(`${BASE}/`) ? href.slice(BASE.length) : href;
}

/**
 * The id of the paper that a link leads to: the paper's page, its discussion or the log-in to vote for it.
 *
 * @param href as in the attribute: relative or absolute
 * @returns the id without version, or `undefined` for any other link
 */
export function paperIdOfHref(href: string): string | undefined {
  // A page has a thousand links, nearly all of this form or not about papers.
  const [, simple] = SIMPLE.exec(relativeSiteLink(href)) ?? [];
  if (simple !== undefined) return parsePaperId(simple);
  if (!href.includes('papers')) return undefined;
  if (!URL.canParse(href, BASE)) return undefined;
  const url = new URL(href, BASE);
  if (url.origin !== BASE) return undefined;
  const path = url.pathname === '/login' ? (url.searchParams.get('next') ?? '') : url.pathname;
  const [place = ''] = path.split(/[?#]/);
  return place.startsWith(PAPERS) ? parsePaperId(place.slice(PAPERS.length).replace(/\/$/, '')) : undefined;
}
