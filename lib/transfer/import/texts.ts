import { foldSpace } from '../../util/white-space';
import { LONGEST, MOST } from './limits';

/** What no text of a paper holds: control characters, and halves of characters, as of a text that was cut. */
const UNWANTED = /[\p{Cc}\p{Surrogate}]/gu;
const UNWANTED_BUT_LINE_ENDS = /(?![\n\t])[\p{Cc}\p{Surrogate}]/gu;

/** A text of a file on one line, cut to a length; `undefined` when nothing is left or when it is no text. */
export function lineOf(value: unknown, longest: number): string | undefined {
  if (typeof value !== 'string') return undefined;
  return foldSpace(cut(value, longest).replace(UNWANTED, ' ')) || undefined;
}

/** The same with its line ends, as notes have them. */
export function noteOf(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  return cut(value, LONGEST.note).replace(UNWANTED_BUT_LINE_ENDS, ' ').trim() || undefined;
}

/** The lines that are texts, each once, or `undefined` when there is none. */
export function linesOf(values: Iterable<unknown>, most: number, longest: number): string[] | undefined {
  const lines = [...new Set(allLines(values, longest))].slice(0, most);
  return lines.length > 0 ? lines : undefined;
}

/** Names of authors, or `undefined` when there is none; two of one name are two people. */
export function namesOf(values: Iterable<unknown>): string[] | undefined {
  const names = allLines(values, LONGEST.name).slice(0, MOST.authors);
  return names.length > 0 ? names : undefined;
}

function allLines(values: Iterable<unknown>, longest: number): string[] {
  return Array.from(values).flatMap((value) => lineOf(value, longest) ?? []);
}

/** An address that may be opened: of http or https, no script. */
export function webAddress(value: unknown): string | undefined {
  if (typeof value !== 'string' || value.length > LONGEST.address) return undefined;
  const address = value.trim();
  return /^https?:\/\/[^\s<>"]+$/i.test(address) ? address : undefined;
}

/** How a record begins, to be shown beside the reason why it was not read. */
export function excerptOf(text: string): string {
  return lineOf(text.slice(0, 400), 100) ?? '';
}

function cut(text: string, longest: number): string {
  // White space that is folded later may stand within; no text of use has more of it than of anything else.
  return text.length > longest ? text.slice(0, longest) : text;
}
