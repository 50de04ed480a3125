import type { SiteRecord } from './site-record';

/** Which markup a day has; weeks, months, trending and search are only known in that of 2026. */
export type Era = '2024' | '2026';

/** A search on top of a listing. */
export interface Search {
  query: string;
  results: readonly SiteRecord[];
}

interface ListingBase {
  /** The papers of the listing itself, independent of the search. */
  records: readonly SiteRecord[];
  search?: Search | undefined;
}

/** A day (`2026-06-23`), ISO week (`2026-W26`) or month (`2026-06`) with its neighbours that have papers. */
export interface PeriodListing extends ListingBase {
  kind: 'day' | 'week' | 'month';
  era: Era;
  key: string;
  previous?: string | undefined;
  next?: string | undefined;
}

/** What a listing page shows. */
export type Listing = PeriodListing | (ListingBase & { kind: 'trending' });

const FOLDERS = { day: 'date', week: 'week', month: 'month' } as const;

/** The path of a period, `/papers/date/2026-06-23` and the like. */
export function periodPath(kind: PeriodListing['kind'], key: string): string {
  return `/papers/${FOLDERS[kind]}/${key}`;
}

/** The path of a listing without its search. */
export function listingPath(listing: Listing): string {
  return listing.kind === 'trending' ? '/papers/trending' : periodPath(listing.kind, listing.key);
}
