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
 * Special characters are escaped. What already is LaTeX stays: escaped special characters, accents, a few commands for
 * text styles, and `$…$` that looks like math. Any other backslash is a backslash of the text. The braces of the value are
 * always balanced, as BibTeX counts them: including `\{`.
 *
 * @param text on one line
 */
export function escapeLatex(text: string): string {
  return convertLatex(text, WRITING);
}

/**
 * The same text without LaTeX, for formats that do not support it: `86.7\%` is `86.7%`, `R\"ossler` is `Rössler`, and
 * `\textbf{X}` is `X`. Math stays unchanged, since it has no plain form.
 *
 * @param text on one line
 */
export function plainLatex(text: string): string {
  return convertLatex(text, READING);
}
