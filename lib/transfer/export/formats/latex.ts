import { convertLatex, type LatexDialect, SPECIAL_CHARACTERS } from './latex-rules';

const WRITING: LatexDialect = {
  side: 'write',
  plain: (char) => SPECIAL_CHARACTERS[char] ?? char,
  whole: escapeLatex,
};
const READING: LatexDialect = { side: 'read', plain: (char) => char, whole: plainLatex };

/**
 * Text of the site as the value of a BibTeX field.
 *
 * Specials are escaped. What already is LaTeX stays so: escaped specials, accents, a few commands for the style of
 * letters, and `$…$` that looks like math. Any other backslash is a backslash of the text. The braces of the value
 * balance whatever comes in, as BibTeX counts them: `\{` too.
 *
 * @param text on one line
 */
export function escapeLatex(text: string): string {
  return convertLatex(text, WRITING);
}

/**
 * The same text as it reads, for formats that know no LaTeX: `86.7\%` is `86.7%`, `R\"ossler` is `Rössler`, and
 * `\textbf{X}` is `X`. Math stays as it is, there is no plain form of it.
 *
 * @param text on one line
 */
export function plainLatex(text: string): string {
  return convertLatex(text, READING);
}
