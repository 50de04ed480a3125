import { collapseWhitespace } from '../../../util/white-space';

/** Noncharacters and control characters: XML forbids them, and many programs end a line or a file there. */
const UNWRITABLE = /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/u;
const EVERY_UNWRITABLE = new RegExp(UNWRITABLE, 'gu');

/**
 * Text for one line of a file: white space collapsed, control characters replaced by spaces, and without lone surrogates
 * (as at the end of a text that was truncated within a character).
 */
export function singleLine(text: string): string {
  return collapseWhitespace(UNWRITABLE.test(text) ? text.replace(EVERY_UNWRITABLE, writableChar) : text);
}

/** The same for text of several lines, whose ends become `\n`; empty lines at the beginning and end are removed, tabs stay. */
export function multiLine(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .split('\n')
    .map((line) =>
      line.replace(EVERY_UNWRITABLE, (char) => (char === '\t' ? char : writableChar(char))).trimEnd(),
    )
    .join('\n')
    .replace(/^\n+|\n+$/g, '');
}

function writableChar(char: string): string {
  return /\p{Cc}/u.test(char) ? ' ' : '';
}
