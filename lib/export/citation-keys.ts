import type { Paper } from '../paper/paper';
import { withPlainLetters } from '../paper/plain-letters';
import { isLiteralName, withoutSuffix } from './bibtex-names';

/** Words that tell nothing of what a paper is about. */
const UNTELLING = new Set(
  'a an and are as at be beyond by can do does for from how in into is it its of on or over the their to towards toward via we what when where why with'.split(
    ' ',
  ),
);

/**
 * The citation keys of an export: surname, year, first telling word of the title, as in `vaswani2017attention`; the
 * first two telling words where no author is known.
 *
 * @returns one key per paper: lower-case ASCII letters and digits, unique (a, b, … behind the second and further ones),
 * and the same for the same papers in the same order
 */
export function citationKeys(papers: readonly Paper[]): string[] {
  const taken = new Set<string>();
  return papers.map((paper) => {
    const stem = keyStem(paper);
    let key = stem;
    for (let count = 1; taken.has(key); count++) key = stem + letters(count);
    taken.add(key);
    return key;
  });
}

function keyStem(paper: Paper): string {
  const [first = '', second = ''] = tellingWords(paper.title);
  const year = paper.publishedOn?.slice(0, 4) ?? '';
  const surname = surnameWord(paper.authors?.[0] ?? '');
  return (surname ? surname + year + first : first + year + second) || 'paper';
}

function surnameWord(name: string): string {
  if (isLiteralName(name)) return tellingWords(name)[0] ?? '';
  const family = withoutSuffix(name).split(' ').at(-1) ?? '';
  return asciiWords(family).join('');
}

/** The words of a title without its LaTeX; all its words if none of them tells anything. */
function tellingWords(title: string): string[] {
  const words = asciiWords(title.replace(/\\[A-Za-z]+/g, ' '));
  const telling = words.filter((word) => !UNTELLING.has(word));
  return telling.length > 0 ? telling : words;
}

/** The words in lower-case ASCII; accents are dropped, Unicode's or LaTeX's, words of other scripts are left out. */
function asciiWords(text: string): string[] {
  const latin = text
    .replace(/\\["'`^~=.]/g, '')
    .normalize('NFKD')
    .replace(/[\p{Mn}'’]+/gu, '')
    .toLowerCase();
  return withPlainLetters(latin)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
}

/** 1 is `a`, 26 `z`, 27 `aa`. */
function letters(count: number): string {
  const before = count - 1;
  const rest = before >= 26 ? letters(Math.floor(before / 26)) : '';
  return rest + String.fromCharCode(97 + (before % 26));
}
