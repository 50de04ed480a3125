/**
 * TeX's accent commands and the Unicode combining characters for them, which follow the letter:
 * https://en.wikibooks.org/wiki/LaTeX/Special_Characters
 */
export const TEX_ACCENTS: Readonly<Record<string, string>> = {
  '"': '\u0308',
  "'": '\u0301',
  '`': '\u0300',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  '.': '\u0307',
  H: '\u030b',
  b: '\u0331',
  c: '\u0327',
  d: '\u0323',
  k: '\u0328',
  r: '\u030a',
  t: '\u0361',
  u: '\u0306',
  v: '\u030c',
};
