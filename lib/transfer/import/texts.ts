import { collapseWhitespace } from '../../util/white-space';
import { MAX_ITEMS, MAX_LENGTHS } from './limits';

/** Unwanted in any text: control characters and lone surrogates, as in a truncated text. */
const UNWANTED = /[\p{Cc}\p{Surrogate}]/gu;
const UNWANTED_BUT_LINE_ENDS = /(?![\n\t])[\p{Cc}\p{Surrogate}]/gu;

/** A text of a file on one line, truncated to a length; `undefined` when nothing is left or when it is no text. */
export function singleLine(value: unknown, maxLength: number): string | undefined {
  if (typeof value !== 'string') return undefined;
  return collapseWhitespace(truncate(value, maxLength).replace(UNWANTED, ' ')) || undefined;
}

/** The same with its line ends, as notes have them. */
export function multiLine(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  return truncate(value, MAX_LENGTHS.note).replace(UNWANTED_BUT_LINE_ENDS, ' ').trim() || undefined;
}

/** The lines that are texts, each once; `undefined` when there are none. */
export function uniqueLines(
  values: Iterable<unknown>,
  limit: number,
  maxLength: number,
): string[] | undefined {
  const lines = [...new Set(allLines(values, maxLength))].slice(0, limit);
  return lines.length > 0 ? lines : undefined;
}

/** Names of authors; `undefined` when there are none. Two of one name are two people. */
export function authorNames(values: Iterable<unknown>): string[] | undefined {
  const names = allLines(values, MAX_LENGTHS.name).slice(0, MAX_ITEMS.authors);
  return names.length > 0 ? names : undefined;
}

function allLines(values: Iterable<unknown>, maxLength: number): string[] {
  return Array.from(values).flatMap((value) => singleLine(value, maxLength) ?? []);
}

/** A URL that may be opened: of http or https, no script. */
export function httpUrl(value: unknown): string | undefined {
  if (typeof value !== 'string' || value.length > MAX_LENGTHS.address) return undefined;
  const address = value.trim();
  return /^https?:\/\/[^\s<>"]+$/i.test(address) ? address : undefined;
}

/** The beginning of a record, to be shown with the reason why it was not read. */
export function excerpt(text: string): string {
  return singleLine(text.slice(0, 400), 100) ?? '';
}

function truncate(text: string, maxLength: number): string {
  // Counts white space that is collapsed later; useful texts consist mostly of other characters.
  return text.length > maxLength ? text.slice(0, maxLength) : text;
}
