import { bibtexParser } from 'latex-utensils';

type Value = bibtexParser.FieldValue;
type Piece = bibtexParser.BibtexAst['content'][number];

/** The fields of an entry by their names in lower case, values as they stand between their outer braces. */
export type BibtexFields = ReadonlyMap<string, string>;

/** What a well-formed piece of a file holds; `undefined` of one that the grammar does not know. */
export type BibtexNode = { fields: BibtexFields } | { abbreviations: BibtexFields } | undefined;

/** Where the grammar of BibTeX ends. */
export interface BibtexSyntaxError {
  /** Lines behind the first line of the piece. */
  linesIn: number;
  /** What stands there. */
  found: string;
}

/**
 * Reads one entry by the grammar of BibTeX.
 *
 * @param abbreviations what `@string` has defined so far, by lower-case name
 */
export function parseBibtexChunk(
  text: string,
  abbreviations: ReadonlyMap<string, string>,
): BibtexNode | BibtexSyntaxError {
  const plain = withPlainHead(text);
  let piece: Piece | undefined;
  try {
    piece = bibtexParser.parse(plain).content[0];
  } catch (error) {
    return faultOf(error, text, text.length - plain.length);
  }
  if (piece === undefined) return undefined;
  const assignments = assignmentsIn(piece);
  if (assignments === undefined) return undefined;
  const isString = piece.entryType.toLowerCase() === 'string';
  const fields = new Map<string, string>();
  for (const { name, value } of assignments) {
    const text = valueText(value, abbreviations).slice(0, isString ? LONGEST_ABBREVIATION : LONGEST_VALUE);
    // BibTeX takes the first of two fields of one name.
    if (!fields.has(name.toLowerCase())) fields.set(name.toLowerCase(), text);
  }
  return isString ? { abbreviations: fields } : { fields };
}

const HEAD = /^@[^\S\n]*([A-Za-z]+)(\s*)[{(](\s*)([^,={}\n]*,)?/;

/**
 * An entry in the form that the grammar knows best: no space behind the `@`, in braces (in parentheses it would pass over
 * what it cannot read), and with a plain key, since keys hold anything and nobody needs them here. Line ends stay.
 */
function withPlainHead(text: string): string {
  const [head = '', type = '', before = '', behind = '', key = ''] = HEAD.exec(text) ?? [];
  if (head === '') return text;
  const isClosed = head.includes('(') && text.endsWith(')');
  const plainKey = key !== '' && type.toLowerCase() !== 'string' ? 'k,' : key;
  return `@${type}${before}{${behind}${plainKey}${text.slice(head.length, isClosed ? -1 : undefined)}${isClosed ? '}' : ''}`;
}

/**
 * What an entry says is what. An `@string` whose value is another abbreviation, or that ends in a comma, is told by the
 * grammar as an entry of that type.
 */
function assignmentsIn(piece: Piece): { name: string; value: Value }[] | undefined {
  const { abbreviation, value, content } = piece as Partial<bibtexParser.StringEntry & bibtexParser.Entry>;
  if (abbreviation !== undefined && value !== undefined) return [{ name: abbreviation, value }];
  return Array.isArray(content) ? content : undefined;
}

/** In UTF-16 code units: abbreviations may be made of others, doubling with each. */
const LONGEST_ABBREVIATION = 1_000;
const LONGEST_VALUE = 2_000_000;

function valueText(value: Value, abbreviations: ReadonlyMap<string, string>): string {
  if (bibtexParser.isConcatValue(value)) {
    let text = '';
    for (const part of value.content) if (text.length < LONGEST_VALUE) text += valueText(part, abbreviations);
    return text;
  }
  // A month (`oct`) is the abbreviation of itself; so is one that the file has not defined.
  return bibtexParser.isAbbreviationValue(value)
    ? (abbreviations.get(value.content.toLowerCase()) ?? value.content)
    : value.content;
}

/** @param cut how much of the beginning the grammar was not given */
function faultOf(error: unknown, text: string, cut: number): BibtexSyntaxError {
  // The grammar's own error has a location; anything else is its stack running out.
  const at = bibtexParser.isSyntaxError(error) ? Math.max(0, error.location.start.offset + cut) : 0;
  const before = text.slice(0, at);
  return { linesIn: before.split('\n').length - 1, found: text.slice(at, at + 30).split('\n')[0] ?? '' };
}
