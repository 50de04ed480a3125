import { isTitleId } from '../../../paper/id';
import type { Paper } from '../../../paper/paper';
import { replaceSpecialLetters } from '../../../util/plain-letters';
import { splitName } from './names';

/** Words that say nothing about the topic of a paper. */
const INSIGNIFICANT_WORDS = new Set(
  'a an and are as at be beyond by can do does for from how in into is it its of on or over the their to towards toward via we what when where why with'.split(
    ' ',
  ),
);
/** In characters, of each part of a key; one word of a title may be as long as the title. */
const MAX_PART = 40;

/**
 * The beginning of a paper's citation key: surname, year, first significant word of the title, as in `vaswani2017attention`;
 * the first two significant words where no author is known.
 *
 * @returns lower-case ASCII letters and digits, at least one and at most 124; other papers may have the same
 */
export function citationStem(paper: Paper): string {
  const [first = '', second = ''] = significantWords(paper.title);
  const year = /^\d{4}/.exec(paper.publishedOn ?? '')?.[0] ?? '';
  const surname = surnameWord(paper.authors?.[0] ?? '');
  return (surname ? surname + year + first : first + year + second) || 'paper';
}

/**
 * The citation key of a paper, such as `wang2025attention`, or `wang2025attention-2510.12345` where another paper has that
 * already. It is valid in BibTeX files and in `\cite`: it consists of ASCII letters, digits, `-`, `.` and `_`.
 *
 * @param stem of {@link citationStem}
 * @param isFirst whether no other paper of the library has the stem as its key
 */
export function citationKey(stem: string, paperId: string, isFirst: boolean): string {
  if (isFirst) return stem;
  return `${stem}-${isTitleId(paperId) ? digest(paperId) : paperId.replace(/[^A-Za-z0-9._-]/g, '-')}`;
}

/** FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/) of the text's UTF-8, as eight hexadecimal digits. */
function digest(text: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

function surnameWord(name: string): string {
  const split = splitName(name);
  if ('literal' in split) return significantWords(split.literal)[0] ?? '';
  return asciiWords(split.family.split(' ').at(-1) ?? '')
    .join('')
    .slice(0, MAX_PART);
}

/** The significant words of a title without its LaTeX; all its words if none is significant. */
function significantWords(title: string): string[] {
  const words = asciiWords(title.replace(/\\[A-Za-z]+/g, ' '));
  const significant = words.filter((word) => !INSIGNIFICANT_WORDS.has(word));
  return (significant.length > 0 ? significant : words).map((word) => word.slice(0, MAX_PART));
}

/** The words in lower-case ASCII; accents of Unicode or LaTeX are dropped, and so are words of other scripts. */
function asciiWords(text: string): string[] {
  const latin = text
    .replace(/\\["'`^~=.]/g, '')
    .normalize('NFKD')
    .replace(/[\p{Mn}'’]+/gu, '')
    .toLowerCase();
  return replaceSpecialLetters(latin)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
}
