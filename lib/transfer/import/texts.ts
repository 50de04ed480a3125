import { collapseWhitespace } from '../../util/white-space';
import { MAX_ITEMS, MAX_LENGTHS } from './limits';

/** What no text of a paper holds: control characters, and halves of characters, as of a text that was cut. */
const UNWANTED = /[\p{Cc}\p{Surrogate}]/gu;
const UNWANTED_BUT_LINE_ENDS = /(?![\n\t])[\p{Cc}\p{Surrogate}]/gu;

/** A text of a file on one line, cut to a length; `undefined` when nothing is left or when it is no text. */
export function singleLine(value: unknown, longest: number): string | undefined {
  if (typeof value !== 'string') return undefined;
  return collapseWhitespace(cut(value, longest).replace(UNWANTED, ' ')) || undefined;
}

/** The same with its line ends, as notes have them. */
export function multiLine(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  return cut(value, MAX_LENGTHS.note).replace(UNWANTED_BUT_LINE_ENDS, ' ').trim() || undefined;
}

/** The lines that are texts, each once, or `undefined` when there is none. */
export function uniqueLines(values: Iterable<unknown>, most: number, longest: number): string[] | undefined {
  const lines = [...new Set(allLines(values, longest))].slice(0, most);
  return lines.length > 0 ? lines : undefined;
}

/** Names of authors, or `undefined` when there is none; two of one name are two people. */
export function authorNames(values: Iterable<unknown>): string[] | undefined {
  const names = allLines(values, MAX_LENGTHS.name).slice(0, MAX_ITEMS.authors);
  return names.length > 0 ? names : undefined;
}

function allLines(values: Iterable<unknown>, longest: number): string[] {
  return Array.from(values).flatMap((value) => singleLine(value, longest) ?? []);
}

/** An address that may be opened: of http or https, no script. */
export function httpUrl(value: unknown): string | undefined {
  if (typeof value !== 'string' || value.length > MAX_LENGTHS.address) return undefined;
  const address = value.trim();
  return /^https?:\/\/[^\s<>"]+$/i.test(address) ? address : undefined;
}

/** How a record begins, to be shown beside the reason why it was not read. */
export function excerpt(text: string): string {
  return singleLine(text.slice(0, 400), 100) ?? '';
}

function cut(text: string, longest: number): string {
  // White space that is folded later may stand within; no text of use has more of it than of anything else.
  return text.length > longest ? text.slice(0, longest) : text;
}
