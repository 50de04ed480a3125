import { TEX_ACCENTS } from '../../util/tex-accents';
import { collapseWhitespace } from '../../util/white-space';
import { SYMBOLS } from './latex-letters';

interface Rule {
  /** Sticky; its match is bounded, so that no text can make it slow. */
  pattern: RegExp;
  /** The replacement. */
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

/** The first rule that matches is applied; a character without one stays. */
const COMMON: readonly Rule[] = [
  // Signs that old fonts of TeX have only in formulas: no formula is meant.
  { pattern: /\$([<>|*+=-])\$/y, text: ([, sign = '']) => sign },
  { pattern: FORMULA, text: ([formula]) => formula.replace(ESCAPED_IN_FORMULA, inFormula) },
  // An invisible brace that only balances another one, as Papershelf and Zotero write it.
  { pattern: /\\vphantom\{\\[{}]\}/y, text: () => '' },
  { pattern: /\\([&%$#_{}])/y, text: ([, char = '']) => char },
  // Escaped for no reason, as in "an object\'s".
  { pattern: /(?<=\p{L})\\'(?=(?:s|t|d|m|ll|re|ve)(?![A-Za-z]))/uy, text: () => "'" },
  { pattern: ACCENT, text: accented },
  { pattern: /\\([~^])(?:\{\})?/y, text: ([, sign = '']) => sign },
  // Mendeley escapes the commands of a formula: `{\$}\backslashalpha{\$}`.
  { pattern: /\\backslash(?=[A-Za-z])/y, text: () => '\\' },
  // Only the text of a link stays.
  { pattern: /\\href\{[^{}]{0,2000}\}/y, text: () => '' },
  { pattern: /\\([A-Za-z]{1,30})\*?(?:\{\}|(?=(\{))|\s{0,3})/y, text: command },
  { pattern: /\\[,; :\\]/y, text: () => ' ' },
  { pattern: /\\[-/!]/y, text: () => '' },
  { pattern: /[{}]/y, text: () => '' },
];
/** Signs that are typed for other ones. */
const RULES: readonly Rule[] = [
  ...COMMON,
  { pattern: /~/y, text: () => ' ' },
  { pattern: /---?/y, text: ([dashes]) => (dashes.length === 3 ? '—' : '–') },
  { pattern: /``/y, text: () => '“' },
  { pattern: /''/y, text: () => '”' },
];
/** In Markdown, runs of the same signs are lists, rules, code and strikethrough. */
const NOTE_RULES: readonly Rule[] = [...COMMON, { pattern: /(?<![~\s])~(?![~\s])/y, text: () => ' ' }];

/**
 * The value of a BibTeX field as text on one line: accents and symbols as characters, without braces and formatting commands.
 * Formulas (`$…$`) and unknown commands stay unchanged.
 */
export function latexText(value: string): string {
  return collapseWhitespace(withRules(value, RULES));
}

/** The same for a note, which is text or Markdown: with its lines and their markup. */
export function latexNote(value: string): string {
  const lines = value.split('\n').map((line) => withRules(line, NOTE_RULES).trimEnd());
  // Programs indent the lines of a value after its first.
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
    const [length, replacement] = replaceAt(value, index, rules);
    text += replacement;
    at = index + length;
  }
  return text + value.slice(at);
}

/** A URL, an id or a DOI, which other programs escape in part. */
export function latexVerbatim(value: string): string {
  return value
    .replace(
      /\\(?:text(?:ascii)?)?(tilde|underscore)\b(?:\{\})?|\\([_%&~#$])/g,
      (_, name?: string, char?: string) => (name === undefined ? (char ?? '') : name === 'tilde' ? '~' : '_'),
    )
    .replace(/[{}]/g, '')
    .trim();
}

/** The length of the match at this offset, and its replacement. */
function replaceAt(value: string, at: number, rules: readonly Rule[]): [length: number, text: string] {
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

/** A symbol becomes its character; of a command with a group the group stays; an unknown one stays unchanged. */
function command([whole, name = '', brace]: RegExpExecArray): string {
  const symbol = SYMBOLS.get(name);
  if (symbol !== undefined) return symbol;
  return brace !== undefined || STYLE.test(name) ? '' : whole;
}
