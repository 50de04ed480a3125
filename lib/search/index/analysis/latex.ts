/**
 * Placeholders for removed LaTeX: `$` between words does not split a compound, and the combining grapheme joiner (an
 * invisible character) within a word does not change it. So every character keeps its offset in the text.
 */
const BETWEEN = '$';
const WITHIN = '\u034F';

/** Commands for formatting, or for a sign that is no word in print either. */
const FORMATTING =
  /\\(?:text[a-z]*|math[a-z]+|emph|under(?:line|brace|set)|over(?:line|brace|set)|[bB]f|it|rm|tt|sc|sf|sl|em|bm|boldsymbol|operatorname|ensuremath|left|right|big[lr]?|d?frac|sqrt|(?:wide)?(?:hat|tilde)|bar|vec|dot|ddot|times|cdots?|ldots|dots|sim|approx|pm|mp|leq?|geq?|ll|gg|neq?|to|(?:[Ll]eft|[Rr]ight)+arrow|uparrow|downarrow|in|mid|circ|prime|quad|qquad|url|href|cite[a-z]*|footnote|label|ref|begin|end|item|small|large|xspace)(?![A-Za-z])/g;

/** The variant of a Greek letter counts as the same letter. */
const GREEK_VARIANT = /\\var(?=(?:epsilon|theta|kappa|pi|rho|sigma|phi)(?![A-Za-z]))/g;

/** `\"o`, `\'{\i}`, `{\v S}`, `\c{c}`; not the apostrophe of `object\'s`. */
const ACCENT =
  /\{?\\(?!'(?:s|t|d|m|ll|re|ve)(?![A-Za-z]))(?:["'`^~=.]|[Hbcdkrtuv](?=\{| [A-Za-z]\}))\s?(?:\{\\?([A-Za-z])\}|\\?([A-Za-z]))(?:(?<=\{\\[^{}]*)\})?/g;

/** `\o`, `{\ss}`, `\L{}`: letters that have a command of their own. */
const LETTER =
  /\{\\(AA|AE|OE|aa|ae|oe|ss|[LOijlo])\}|\\(AA|AE|OE|aa|ae|oe|ss|[LOijlo])(?![A-Za-z])(?:\{\})?/g;

/**
 * A text whose LaTeX does not hide its words: formatting commands are removed, accent commands become letters. Commands
 * for symbols stay, since their name is the word.
 *
 * @returns a text of the same length, with each word at the same offset
 */
export function withoutLatex(text: string): string {
  if (!text.includes('\\')) return text;
  return text
    .replace(ACCENT, (accent, inBraces?: string, bare?: string) => padded(inBraces ?? bare ?? '', accent))
    .replace(LETTER, (command, inBraces?: string, bare?: string) => padded(inBraces ?? bare ?? '', command))
    .replace(GREEK_VARIANT, (command) => BETWEEN.repeat(command.length))
    .replace(FORMATTING, (command) => BETWEEN.repeat(command.length));
}

function padded(letters: string, command: string): string {
  return letters + WITHIN.repeat(command.length - letters.length);
}
