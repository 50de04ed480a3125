import { TEX_ACCENTS } from '../../../util/tex-accents';

/** `\"o`, `\'{\i}`, `\c{c}`, `\ss`, as https://en.wikibooks.org/wiki/LaTeX/Special_Characters lists them. Sticky. */
export const ACCENT =
  /\\(?:(["'`^~=.])(?:\{\\?([A-Za-z])\}|\\([ij])(?![A-Za-z])|([A-Za-z]))|([Hbcdkrtuv])\{\\?([A-Za-z])\}|(AA|AE|OE|[LOijlo]|aa|ae|oe|ss)(?![A-Za-z])(?:\{\})?)/y;

/** The same in a group of its own, as BibTeX files have it: `{\"o}`. */
export const GROUPED_ACCENT = new RegExp(String.raw`\{${ACCENT.source}\}`, 'y');

const LETTERS: Record<string, string> = {
  AA: 'Å',
  AE: 'Æ',
  OE: 'Œ',
  L: 'Ł',
  O: 'Ø',
  aa: 'å',
  ae: 'æ',
  i: 'ı',
  j: 'ȷ',
  l: 'ł',
  o: 'ø',
  oe: 'œ',
  ss: 'ß',
};

/** The letter of a match of {@link ACCENT}. */
export function accentedLetter(match: RegExpExecArray): string {
  const [, sign, inGroup, dotless, bare, letterSign, underSign, letter = ''] = match;
  const base = inGroup ?? dotless ?? bare ?? underSign;
  const mark = TEX_ACCENTS[sign ?? letterSign ?? ''];
  return base && mark ? (base + mark).normalize('NFC') : (LETTERS[letter] ?? match[0]);
}

/**
 * A match as LaTeX. Without the `\i` and `\j` of TeX's oldest fonts, on which programs put a dot and the accent; and as the
 * letter where a program is known to misread the command (bibutils `\OE` and `\d{h}`).
 */
export function accentCommand(match: RegExpExecArray): string {
  const isMisread = /\\(?:OE|oe|d\{)/.test(match[0]);
  return isMisread ? accentedLetter(match) : match[0].replace(/(?<=\\.\{?)\\(?=[ij]\b)/, '');
}
