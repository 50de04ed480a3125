import type { RangeBound } from './ranges';

const MS_PER_DAY = 86_400_000;
/** A plausible year of four digits; month and day may be written without their zero. */
const DAY = /^([12]\d{3})(?:[-/](\d\d?)(?:[-/](\d\d?))?)?$/;
const AGE = /^(\d{0,3})(d(?:ays?)?|w(?:eeks?)?|m(?:onths?)?|y(?:ears?)?)$/i;

/**
 * Parses a date: `2026-05-17`, `2026-05`, `2026`, `today`, `yesterday`, or an age (`7d`, `2w`, `3m`, `1y`).
 *
 * @param now determines, by the user's clock and calendar, which day is today
 * @returns days since 1970-01-01; `undefined` when it is no date
 */
export function parseDateRange(text: string, now: Date): RangeBound | undefined {
  const [, year, month, day] = DAY.exec(text) ?? [];
  if (year) return calendarDays(Number(year), month, day);
  const today = dayNumber(now.getFullYear(), now.getMonth(), now.getDate());
  const past = ['today', 'yesterday'].indexOf(text.toLowerCase());
  if (past >= 0) return { from: today - past, to: today - past };
  const [, count, unit = ''] = AGE.exec(text) ?? [];
  if (!unit) return undefined;
  const then = daysAgo(now, today, Number(count || 1), unit[0]?.toLowerCase());
  return { from: then, to: then, isAge: true };
}

function calendarDays(year: number, month?: string, day?: string): RangeBound | undefined {
  const first = month ? Number(month) : 1;
  const from = dayNumber(year, first - 1, Number(day ?? 1));
  const to = day ? from : dayNumber(year, month ? first : 12, 0);
  // A day that its month does not have has become one of the next month.
  const isValid = first >= 1 && first <= 12 && new Date(from * MS_PER_DAY).getUTCMonth() === first - 1;
  return isValid && day !== '0' && day !== '00' ? { from, to } : undefined;
}

function daysAgo(now: Date, today: number, count: number, unit = ''): number {
  if (unit === 'd' || unit === 'w') return today - count * (unit === 'w' ? 7 : 1);
  const month = now.getMonth() - count * (unit === 'y' ? 12 : 1);
  // A month before March 31 is the last day of February.
  const last = dayNumber(now.getFullYear(), month + 1, 0);
  return Math.min(last, dayNumber(now.getFullYear(), month, now.getDate()));
}

/** @param month from 0 */
function dayNumber(year: number, month: number, day: number): number {
  return Date.UTC(year, month, day) / MS_PER_DAY;
}

/** `YYYY-MM-DD` of a number of days since 1970-01-01. */
export function isoDay(day: number): string {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
}

/** The start of a day in the user's time zone, in milliseconds since 1970. */
export function startOfDay(day: number): number {
  const date = new Date(day * MS_PER_DAY);
  return new Date(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()).getTime();
}
