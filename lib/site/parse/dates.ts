import { MONTH_SOURCE } from '../capture/patterns';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const SHOWN = new RegExp(String.raw`^(?:published on )?(${MONTH_SOURCE})\.? (\d{1,2})(?:, (\d{4}))?$`, 'i');
const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:T([\d:.]+)(?:Z|([+-]\d{2}):?(\d{2}))?)?$/;
const MS_PER_DAY = 86_400_000;

/**
 * The day that a date on the page stands for.
 *
 * The site omits the year in the year of the visit. Such a date is the latest such day that is not after the capture's
 * day plus one: the site's clock may be a day ahead of the user's.
 *
 * @param text `Oct 24, 2025`, `Published on Oct 4`, or ISO 8601
 * @param capturedAt the time of the visit
 * @returns `YYYY-MM-DD` in UTC, or `undefined` when the text is not a date
 */
export function parseDay(text: string, capturedAt: Date): string | undefined {
  const trimmed = text.trim();
  if (ISO.test(trimmed)) return isoDay(trimmed);
  const [, monthName = '', dayText = '', yearText] = SHOWN.exec(trimmed) ?? [];
  const month = MONTHS.indexOf(monthName.slice(0, 3).toLowerCase());
  const day = Number(dayText);
  if (month < 0) return undefined;
  if (yearText) return dayOf(Number(yearText), month, day);
  const latest = capturedAt.getTime() + MS_PER_DAY;
  const thisYear = new Date(latest).getUTCFullYear();
  // Feb 29 may lie up to eight years back (1896 and 1904, 2096 and 2104).
  for (let year = thisYear; year > thisYear - 9; year--) {
    const found = dayOf(year, month, day);
    if (found && Date.parse(found) <= latest) return found;
  }
  return undefined;
}

function isoDay(text: string): string | undefined {
  const [, year, month, day, clock, zoneHours, zoneMinutes] = ISO.exec(text) ?? [];
  if (!dayOf(Number(year), Number(month) - 1, Number(day))) return undefined;
  // A timestamp without a zone would be parsed as the user's local time; servers write UTC.
  const zone = zoneHours ? `${zoneHours}:${zoneMinutes}` : 'Z';
  const time = Date.parse(`${year}-${month}-${day}${clock ? `T${clock}${zone}` : ''}`);
  return Number.isNaN(time) ? undefined : new Date(time).toISOString().slice(0, 10);
}

/** `undefined` when the month has no such day. */
function dayOf(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month, day));
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month && date.getUTCDate() === day;
  return exists ? date.toISOString().slice(0, 10) : undefined;
}
