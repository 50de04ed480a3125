/**
 * Possible math, `$…$` or `\(…\)`: without a space inside the dollars, and not from one price to the next
 * (`$1-$2`). Sticky.
 */
export const MATH = /\$(?!\s|\d[^$\\]*\$\d)(?:\\.|[^$\\])+(?<!\s)\$|\\\((?:\\(?!\))|[^$\\])+\\\)/y;

const OPERATOR = /[\\^_=<>+*/|]/;
/** Two plain words in a row; a command such as `\leq` does not count. */
const PROSE = /(?<![\\A-Za-z])[A-Za-z]{2,} [A-Za-z]{2,}/;
/** A single word, as in "200k in US" between two dollar signs. */
const LOOSE_WORD = /\s[A-Za-z]{2,}|[A-Za-z]{2,}\s/;

/** Whether something in math delimiters is a formula, not prose between two dollar signs, and safe inside a field. */
export function isMath(delimited: string): boolean {
  const formula = delimited.replace(/^\$|^\\\(|\$$|\\\)$/g, '');
  // With escaped braces, as BibTeX counts, and without them, as other programs do.
  if (!bracesBalance(formula) || !bracesBalance(formula.replace(/\\[{}]/g, ''))) return false;
  const outsideGroups = formula.replace(/\{[^{}]*\}/g, '{}');
  return OPERATOR.test(formula) ? !PROSE.test(outsideGroups) : !LOOSE_WORD.test(formula);
}

/**
 * Math with `%` and `#` escaped: unescaped they would break the rest of the line. `\text` needs amsmath, which not every
 * document loads; LaTeX itself has `\textrm`.
 */
export function safeMath(math: string): string {
  return math.replace(/(?<!\\)[%#]/g, '\\$&').replace(/\\text(?=\s*\{)/g, '\\textrm');
}

/** Whether braces are balanced, escaped or not. */
export function bracesBalance(text: string): boolean {
  let depth = 0;
  for (const char of text) {
    if (char === '{') depth++;
    if (char === '}' && --depth < 0) return false;
  }
  return depth === 0;
}
