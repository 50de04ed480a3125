import type { PeriodListing } from './listing';
import type { SiteRecord } from './site-record';
import { queryWords } from './text';

type PeriodKind = PeriodListing['kind'];

const DAY_MS = 86_400_000;

/** The day, ISO week or month that holds `day` (`YYYY-MM-DD`), as URLs write it. */
export function periodKey(kind: PeriodKind, day: string): string {
  if (kind === 'day') return day;
  if (kind === 'month') return day.slice(0, 7);
  // A week belongs to the year of its Thursday (ISO 8601).
  const date = new Date(day);
  const thursday = new Date(date.getTime() + (4 - (date.getUTCDay() || 7)) * DAY_MS);
  const year = thursday.getUTCFullYear();
  const week = 1 + Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / (7 * DAY_MS));
  return `${year}-W${String(week).padStart(2, '0')}`;
}

/**
 * The records of one kind of period under their keys, oldest period first.
 * @param defaultDay the day (`YYYY-MM-DD`) of the records that were never submitted
 */
export function groupByPeriod(
  kind: PeriodKind,
  records: readonly SiteRecord[],
  defaultDay: string,
): Map<string, SiteRecord[]> {
  const groups = new Map<string, SiteRecord[]>();
  for (const record of records) {
    const key = periodKey(kind, record.submittedOnDailyAt?.slice(0, 10) ?? defaultDay);
    groups.set(key, [...(groups.get(key) ?? []), record]);
  }
  return new Map([...groups].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The records that contain every word of `query` in title or abstract, in any case. */
export function searchRecords(records: readonly SiteRecord[], query: string): SiteRecord[] {
  const words = queryWords(query);
  return records.filter(({ title, abstract = '' }) => {
    const text = `${title}\n${abstract}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** The records with the most upvotes first, at most as many as the site shows on its trending page. */
export function trendingRecords(records: readonly SiteRecord[]): SiteRecord[] {
  return [...records].sort((a, b) => (b.upvotes ?? 0) - (a.upvotes ?? 0)).slice(0, 50);
}
