import { ACCENT, accentCommand, accentedLetter, GROUPED_ACCENT } from './latex-accents';
import { bracesBalance, isMath, MATH, safeMath } from './latex-math';

/**
 * The replacements of characters that are special in TeX, or different in TeX's oldest fonts (`<`, `>` and `|`, which are
 * written as formulas, since all programs read those). Braces are not here: see {@link brace}.
 */
export const SPECIAL_CHARACTERS: Record<string, string> = {
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '\\': '\\textbackslash{}',
  '<': '$<$',
  '>': '$>$',
  '|': '$|$',
};

/** The content of a group, with one level of nested groups: the limit of what a regular expression can balance. */
const INSIDE = String.raw`((?:[^{}]|\{[^{}]*\})*)`;
const STYLE = String.raw`\\(?:emph|underline|text(?:bf|it|rm|sc|sf|sl|tt))`;
const SWITCH = String.raw`\\(bf|em|it|rm|sc|sl|tt)(?![A-Za-z])\s*`;
/**
 * The replacements of old font switches and of styles that not every class and program supports; of underlined and sans-serif
 * text only the text is written.
 */
const STYLES: Record<string, string> = {
  '\\bf': '\\textbf',
  '\\em': '\\emph',
  '\\it': '\\textit',
  '\\rm': '\\textrm',
  '\\sc': '\\textsc',
  '\\sl': '\\textit',
  '\\textsl': '\\textit',
  '\\textsf': '',
  '\\tt': '\\texttt',
  '\\underline': '',
};

/** How text with LaTeX is converted. */
export interface LatexDialect {
  /** Converts a complete text, such as the content of a group. */
  whole(text: string): string;
  /** Converts a character that is not LaTeX. */
  plain(char: string): string;
  /** Which of a rule's two functions is used. */
  side: 'write' | 'read';
}

interface Rule {
  /** Sticky, and balanced in its braces wherever it matches. */
  pattern: RegExp;
  /** The match as LaTeX; `undefined` when it is not LaTeX after all. */
  write(match: RegExpExecArray, balanced: boolean, whole: LatexDialect['whole']): string | undefined;
  /** The match as plain text; `undefined` likewise. */
  read(match: RegExpExecArray, balanced: boolean, whole: LatexDialect['whole']): string | undefined;
}

/** The LaTeX in titles and abstracts (as on the site in 2026-06); the first rule that matches is applied. */
const RULES: readonly Rule[] = [
  {
    pattern: new RegExp(String.raw`\{${SWITCH}${INSIDE}\}`, 'y'),
    write: ([, name = '', inside = ''], _, whole) => styled(`\\${name}`, whole(inside)),
    read: ([, , inside = ''], _, whole) => whole(inside),
  },
  {
    pattern: new RegExp(String.raw`(${STYLE})\{${INSIDE}\}`, 'y'),
    write: ([, command = '', inside = ''], _, whole) => styled(command, whole(inside)),
    read: ([, , inside = ''], _, whole) => whole(inside),
  },
  {
    pattern: MATH,
    write: ([math]) => (isMath(math) ? safeMath(math) : undefined),
    read: ([math]) => (isMath(math) ? math : undefined),
  },
  { pattern: /\\([&%$#_])/y, write: ([escaped]) => escaped, read: ([, char]) => char },
  // The space after an abbreviation: not every program knows it, and none needs it in a field.
  { pattern: /\\ /y, write: () => ' ', read: () => ' ' },
  // The narrow space in 10\,000.
  { pattern: /\\,/y, write: ([space]) => space, read: () => '\u202f' },
  { pattern: GROUPED_ACCENT, write: accentCommand, read: accentedLetter },
  {
    pattern: /\\?([{}])/y,
    write: ([, char = ''], balanced) => brace(char, balanced),
    read: ([, char]) => char,
  },
  // Escaped for no reason, as in "an object\'s" and "\~8B".
  { pattern: /\\'(?=(?:s|t|d|m|ll|re|ve)(?![A-Za-z]))/y, write: () => "'", read: () => "'" },
  { pattern: ACCENT, write: accentCommand, read: accentedLetter },
  {
    pattern: /\\([~^])(?:\{\})?/y,
    write: ([, char = '']) => SPECIAL_CHARACTERS[char],
    read: ([, char]) => char,
  },
];

/** Converts a text to a dialect. */
export function convertLatex(text: string, { side, plain, whole }: LatexDialect): string {
  const balanced = bracesBalance(text);
  let value = '';
  let at = 0;
  for (const special of text.matchAll(/[&%$#_~^\\{}<>|]/g)) {
    if (special.index < at) continue;
    value += text.slice(at, special.index);
    const found = ruleAt(text, special.index, (rule, match) => rule[side](match, balanced, whole));
    const [length, replacement] = found ?? [1, plain(special[0])];
    value += replacement;
    at = special.index + length;
  }
  return value + text.slice(at);
}

/** The length of the first rule's match at this offset, and its replacement. */
function ruleAt(
  text: string,
  at: number,
  apply: (rule: Rule, match: RegExpExecArray) => string | undefined,
): [length: number, replacement: string] | undefined {
  for (const rule of RULES) {
    rule.pattern.lastIndex = at;
    const match = rule.pattern.exec(text);
    const replacement = match ? apply(rule, match) : undefined;
    if (match && replacement !== undefined) return [match[0].length, replacement];
  }
  return undefined;
}

function styled(command: string, inside: string): string {
  const style = STYLES[command] ?? command;
  return style === '' ? inside : `${style}{${inside}}`;
}

/** A brace of the text; an unbalanced one is balanced by an invisible one, as in Zotero. */
function brace(char: string, balanced: boolean): string {
  if (balanced) return `\\${char}`;
  return char === '{' ? '\\{\\vphantom{\\}}' : '\\vphantom{\\{}\\}';
}
