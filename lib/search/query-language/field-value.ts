import { omitUndefined } from '../../util/defined';
import type { QueryNode, Sort, TextField } from './ast';
import { isoDay, parseDateRange, startOfDay } from './days';
import { type QueryField, VALUE_ALIASES } from './fields';
import { closestName } from './nearest';
import { type NumberRange, parseRange } from './ranges';
import type { Token } from './tokenizer';

/** What stands behind the colon of a field. */
export interface FieldValue {
  token: Token;
  /** Whether it touches the end of the query: then it may be unfinished, which is no slip. */
  isUnfinished: boolean;
}

/** What a value was read as; nothing of it when it is unfinished. */
export interface ParsedValue {
  node?: QueryNode;
  sort?: Sort;
  /** It was not understood, and this was probably meant, if anything. */
  diagnostic?: { fix?: string };
}

/** @param now for dates that are told from today, and for the reader's time zone */
export function parseFieldValue(field: QueryField, typed: FieldValue, now: Date): ParsedValue {
  const { text } = typed.token;
  const { value } = field;
  switch (value.is) {
    case 'text':
      return hasSearchableWord(text) ? { node: wordsIn(value.kind, typed) } : { diagnostic: {} };
    case 'mark':
      return { node: { kind: value.kind, text } };
    case 'choice':
      return readChoice(field, value.kind, typed);
    case 'days':
      return readSpan(
        typed,
        (span) => parseRange(span, (end) => parseDateRange(end, now)),
        SPAN_ASKS[value.kind],
      );
    case 'count':
      return readSpan(
        typed,
        (span) => parseRange(span.replace(/\+$/, ''), countOf, '>='),
        SPAN_ASKS[value.kind],
      );
  }
}

/** Whether there is something in a text that the index holds. */
export function hasSearchableWord(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

function wordsIn(field: TextField, { token, isUnfinished }: FieldValue): QueryNode {
  const { text, kind, isClosed } = token;
  if (kind === 'word') return { kind: 'words', text, fields: [field], isUnfinished };
  return { kind: 'phrase', text, field, ...(!isClosed && { isUnfinished: true }) };
}

function readChoice(field: QueryField, kind: 'is' | 'has' | 'sort', { token, isUnfinished }: FieldValue) {
  const lower = token.text.toLowerCase();
  const typed = VALUE_ALIASES.get(lower) ?? lower;
  const names = field.examples;
  if (names.includes(typed)) {
    // The examples of these fields are of these types: see `language.ts`.
    if (kind === 'sort') return { sort: typed as Sort };
    return { node: { kind, value: typed } as Extract<QueryNode, { kind: typeof kind }> };
  }
  if (isUnfinished && [...names, ...VALUE_ALIASES.keys()].some((name) => name.startsWith(lower))) return {};
  return { diagnostic: omitUndefined({ fix: closestName(typed, names) }) };
}

const SPAN_ASKS = {
  published: ({ from, to }: NumberRange): QueryNode => ({
    kind: 'published',
    ...(from !== undefined && { from: isoDay(from) }),
    ...(to !== undefined && { to: isoDay(to) }),
  }),
  seen: ({ from, to }: NumberRange): QueryNode => ({
    kind: 'seen',
    ...(from !== undefined && { from: startOfDay(from) }),
    ...(to !== undefined && { to: startOfDay(to + 1) }),
  }),
  upvotes: ({ from, to }: NumberRange): QueryNode => ({
    kind: 'upvotes',
    ...(from !== undefined && { min: from }),
    ...(to !== undefined && { max: to }),
  }),
};

/** The end of a value that may become a number or a date with the next key. */
const UNFINISHED = /[-/]0?$|(?<![\d/-])\d{1,3}$|\.+$/;
const SIGN = /^(?:[<>]?=?|\.\.)/;

function readSpan(
  { token: { text }, isUnfinished }: FieldValue,
  read: (text: string) => NumberRange | undefined,
  ask: (span: NumberRange) => QueryNode,
): ParsedValue {
  const finished = isUnfinished ? text.replace(UNFINISHED, '') : text;
  const span = read(text) ?? read(finished);
  if (span) return { node: ask(span) };
  const begun = finished.replace(SIGN, '').toLowerCase();
  const isBegun = ['today', 'yesterday'].some((day) => day.startsWith(begun));
  return isUnfinished && isBegun ? {} : { diagnostic: {} };
}

function countOf(text: string) {
  const count = /^\d{1,9}$/.test(text) ? Number(text) : undefined;
  return count === undefined ? undefined : { from: count, to: count };
}
