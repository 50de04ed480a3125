import { TEX_ACCENTS } from '../../util/tex-accents';
import { collapseWhitespace } from '../../util/white-space';
import { SYMBOLS } from './latex-letters';

interface Rule {
  /** Sticky; what it takes is bounded, so that no text can keep it busy. */
  pattern: RegExp;
  /** What stands for it. */
  text(match: RegExpExecArray): string;
}

/** Without a space inside the dollars, and not from one price to the next (`$1-$2`). */
const FORMULA =
  /\$(?!\s|\d[^$\\]{0,99}\$\d)(?:\\.|[^$\\]){1,2000}(?<!\s)\$|\\\((?:\\(?![()]).|[^\\]){1,2000}\\\)/sy;
/** `\"o`, `\'{\i}`, `\c{c}`, `\v s`. */
const ACCENT =
  /\\(?:(["'`^~=.])\s?|([Hbcdkruv])(?:\s{1,3}|(?=\{)))\{?(?:\\([ij])(?![A-Za-z])(?:\{\})?|(\p{L}))\}?/uy;
/** Zotero escapes in formulas, too: `n{\textasciicircum}2`. */
const ESCAPED_IN_FORMULA = /\{?\\text(asciicircum|backslash)(?:\{\}|\})?/g;
const STYLE = /^(?:bf|em|it|rm|sc|sf|sl|tt)(?:series|shape|family)?$/;

/** The first that fits is applied; a character that none fits stays. */
const COMMON: readonly Rule[] = [
  // Signs that old fonts of TeX have in formulas alone: no formula is meant.
  { pattern: /\$([<>|*+=-])\$/y, text: ([, sign = '']) => sign },
  { pattern: FORMULA, text: ([formula]) => formula.replace(ESCAPED_IN_FORMULA, inFormula) },
  // Half of a pair of braces that only keeps the other company, as Papershelf and Zotero write it.
  { pattern: /\\vphantom\{\\[{}]\}/y, text: () => '' },
  { pattern: /\\([&%$#_{}])/y, text: ([, char = '']) => char },
  // Escaped for no reason, as in "an object\'s".
  { pattern: /(?<=\p{L})\\'(?=(?:s|t|d|m|ll|re|ve)(?![A-Za-z]))/uy, text: () => "'" },
  { pattern: ACCENT, text: accented },
  { pattern: /\\([~^])(?:\{\})?/y, text: ([, sign = '']) => sign },
  // Mendeley escapes the commands of a formula: `{\$}\backslashalpha{\$}`.
  { pattern: /\\backslash(?=[A-Za-z])/y, text: () => '\\' },
  // Of a link its text stays.
  { pattern: /\\href\{[^{}]{0,2000}\}/y, text: () => '' },
  { pattern: /\\([A-Za-z]{1,30})\*?(?:\{\}|(?=(\{))|\s{0,3})/y, text: command },
  { pattern: /\\[,; :\\]/y, text: () => ' ' },
  { pattern: /\\[-/!]/y, text: () => '' },
  { pattern: /[{}]/y, text: () => '' },
];
/** Signs that are typed in place of others. */
const RULES: readonly Rule[] = [
  ...COMMON,
  { pattern: /~/y, text: () => ' ' },
  { pattern: /---?/y, text: ([dashes]) => (dashes.length === 3 ? '—' : '–') },
  { pattern: /``/y, text: () => '“' },
  { pattern: /''/y, text: () => '”' },
];
/** In Markdown, runs of the same signs are lists, rules, code and what is struck out. */
const NOTE_RULES: readonly Rule[] = [...COMMON, { pattern: /(?<![~\s])~(?![~\s])/y, text: () => ' ' }];

/**
 * The value of a BibTeX field as text on one line: accents and symbols as their characters, without braces and without the
 * commands of style. Formulas (`$…$`) and commands that are not known stay as they are.
 */
export function latexText(value: string): string {
  return collapseWhitespace(withRules(value, RULES));
}

/** The same of a note, which is text or Markdown: with its lines and what marks them. */
export function latexNote(value: string): string {
  const lines = value.split('\n').map((line) => withRules(line, NOTE_RULES).trimEnd());
  // Programs indent the lines of a value behind its first.
  const indents = lines.slice(1).flatMap((line) => (line === '' ? [] : line.search(/\S/)));
  const indent = indents.reduce((least, next) => Math.min(least, next), Number.POSITIVE_INFINITY);
  return lines.map((line, at) => (at === 0 ? line : line.slice(indent))).join('\n');
}

function withRules(value: string, rules: readonly Rule[]): string {
  let text = '';
  let at = 0;
  for (const { index } of value.matchAll(/[\\{}$~]|-(?=-)|`(?=`)|'(?=')/g)) {
    if (index < at) continue;
    text += value.slice(at, index);
    const [taken, written] = readAt(value, index, rules);
    text += written;
    at = index + taken;
  }
  return text + value.slice(at);
}

/** An address, an id or a DOI, which other programs escape in part. */
export function latexVerbatim(value: string): string {
  return value
    .replace(
      /\\(?:text(?:ascii)?)?(tilde|underscore)\b(?:\{\})?|\\([_%&~#$])/g,
      (_, name?: string, char?: string) => (name === undefined ? (char ?? '') : name === 'tilde' ? '~' : '_'),
    )
    .replace(/[{}]/g, '')
    .trim();
}

/** How many characters are taken at this place, and what they say. */
function readAt(value: string, at: number, rules: readonly Rule[]): [taken: number, text: string] {
  for (const { pattern, text } of rules) {
    pattern.lastIndex = at;
    const match = pattern.exec(value);
    if (match) return [match[0].length, text(match)];
  }
  return [1, value.charAt(at)];
}

function accented([, sign, letterSign, dotless, letter]: RegExpExecArray): string {
  const mark = TEX_ACCENTS[sign ?? letterSign ?? ''] ?? '';
  return ((letter ?? dotless ?? '') + mark).normalize('NFC');
}

function inFormula(_: string, name: string): string {
  return SYMBOLS.get(`text${name}`) ?? '';
}

/** A symbol is its character; of a command with a group the group stays; one that is not known stays as it is. */
function command([whole, name = '', brace]: RegExpExecArray): string {
  const symbol = SYMBOLS.get(name);
  if (symbol !== undefined) return symbol;
  return brace !== undefined || STYLE.test(name) ? '' : whole;
}
