import { titleSlug } from '../../paper/id';
import { QUERY_FIELDS, type QueryField } from './fields';
import { type Token, tokenize } from './tokenizer';

/** A text that can replace what is being typed. */
export interface Completion {
  /** The part of the query that it replaces; the caret goes behind it. */
  start: number;
  end: number;
  insert: string;
  /** As it is shown. */
  label: string;
  /** What it finds, as text. */
  hint: string;
}

/**
 * The values that the library has for a field.
 *
 * @param field a name of {@link QUERY_FIELDS}: `author`, `org`, `keyword`, `list`, `tag`
 * @param prefix what has been typed of it, maybe nothing. It may be ignored: values that do not match it are skipped
 * @returns the most useful first
 */
export type CompletionValues = (field: string, prefix: string) => readonly string[];

const MAX_COMPLETIONS = 6;

/**
 * Completions of the token before the caret: names of fields, or values behind the colon of one.
 *
 * @param caret where in the text
 * @returns six at most, the best first; none within a word, since a completion would split it
 */
export function completionsAt(text: string, caret: number, values: CompletionValues): Completion[] {
  const [token, before] = tokenize(text.slice(0, caret)).reverse();
  if (token?.end !== caret || token.isClosed) return [];
  const isQuoted = token.kind === 'phrase';
  // A closing quote behind the caret is replaced as well.
  const end = isQuoted && /["“”]/.test(text[caret] ?? '') ? caret + 1 : caret;
  if (/[^\s)|]/.test(text[end] ?? '')) return [];
  if (token.field) return valuesOf(token.field, { ...token, start: caret, end, text: '' }, values);
  if (before?.field && before.end === token.start && (isQuoted || token.kind === 'word'))
    return valuesOf(before.field, { ...token, end }, values);
  return token.kind === 'word' ? completeName(token) : [];
}

/** Names that begin with the word, then fields with an alias that does. */
function completeName({ start, end, text }: Token): Completion[] {
  const typed = text.toLowerCase();
  const matches = (name: string) => name.startsWith(typed);
  const byName = QUERY_FIELDS.filter((field) => matches(field.name));
  const byAlias = QUERY_FIELDS.filter((field) => !matches(field.name) && field.aliases.some(matches));
  return [...byName, ...byAlias].slice(0, MAX_COMPLETIONS).map(({ name, description }) => {
    const insert = `${name}:`;
    return { start, end, insert, label: insert, hint: description };
  });
}

function valuesOf(field: QueryField, typed: Token, values: CompletionValues): Completion[] {
  const { start, end, text } = typed;
  const prefix = `-${titleSlug(text)}`;
  const found = candidates(field, text, values).flatMap((value) => {
    const insert = quoteValue(value);
    const at = `-${titleSlug(value)}`.indexOf(prefix === '-' ? '' : prefix);
    return insert !== undefined && value !== text && at >= 0 ? { value, insert, at: Math.min(at, 1) } : [];
  });
  return found
    .sort((a, b) => a.at - b.at) // values that begin with it before values with a word that does
    .slice(0, MAX_COMPLETIONS)
    .map(({ value, insert }) => ({ start, end, insert, label: value, hint: field.description }));
}

function candidates({ name, value, examples }: QueryField, text: string, values: CompletionValues) {
  return value.is === 'text' || value.is === 'annotation' ? values(name, text) : examples;
}

/** A value as it must be written in a query; `undefined` when the language cannot express it. */
function quoteValue(value: string): string | undefined {
  if (!/[\s()|"“”„]/.test(value)) return value;
  if (!value.includes('"')) return `"${value}"`;
  return /[“”]/.test(value) ? undefined : `“${value}”`;
}
