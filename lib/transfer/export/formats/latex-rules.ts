import { ACCENT, accentCommand, accentedLetter, GROUPED_ACCENT } from './latex-accents';
import { bracesBalance, isMath, MATH, safeMath } from './latex-math';

/**
 * What a character is written as that means something to TeX, or is another one in TeX's oldest fonts (`<`, `>` and `|`, which
 * are written as formulas, for every reader knows those). Braces are not here: see {@link brace}.
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

/** The inside of a group, with groups in it one deep: what a regular expression can still tell to be balanced. */
const INSIDE = String.raw`((?:[^{}]|\{[^{}]*\})*)`;
const STYLE = String.raw`\\(?:emph|underline|text(?:bf|it|rm|sc|sf|sl|tt))`;
const SWITCH = String.raw`\\(bf|em|it|rm|sc|sl|tt)(?![A-Za-z])\s*`;
/**
 * What is written for the old switches and for styles that not every class and reader knows; of underlined letters and of those
 * without serifs only the text.
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

/** What writes or reads text that may hold LaTeX. */
export interface LatexDialect {
  /** Text that stands alone, such as the inside of a group. */
  whole(text: string): string;
  /** A character of the text that is no LaTeX. */
  plain(char: string): string;
  /** Which of a rule's two sides is taken. */
  side: 'write' | 'read';
}

interface Rule {
  /** Sticky, and balanced in its braces wherever it matches. */
  pattern: RegExp;
  /** What matched as LaTeX, or `undefined` when it is not what it looked like. */
  write(match: RegExpExecArray, balanced: boolean, whole: LatexDialect['whole']): string | undefined;
  /** What matched as it reads, or `undefined` likewise. */
  read(match: RegExpExecArray, balanced: boolean, whole: LatexDialect['whole']): string | undefined;
}

/** What titles and abstracts hold of LaTeX beside plain text, the first that fits (seen on the site in 2026-06). */
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
  // A space of its own width behind an abbreviation: not every reader knows it, and none needs it in a field.
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

/** The text in a dialect, place by place. */
export function convertLatex(text: string, { side, plain, whole }: LatexDialect): string {
  const balanced = bracesBalance(text);
  let value = '';
  let at = 0;
  for (const special of text.matchAll(/[&%$#_~^\\{}<>|]/g)) {
    if (special.index < at) continue;
    value += text.slice(at, special.index);
    const found = ruleAt(text, special.index, (rule, match) => rule[side](match, balanced, whole));
    const [taken, written] = found ?? [1, plain(special[0])];
    value += written;
    at = special.index + taken;
  }
  return value + text.slice(at);
}

/** How many characters of the text the first rule takes that fits at this place, and what becomes of them. */
function ruleAt(
  text: string,
  at: number,
  apply: (rule: Rule, match: RegExpExecArray) => string | undefined,
): [taken: number, written: string] | undefined {
  for (const rule of RULES) {
    rule.pattern.lastIndex = at;
    const match = rule.pattern.exec(text);
    const written = match ? apply(rule, match) : undefined;
    if (match && written !== undefined) return [match[0].length, written];
  }
  return undefined;
}

function styled(command: string, inside: string): string {
  const style = STYLES[command] ?? command;
  return style === '' ? inside : `${style}{${inside}}`;
}

/** A brace of the text; one without its partner gets an invisible one, as Zotero does it. */
function brace(char: string, balanced: boolean): string {
  if (balanced) return `\\${char}`;
  return char === '{' ? '\\{\\vphantom{\\}}' : '\\vphantom{\\{}\\}';
}
