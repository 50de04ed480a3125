import { bracesBalance, isMath, MATH, safeMath } from './latex-math';

/** What a character that means something to TeX is written as. Braces are not here: see {@link brace}. */
const SPECIAL: Record<string, string> = {
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '\\': '\\textbackslash{}',
};

/** The inside of a group, with groups in it one deep: what a regular expression can still tell to be balanced. */
const INSIDE = String.raw`((?:[^{}]|\{[^{}]*\})*)`;
const STYLE = String.raw`\\(?:emph|underline|text(?:bf|it|rm|sc|sf|sl|tt))`;
const SWITCH = String.raw`\\(?:bf|em|it|rm|sc|sl|tt)(?![A-Za-z])\s*`;
/** `\"o`, `\'{\i}`, `\c{c}`, `\ss`, as https://en.wikibooks.org/wiki/LaTeX/Special_Characters lists them. */
const ACCENT =
  /\\(?:["'`^~=.](?:\{\\?[A-Za-z]\}|\\[ij](?![A-Za-z])|[A-Za-z])|[Hbcdkrtuv]\{\\?[A-Za-z]\}|(?:AA|AE|OE|[LOijlo]|aa|ae|oe|ss)(?![A-Za-z])(?:\{\})?)/y;

interface Rule {
  /** Sticky, and balanced in its braces wherever it matches. */
  pattern: RegExp;
  /** Writes what matched, or `undefined` when it is not what it looked like. */
  write(match: RegExpExecArray, balanced: boolean): string | undefined;
}

/** What abstracts hold of LaTeX beside plain text, the first that fits (seen on the site in 2026-06). */
const RULES: readonly Rule[] = [
  {
    pattern: new RegExp(String.raw`\{(${SWITCH})${INSIDE}\}`, 'y'),
    write: ([, command = '', inside = '']) => `{${command}${escapeLatex(inside)}}`,
  },
  {
    pattern: new RegExp(String.raw`(${STYLE})\{${INSIDE}\}`, 'y'),
    write: ([, command = '', inside = '']) => `${command}{${escapeLatex(inside)}}`,
  },
  { pattern: MATH, write: ([math]) => (isMath(math) ? safeMath(math) : undefined) },
  { pattern: /\\[&%$#_ ,]/y, write: ([escaped]) => escaped },
  { pattern: /\\?([{}])/y, write: ([, char = ''], balanced) => brace(char, balanced) },
  // Escaped for no reason, as in "an object\'s" and "\~8B".
  { pattern: /\\'(?=(?:s|t|d|m|ll|re|ve)(?![A-Za-z]))/y, write: () => "'" },
  { pattern: ACCENT, write: ([accent]) => accent },
  { pattern: /\\([~^])(?:\{\})?/y, write: ([, char = '']) => SPECIAL[char] },
];

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
  const balanced = bracesBalance(text);
  let value = '';
  let at = 0;
  for (const special of text.matchAll(/[&%$#_~^\\{}]/g)) {
    if (special.index < at) continue;
    value += text.slice(at, special.index);
    const [taken, written] = writeAt(text, special.index, balanced);
    value += written;
    at = special.index + taken;
  }
  return value + text.slice(at);
}

/** How many characters of the text are written at this place, and as what. */
function writeAt(text: string, at: number, balanced: boolean): [taken: number, written: string] {
  for (const { pattern, write } of RULES) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    const written = match ? write(match, balanced) : undefined;
    if (match && written !== undefined) return [match[0].length, written];
  }
  const char = text.charAt(at);
  return [1, SPECIAL[char] ?? char];
}

/** A brace of the text; one without its partner gets an invisible one, as Zotero does it. */
function brace(char: string, balanced: boolean): string {
  if (balanced) return `\\${char}`;
  return char === '{' ? '\\{\\vphantom{\\}}' : '\\vphantom{\\{}\\}';
}
