import { withoutUndefined } from '../../util/defined';
import type { Ask, Sort, TextField } from './ast';
import { daysOf, isoDay, startOfDay } from './days';
import { type LanguageField, SAME_CHOICES } from './fields';
import { nearest } from './nearest';
import { type Span, spanOf } from './ranges';
import type { Token } from './tokenizer';

/** What stands behind the colon of a field. */
export interface FieldValue {
  token: Token;
  /** Whether it touches the end of the query: then it may be unfinished, which is no slip. */
  isOpen: boolean;
}

/** What a value was read as; nothing of it when it is unfinished. */
export interface ValueReading {
  ask?: Ask;
  sort?: Sort;
  /** It was not understood, and this was probably meant, if anything. */
  slip?: { fix?: string };
}

/** @param now for dates that are told from today, and for the reader's time zone */
export function readValue(field: LanguageField, typed: FieldValue, now: Date): ValueReading {
  const { text } = typed.token;
  const { value } = field;
  switch (value.is) {
    case 'text':
      return hasWord(text) ? { ask: wordsIn(value.kind, typed) } : { slip: {} };
    case 'mark':
      return { ask: { kind: value.kind, text } };
    case 'choice':
      return readChoice(field, value.kind, typed);
    case 'days':
      return readSpan(typed, (span) => spanOf(span, (end) => daysOf(end, now)), SPAN_ASKS[value.kind]);
    case 'count':
      return readSpan(typed, (span) => spanOf(span.replace(/\+$/, ''), countOf, '>='), SPAN_ASKS[value.kind]);
  }
}

/** Whether there is something in a text that the index holds. */
export function hasWord(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

function wordsIn(field: TextField, { token, isOpen }: FieldValue): Ask {
  const { text, kind, isClosed } = token;
  if (kind === 'word') return { kind: 'words', text, fields: [field], isOpen };
  return { kind: 'phrase', text, field, ...(!isClosed && { isOpen: true }) };
}

function readChoice(field: LanguageField, kind: 'is' | 'has' | 'sort', { token, isOpen }: FieldValue) {
  const lower = token.text.toLowerCase();
  const typed = SAME_CHOICES.get(lower) ?? lower;
  const names = field.examples;
  if (names.includes(typed)) {
    // The examples of these fields are of these types: see `language.ts`.
    if (kind === 'sort') return { sort: typed as Sort };
    return { ask: { kind, value: typed } as Extract<Ask, { kind: typeof kind }> };
  }
  if (isOpen && [...names, ...SAME_CHOICES.keys()].some((name) => name.startsWith(lower))) return {};
  return { slip: withoutUndefined({ fix: nearest(typed, names) }) };
}

const SPAN_ASKS = {
  published: ({ from, to }: Span): Ask => ({
    kind: 'published',
    ...(from !== undefined && { from: isoDay(from) }),
    ...(to !== undefined && { to: isoDay(to) }),
  }),
  seen: ({ from, to }: Span): Ask => ({
    kind: 'seen',
    ...(from !== undefined && { from: startOfDay(from) }),
    ...(to !== undefined && { to: startOfDay(to + 1) }),
  }),
  upvotes: ({ from, to }: Span): Ask => ({
    kind: 'upvotes',
    ...(from !== undefined && { least: from }),
    ...(to !== undefined && { most: to }),
  }),
};

/** The end of a value that may become a number or a date with the next key. */
const UNFINISHED = /[-/]0?$|(?<![\d/-])\d{1,3}$|\.+$/;
const SIGN = /^(?:[<>]?=?|\.\.)/;

function readSpan(
  { token: { text }, isOpen }: FieldValue,
  read: (text: string) => Span | undefined,
  ask: (span: Span) => Ask,
): ValueReading {
  const finished = isOpen ? text.replace(UNFINISHED, '') : text;
  const span = read(text) ?? read(finished);
  if (span) return { ask: ask(span) };
  const begun = finished.replace(SIGN, '').toLowerCase();
  const isBegun = ['today', 'yesterday'].some((day) => day.startsWith(begun));
  return isOpen && isBegun ? {} : { slip: {} };
}

function countOf(text: string) {
  const count = /^\d{1,9}$/.test(text) ? Number(text) : undefined;
  return count === undefined ? undefined : { from: count, to: count };
}
