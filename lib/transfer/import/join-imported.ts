import type { ImportedPaper } from './imported';
import { LONGEST, MOST } from './limits';

/** One record out of two of the same paper in one file: gaps of the first are filled from the second, marks are joined. */
export function joinImported(first: ImportedPaper, second: ImportedPaper): ImportedPaper {
  const [a, b] = [first.marks, second.marks];
  const marks = {
    ...b,
    ...a,
    ...both('tags', union(a.tags, b.tags, MOST.tags)),
    ...both('note', bothNotes(a.note, b.note)),
    ...both('bookmarkedAt', earlier(a.bookmarkedAt, b.bookmarkedAt)),
    ...both('openedOn', earlier(b.openedOn, a.openedOn, true)),
  };
  const joined: ImportedPaper = {
    ...second,
    ...first,
    marks,
    ...both('lists', union(first.lists, second.lists, MOST.lists)),
    ...both('keywords', union(first.keywords, second.keywords, MOST.keywords)),
    ...both('listNote', bothNotes(first.listNote, second.listNote)),
    ...both('seenAt', earlier(first.seenAt, second.seenAt)),
  };
  // "And others" belongs to the names it stands behind.
  if (first.authors && !first.hasMoreAuthors) delete joined.hasMoreAuthors;
  return joined;
}

function both<Name extends string, T>(name: Name, value: T | undefined): { [K in Name]?: T } {
  return value === undefined ? {} : ({ [name]: value } as { [K in Name]?: T });
}

function union(
  a: readonly string[] | undefined,
  b: readonly string[] | undefined,
  most: number,
): string[] | undefined {
  return a || b ? [...new Set([...(a ?? []), ...(b ?? [])])].slice(0, most) : undefined;
}

function bothNotes(a: string | undefined, b: string | undefined): string | undefined {
  if (a === undefined || b === undefined || a === b) return a ?? b;
  if (a.length >= LONGEST.note) return a;
  return `${a}\n\n${b}`.slice(0, LONGEST.note);
}

/** The earlier of two moments, or the later one. */
function earlier(a: string | undefined, b: string | undefined, wantsLater = false): string | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return a < b !== wantsLater ? a : b;
}
