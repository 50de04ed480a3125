import { latexText } from './latex-text';
import { LONGEST, MOST } from './limits';
import { joinName, nameFromCommas } from './person-names';
import { lineOf } from './texts';

/** The authors of a record, and whether it says that there are more of them. */
export interface Names {
  authors: string[];
  hasMore: boolean;
}

/**
 * The names in BibTeX's `author` (https://www.bibtex.org/Format/, "and" between names), also in the form of biber with
 * `family=…, given=…`.
 */
export function bibtexNames(value: string): Names {
  const names = splitOutsideBraces(value, /\sand(?=\s)/gi);
  const isMore = (name: string) => /^(?:others|et al\.?)$/i.test(name);
  const authors = names
    .filter((name) => !isMore(name))
    .slice(0, MOST.authors)
    .flatMap((name) => lineOf(bibtexName(name), LONGEST.name) ?? []);
  return { authors, hasMore: names.some(isMore) || names.length > MOST.authors };
}

function bibtexName(name: string): string {
  // In braces as a whole it is the name of a group.
  if (/^\{[^{}]*\}$/.test(name)) return latexText(name);
  const parts = splitOutsideBraces(name, /,/g).map(latexText);
  return parts.every((part) => /^[a-z-]+\s?=/.test(part))
    ? joinName(namedParts(parts))
    : nameFromCommas(parts.length > 1 ? parts.join(',') : (parts[0] ?? ''));
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

/** The parts of a value between separators that stand in no braces, none empty. */
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
