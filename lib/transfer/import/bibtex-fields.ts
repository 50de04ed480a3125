import { bibtexParser } from 'latex-utensils';

type Value = bibtexParser.FieldValue;
type Node = bibtexParser.BibtexAst['content'][number];

/** The fields of an entry by their names in lower case, values as written between their outer braces. */
export type BibtexFields = ReadonlyMap<string, string>;

/** The content of a well-formed chunk; `undefined` for one that the grammar does not know. */
export type BibtexNode = { fields: BibtexFields } | { abbreviations: BibtexFields } | undefined;

/** Where a chunk violates the grammar of BibTeX. */
export interface BibtexSyntaxError {
  /** Lines after the first line of the chunk. */
  linesIn: number;
  /** The text found there. */
  found: string;
}

/**
 * Parses one entry by the grammar of BibTeX.
 *
 * @param abbreviations defined by `@string` so far, by lower-case name
 */
export function parseBibtexChunk(
  text: string,
  abbreviations: ReadonlyMap<string, string>,
): BibtexNode | BibtexSyntaxError {
  const plain = withPlainHead(text);
  let node: Node | undefined;
  try {
    node = bibtexParser.parse(plain).content[0];
  } catch (error) {
    return syntaxErrorOf(error, text, text.length - plain.length);
  }
  if (node === undefined) return undefined;
  const assignments = assignmentsIn(node);
  if (assignments === undefined) return undefined;
  const isString = node.entryType.toLowerCase() === 'string';
  const fields = new Map<string, string>();
  for (const { name, value } of assignments) {
    const text = valueText(value, abbreviations).slice(0, isString ? MAX_ABBREVIATION : MAX_VALUE);
    // BibTeX uses the first of two fields of one name.
    if (!fields.has(name.toLowerCase())) fields.set(name.toLowerCase(), text);
  }
  return isString ? { abbreviations: fields } : { fields };
}

const HEAD = /^@[^\S\n]*([A-Za-z]+)(\s*)[{(](\s*)([^,={}\n]*,)?/;

/**
 * An entry in the form that the grammar supports best: no space after the `@`, in braces (in parentheses it would skip what
 * it cannot read), and with a plain key, since keys may contain anything and are not needed here. Line ends stay.
 */
function withPlainHead(text: string): string {
  const [head = '', type = '', before = '', behind = '', key = ''] = HEAD.exec(text) ?? [];
  if (head === '') return text;
  const isClosed = head.includes('(') && text.endsWith(')');
  const plainKey = key !== '' && type.toLowerCase() !== 'string' ? 'k,' : key;
  return `@${type}${before}{${behind}${plainKey}${text.slice(head.length, isClosed ? -1 : undefined)}${isClosed ? '}' : ''}`;
}

/**
 * The fields of an entry, or the abbreviation of an `@string`. The grammar reports an `@string` whose value is another
 * abbreviation, or that ends in a comma, as an entry of that type.
 */
function assignmentsIn(node: Node): { name: string; value: Value }[] | undefined {
  const { abbreviation, value, content } = node as Partial<bibtexParser.StringEntry & bibtexParser.Entry>;
  if (abbreviation !== undefined && value !== undefined) return [{ name: abbreviation, value }];
  return Array.isArray(content) ? content : undefined;
}

/** In UTF-16 code units: abbreviations may contain others, doubling with each. */
const MAX_ABBREVIATION = 1_000;
const MAX_VALUE = 2_000_000;

function valueText(value: Value, abbreviations: ReadonlyMap<string, string>): string {
  if (bibtexParser.isConcatValue(value)) {
    let text = '';
    for (const part of value.content) if (text.length < MAX_VALUE) text += valueText(part, abbreviations);
    return text;
  }
  // A month (`oct`) is its own abbreviation; so is one that the file has not defined.
  return bibtexParser.isAbbreviationValue(value)
    ? (abbreviations.get(value.content.toLowerCase()) ?? value.content)
    : value.content;
}

/** @param cut how much of the beginning was removed before parsing */
function syntaxErrorOf(error: unknown, text: string, cut: number): BibtexSyntaxError {
  // The parser's own error has a location; anything else is a stack overflow.
  const at = bibtexParser.isSyntaxError(error) ? Math.max(0, error.location.start.offset + cut) : 0;
  const before = text.slice(0, at);
  return { linesIn: before.split('\n').length - 1, found: text.slice(at, at + 30).split('\n')[0] ?? '' };
}
