import { omitUndefined } from '../../util/defined';
import type { QueryNode, Sort, TextField } from './ast';
import { isoDay, parseDateRange, startOfDay } from './days';
import { type QueryField, VALUE_ALIASES, type ValueKind } from './fields';
import { closestName } from './nearest';
import { type NumberRange, parseRange } from './ranges';
import type { Token } from './tokenizer';

/** The text behind the colon of a field. */
export interface FieldValue {
  token: Token;
  /** Whether it touches the end of the query: then it may be unfinished, which is no error. */
  isUnfinished: boolean;
}

/** What a value was parsed as; empty when it is unfinished. */
export interface ParsedValue {
  node?: QueryNode;
  sort?: Sort;
  /** It was not understood; `fix` is what was probably meant, if anything. */
  diagnostic?: { fix?: string };
}

/** @param now for dates relative to today, and for the user's time zone */
export function parseFieldValue(field: QueryField, typed: FieldValue, now: Date): ParsedValue {
  const { text } = typed.token;
  const { value } = field;
  switch (value.is) {
    case 'text':
      return hasSearchableWord(text) ? { node: textNode(value.kind, typed) } : { diagnostic: {} };
    case 'annotation':
      return { node: { kind: value.kind, text } };
    case 'choice':
      return parseChoice(field, value.kind, typed);
    case 'days':
      return parseRangeValue(
        typed,
        (text) => parseRange(text, (end) => parseDateRange(end, now)),
        RANGE_NODES[value.kind],
      );
    case 'count':
      return parseRangeValue(
        typed,
        (text) => parseRange(text.replace(/\+$/, ''), countOf, '>='),
        RANGE_NODES[value.kind],
      );
  }
}

/** Whether a text contains something that the index holds. */
export function hasSearchableWord(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

function textNode(field: TextField, { token, isUnfinished }: FieldValue): QueryNode {
  const { text, kind, isClosed } = token;
  if (kind === 'word') return { kind: 'words', text, fields: [field], isUnfinished };
  return { kind: 'phrase', text, field, ...(!isClosed && { isUnfinished: true }) };
}

function parseChoice(field: QueryField, kind: 'is' | 'has' | 'sort', { token, isUnfinished }: FieldValue) {
  const lower = token.text.toLowerCase();
  const typed = VALUE_ALIASES.get(lower) ?? lower;
  const names = field.examples;
  if (names.includes(typed)) {
    // The examples of these fields are of these types: see `fields.ts`.
    if (kind === 'sort') return { sort: typed as Sort };
    return { node: { kind, value: typed } as Extract<QueryNode, { kind: typeof kind }> };
  }
  if (isUnfinished && [...names, ...VALUE_ALIASES.keys()].some((name) => name.startsWith(lower))) return {};
  return { diagnostic: omitUndefined({ fix: closestName(typed, names) }) };
}

type RangeKind = Extract<ValueKind, { is: 'days' | 'count' }>['kind'];

/** The node of a range, by the kind of its field. */
const RANGE_NODES = {
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
} satisfies Record<RangeKind, (range: NumberRange) => QueryNode>;

/** The end of a value that may become a number or a date with the next keystroke. */
const UNFINISHED = /[-/]0?$|(?<![\d/-])\d{1,3}$|\.+$/;
const SIGN = /^(?:[<>]?=?|\.\.)/;

function parseRangeValue(
  { token: { text }, isUnfinished }: FieldValue,
  parse: (text: string) => NumberRange | undefined,
  nodeOf: (range: NumberRange) => QueryNode,
): ParsedValue {
  const finished = isUnfinished ? text.replace(UNFINISHED, '') : text;
  const range = parse(text) ?? parse(finished);
  if (range) return { node: nodeOf(range) };
  const prefix = finished.replace(SIGN, '').toLowerCase();
  const isDayPrefix = ['today', 'yesterday'].some((day) => day.startsWith(prefix));
  return isUnfinished && isDayPrefix ? {} : { diagnostic: {} };
}

function countOf(text: string) {
  const count = /^\d{1,9}$/.test(text) ? Number(text) : undefined;
  return count === undefined ? undefined : { from: count, to: count };
}
