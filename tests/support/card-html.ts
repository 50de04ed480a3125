import { dailyCard2026 } from '../replica/daily-2026';
import { searchCard } from '../replica/search';
import type { SiteRecord } from '../replica/site-record';

const VISIT = { loggedIn: false, today: new Date('2026-10-06T12:00:00Z') };

/** The cards of a day, week or month as the replica renders them, for a script that inserts them into an open page. */
export function dailyCards(records: readonly SiteRecord[]): string {
  return records.map((record) => dailyCard2026(record, VISIT).toString()).join('');
}

/** The cards of a search. */
export function searchCards(records: readonly SiteRecord[]): string {
  return records.map((record) => searchCard(record, { ...VISIT, words: [] }).toString()).join('');
}
