import type { PageKindName } from './page-kind-names';

/**
 * The place where a paper was seen: the kind of page and, after a colon, which one of its kind. `daily:2026-06-23`,
 * `weekly:2026-W26`, `monthly:2026-06`, `trending`, `search:sparse autoencoders`, `owner:google`, `paper`. Two URLs
 * of the same page have the same place.
 *
 * @param address the page's URL
 * @param period the day, week or month that the page itself states, which is right where the URL is vague: the site
 * replaces an empty or future day by another, and `/papers` names none
 */
export function placeOf(kind: PageKindName, address: string, period?: string): string {
  const url = new URL(address);
  const last = url.pathname.replace(/\/$/, '').split('/').at(-1) ?? '';
  switch (kind) {
    case 'daily': {
      const day = period ?? url.searchParams.get('date') ?? (last === 'papers' ? undefined : last);
      return day === undefined ? 'daily' : `daily:${day}`;
    }
    case 'weekly':
    case 'monthly':
      return `${kind}:${period ?? last}`;
    case 'search':
      return `search:${(url.searchParams.get('q') ?? '').trim().toLowerCase()}`;
    case 'owner':
      return `owner:${url.pathname.split('/')[1]}`;
    case 'trending':
    case 'paper':
      return kind;
  }
}
