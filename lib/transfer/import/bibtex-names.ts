import { latexText } from './latex-text';
import { MAX_ITEMS, MAX_LENGTHS } from './limits';
import { isReadableName, joinName, namesFromCommas } from './person-names';
import { singleLine } from './texts';

/** The authors of a record, and whether there are more of them. */
export interface AuthorList {
  authors: string[];
  hasMore: boolean;
}

/** Replaces omitted names. */
const OTHERS = /^others$/i;
/** After the last name, which keeps the comma: it distinguishes a list from a name with a comma in it. */
const ET_AL = /(?:^|,|\s)\s{0,20}et\.?\s{1,20}al\.?$/i;

/**
 * The names in BibTeX's `author` (https://www.bibtex.org/Format/, "and" between names), also in the form of biber with
 * `family=…, given=…`, and lists with commas only, which BibTeX does not know but people write.
 */
export function bibtexNames(value: string): AuthorList {
  const parts = splitOutsideBraces(value, /(?:^|\s)and(?=\s|$)/gi);
  const names = parts.filter((name) => !OTHERS.test(name)).slice(0, MAX_ITEMS.authors);
  const authors = names
    .flatMap((name) => namesIn(withoutEtAl(name)))
    .flatMap((name) => (isReadableName(name) && singleLine(name, MAX_LENGTHS.name)) || []);
  const isMore = (name: string) => OTHERS.test(name) || ET_AL.test(name);
  return {
    authors: authors.slice(0, MAX_ITEMS.authors),
    hasMore: parts.some(isMore) || Math.max(parts.length, authors.length) > MAX_ITEMS.authors,
  };
}

function withoutEtAl(name: string): string {
  return name.replace(ET_AL, (found) => (found.startsWith(',') ? ',' : ''));
}

function namesIn(name: string): string[] {
  const parts = splitOutsideBraces(name, /,/g).map(latexText);
  if (parts.length > 0 && parts.every((part) => /^[a-z-]+\s?=/.test(part)))
    return [joinName(namedParts(parts))];
  // A comma in braces belongs to the name of a group.
  return namesFromCommas(name.trimEnd().endsWith(',') ? [...parts, ''] : parts, 'given');
}

function namedParts(parts: readonly string[]) {
  const named = new Map(
    parts.map((part) => {
      const at = part.indexOf('=');
      return [part.slice(0, at).trim(), part.slice(at + 1).trim()] as const;
    }),
  );
  return {
    given: named.get('given'),
    particle: named.get('prefix'),
    family: named.get('family'),
    suffix: named.get('suffix'),
  };
}

/** The parts of a value between separators outside of braces, without empty ones. */
function splitOutsideBraces(value: string, separator: RegExp): string[] {
  const parts: string[] = [];
  let [start, depth, scanned] = [0, 0, 0];
  for (const { index, 0: found } of value.matchAll(separator)) {
    for (; scanned < index; scanned++) {
      if (value[scanned] === '{') depth++;
      if (value[scanned] === '}') depth--;
    }
    if (depth > 0) continue;
    parts.push(value.slice(start, index));
    start = index + found.length;
  }
  parts.push(value.slice(start));
  return parts.flatMap((part) => part.trim() || []);
}
