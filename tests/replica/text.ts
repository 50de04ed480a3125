const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A timestamp as "Oct 4, 2026", by its day in UTC. `iso` is anything `Date` reads. */
export function longDate(iso: string): string {
  return `${monthAndDay(iso)}, ${new Date(iso).getUTCFullYear()}`;
}

/** Like {@link longDate}, but "Oct 4" in the year of the visit, as the site writes it. */
export function shortDate(iso: string, today: Date): string {
  const sameYear = new Date(iso).getUTCFullYear() === today.getUTCFullYear();
  return sameYear ? monthAndDay(iso) : longDate(iso);
}

/** A count of stars as the site abbreviates it: 999, "1k", "86.1k". */
export function shortCount(count: number): string {
  return count < 1000 ? String(count) : `${Math.round(count / 100) / 10}k`;
}

/** The words of a search, lower case. */
export function queryWords(query: string): string[] {
  return query.toLowerCase().split(/\s+/).filter(Boolean);
}

function monthAndDay(iso: string): string {
  const date = new Date(iso);
  return `${MONTHS[date.getUTCMonth()]} ${date.getUTCDate()}`;
}
