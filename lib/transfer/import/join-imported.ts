import type { ImportedPaper } from './imported';
import { MAX_ITEMS, MAX_LENGTHS } from './limits';

/** Merges two records of the same paper in one file: gaps of the first are filled from the second, annotations are merged. */
export function mergeImported(first: ImportedPaper, second: ImportedPaper): ImportedPaper {
  const [a, b] = [first.annotations, second.annotations];
  const annotations = {
    ...b,
    ...a,
    ...ifDefined('tags', union(a.tags, b.tags, MAX_ITEMS.tags)),
    ...ifDefined('note', joinNotes(a.note, b.note)),
    ...ifDefined('bookmarkedAt', earlier(a.bookmarkedAt, b.bookmarkedAt)),
    ...ifDefined('openedOn', earlier(b.openedOn, a.openedOn, true)),
  };
  const merged: ImportedPaper = {
    ...second,
    ...first,
    annotations,
    ...ifDefined('lists', union(first.lists, second.lists, MAX_ITEMS.lists)),
    ...ifDefined('keywords', union(first.keywords, second.keywords, MAX_ITEMS.keywords)),
    ...ifDefined('listNote', joinNotes(first.listNote, second.listNote)),
    ...ifDefined('seenAt', earlier(first.seenAt, second.seenAt)),
  };
  // "And others" belongs to its own list of names.
  if (first.authors && !first.hasMoreAuthors) delete merged.hasMoreAuthors;
  return merged;
}

function ifDefined<Name extends string, T>(name: Name, value: T | undefined): { [K in Name]?: T } {
  return value === undefined ? {} : ({ [name]: value } as { [K in Name]?: T });
}

function union(
  a: readonly string[] | undefined,
  b: readonly string[] | undefined,
  limit: number,
): string[] | undefined {
  return a || b ? [...new Set([...(a ?? []), ...(b ?? [])])].slice(0, limit) : undefined;
}

function joinNotes(a: string | undefined, b: string | undefined): string | undefined {
  if (a === undefined || b === undefined || a === b) return a ?? b;
  if (a.length >= MAX_LENGTHS.note) return a;
  return `${a}\n\n${b}`.slice(0, MAX_LENGTHS.note);
}

/** The earlier of two timestamps, or the later one. */
function earlier(a: string | undefined, b: string | undefined, wantsLater = false): string | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return a < b !== wantsLater ? a : b;
}
