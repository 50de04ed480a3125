import { collapseWhitespace } from '../../../util/white-space';

/** Not characters at all, or commands to a terminal: XML may not hold them, and many readers end a line or a file there. */
const UNWRITABLE = /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/u;
const EVERY_UNWRITABLE = new RegExp(UNWRITABLE, 'gu');

/**
 * Text for one line of a file: white space folded, control characters made spaces, and without halves of characters (as a
 * text that was cut in the middle of one ends with).
 */
export function singleLine(text: string): string {
  return collapseWhitespace(UNWRITABLE.test(text) ? text.replace(EVERY_UNWRITABLE, writableChar) : text);
}

/** The same for text of several lines, whose ends become `\n`; the first and the last are not empty, and tabs stay. */
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
