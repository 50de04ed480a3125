import { titleSlug } from '../../paper/id';
import { QUERY_FIELDS, type QueryField } from './fields';
import { type Token, tokenize } from './tokenizer';

/** What could stand in place of what is being typed. */
export interface Completion {
  /** The part of the query that it replaces; the caret goes behind it. */
  start: number;
  end: number;
  insert: string;
  /** As it is shown. */
  label: string;
  /** What it finds, in words. */
  hint: string;
}

/**
 * The values that the library has for a field.
 *
 * @param field a name of {@link QUERY_FIELDS}: `author`, `org`, `keyword`, `list`, `tag`
 * @param prefix what has been typed of it, maybe nothing. What does not go with it is passed over, so it may be ignored
 * @returns the most useful first
 */
export type CompletionValues = (field: string, prefix: string) => readonly string[];

const MOST = 6;

/**
 * What the piece of the query before the caret could become: names of fields, or values behind the colon of one.
 *
 * @param caret where in the text
 * @returns six at most, the best first; none within a word, where one would be cut apart
 */
export function completionsAt(text: string, caret: number, values: CompletionValues): Completion[] {
  const [piece, before] = tokenize(text.slice(0, caret)).reverse();
  if (piece?.end !== caret || piece.isClosed) return [];
  const isQuoted = piece.kind === 'phrase';
  // A quote that was closed beforehand goes with what is replaced.
  const end = isQuoted && /["“”]/.test(text[caret] ?? '') ? caret + 1 : caret;
  if (/[^\s)|]/.test(text[end] ?? '')) return [];
  if (piece.field) return valuesOf(piece.field, { ...piece, start: caret, end, text: '' }, values);
  if (before?.field && before.end === piece.start && (isQuoted || piece.kind === 'word'))
    return valuesOf(before.field, { ...piece, end }, values);
  return piece.kind === 'word' ? namesFrom(piece) : [];
}

/** Names that begin with the word, then fields that have another name that does. */
function namesFrom({ start, end, text }: Token): Completion[] {
  const begun = text.toLowerCase();
  const isBegun = (name: string) => name.startsWith(begun);
  const named = QUERY_FIELDS.filter((field) => isBegun(field.name));
  const others = QUERY_FIELDS.filter((field) => !isBegun(field.name) && field.aliases.some(isBegun));
  return [...named, ...others].slice(0, MOST).map(({ name, description }) => {
    const insert = `${name}:`;
    return { start, end, insert, label: insert, hint: description };
  });
}

function valuesOf(field: QueryField, typed: Token, values: CompletionValues): Completion[] {
  const { start, end, text } = typed;
  const begun = `-${titleSlug(text)}`;
  const found = possible(field, text, values).flatMap((value) => {
    const insert = written(value);
    const at = `-${titleSlug(value)}`.indexOf(begun === '-' ? '' : begun);
    return insert !== undefined && value !== text && at >= 0 ? { value, insert, at: Math.min(at, 1) } : [];
  });
  return found
    .sort((a, b) => a.at - b.at) // what begins with it before what has a word that does
    .slice(0, MOST)
    .map(({ value, insert }) => ({ start, end, insert, label: value, hint: field.description }));
}

function possible({ name, value, examples }: QueryField, text: string, values: CompletionValues) {
  return value.is === 'text' || value.is === 'mark' ? values(name, text) : examples;
}

/** A value as it must be written; `undefined` when the language has no way to. */
function written(value: string): string | undefined {
  if (!/[\s()|"“”„]/.test(value)) return value;
  if (!value.includes('"')) return `"${value}"`;
  return /[“”]/.test(value) ? undefined : `“${value}”`;
}
