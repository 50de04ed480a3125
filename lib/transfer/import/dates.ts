const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const DAY = /^\s*(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/;
const CLOCK = /^[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)\s?(Z|[+-]\d{2}:?\d{2})?/;

/** The day as `YYYY-MM-DD`; `undefined` when there is no such day. */
export function dayOfParts(year: unknown, month: unknown, day: unknown): string | undefined {
  const [y, m, d] = [Number(year), monthNumber(month), Number(day)];
  if (!Number.isInteger(y) || y < 1000 || y > 2200 || !Number.isInteger(m) || !Number.isInteger(d))
    return undefined;
  const date = new Date(Date.UTC(y, m - 1, d));
  return date.getUTCMonth() === m - 1 && date.getUTCDate() === d
    ? date.toISOString().slice(0, 10)
    : undefined;
}

/** The day at the beginning of `2024-05-03`, `2024/5/3/`, `2024-05-03T10:00:00Z` or a range of days. */
export function parseIsoDay(text: unknown): string | undefined {
  if (typeof text !== 'string') return undefined;
  const [, year, month, day] = DAY.exec(text) ?? [];
  return year === undefined ? undefined : dayOfParts(year, month, day);
}

/** A timestamp as ISO 8601 in UTC; a day is its midnight, and a time without a zone is in UTC. */
export function parseTimestamp(text: unknown): string | undefined {
  const day = parseIsoDay(text);
  if (day === undefined) return undefined;
  const afterDay = String(text).replace(DAY, '').slice(0, 40);
  const [, clock = '00:00', zone = 'Z'] = CLOCK.exec(afterDay) ?? [];
  const date = new Date(`${day}T${clock}${zone.replace(/^([+-]\d{2})(\d{2})$/, '$1:$2')}`);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}

function monthNumber(month: unknown): number {
  const name = String(month).trim().slice(0, 3).toLowerCase();
  const named = MONTHS.indexOf(name);
  return named === -1 ? Number(month) : named + 1;
}
