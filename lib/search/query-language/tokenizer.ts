import { collapseWhitespace } from '../../util/white-space';
import { findField, type QueryField } from './fields';

/** A token of a query; white space is between them. */
export interface Token {
  /** `not` is `-` or `NOT`; `field` is a name of the language and its colon. */
  kind: 'word' | 'phrase' | 'field' | 'open' | 'close' | 'or' | 'and' | 'not';
  start: number;
  end: number;
  /** Its text: a phrase without its quotes and with white space collapsed. */
  text: string;
  /** Of kind `field`. */
  field?: QueryField;
  /** Of kind `phrase`: whether the quote is closed. */
  isClosed?: boolean;
}

const SIGNS: Readonly<Record<string, Token['kind']>> = { '(': 'open', ')': 'close', '|': 'or', '-': 'not' };
const OPERATORS: Readonly<Record<string, Token['kind']>> = { OR: 'or', AND: 'and', NOT: 'not' };

/** Splits a query into tokens. What directly follows a field is its value: there `-`, `OR` and colons mean nothing. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  /** Parentheses that words have opened, as in `O(n log n)`: their closing ones do not concern the language. */
  let loose = 0;
  const skipSpace = /\s*/y;
  for (let start = 0; ; ) {
    skipSpace.lastIndex = start;
    start += skipSpace.exec(text)?.[0].length ?? 0;
    const first = text[start];
    if (first === undefined) return tokens;
    if (first === ')' && loose > 0) {
      loose--;
      start++;
      continue;
    }
    const last = tokens.at(-1);
    const isValue = last?.kind === 'field' && last.end === start;
    let token = tokenAt(text, start, isValue);
    if (!token) {
      const { end, open } = wordEnd(text, start);
      loose += open;
      const word = text.slice(start, end);
      token = { kind: (!isValue && OPERATORS[word]) || 'word', start, end, text: word };
    }
    tokens.push(token);
    start = token.end;
  }
}

/** Anything but a word. */
function tokenAt(text: string, start: number, isValue: boolean): Token | undefined {
  const first = text[start] ?? '';
  if (/["“”„]/.test(first)) return phraseAt(text, start);
  const sign = SIGNS[first];
  if (isValue) return sign && first !== '-' ? signAt(text, start, sign) : undefined;
  return sign ? signAt(text, start, sign) : fieldAt(text, start);
}

function phraseAt(text: string, start: number): Token {
  // A typographic quote is closed by typographic quotes only, so that one kind can be used within the other.
  const closing = text[start] === '"' ? /"|$/g : /[“”]|$/g;
  closing.lastIndex = start + 1;
  const close = closing.exec(text)?.index ?? text.length;
  const isClosed = close < text.length;
  const inner = collapseWhitespace(text.slice(start + 1, close));
  return { kind: 'phrase', start, end: close + Number(isClosed), text: inner, isClosed };
}

function signAt(text: string, start: number, kind: Token['kind']): Token {
  // A run of dashes before nothing is one dash: `a -- b` excludes nothing.
  const sign = kind === 'or' ? /\|+/y : /-+(?=[\s)|]|$)|./y;
  sign.lastIndex = start;
  const [typed = ''] = sign.exec(text) ?? [];
  return { kind, start, end: start + typed.length, text: typed };
}

function fieldAt(text: string, start: number): Token | undefined {
  const name = /[a-z]{1,20}(?=:)/iy;
  name.lastIndex = start;
  const typed = name.exec(text)?.[0] ?? '';
  const field = findField(typed);
  return field && { kind: 'field', start, end: start + typed.length + 1, text: typed, field };
}

/** Where a word ends: a parenthesis belongs to it when it opens within it, as in `O(n)`. */
function wordEnd(text: string, start: number): { end: number; open: number } {
  let open = 0;
  for (let end = start; ; end++) {
    const letter = text[end];
    if (letter === undefined || /\s/.test(letter)) return { end, open };
    if (letter === '(') open++;
    if (open === 0 && (letter === ')' || letter === '|')) return { end, open };
    if (letter === ')') open--;
  }
}
