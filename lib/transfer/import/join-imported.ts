import type { ImportedPaper } from './imported';
import { MAX_ITEMS, MAX_LENGTHS } from './limits';

/** One record out of two of the same paper in one file: gaps of the first are filled from the second, marks are joined. */
export function mergeImported(first: ImportedPaper, second: ImportedPaper): ImportedPaper {
  const [a, b] = [first.annotations, second.annotations];
  const annotations = {
    ...b,
    ...a,
    ...both('tags', union(a.tags, b.tags, MAX_ITEMS.tags)),
    ...both('note', bothNotes(a.note, b.note)),
    ...both('bookmarkedAt', earlier(a.bookmarkedAt, b.bookmarkedAt)),
    ...both('openedOn', earlier(b.openedOn, a.openedOn, true)),
  };
  const joined: ImportedPaper = {
    ...second,
    ...first,
    annotations,
    ...both('lists', union(first.lists, second.lists, MAX_ITEMS.lists)),
    ...both('keywords', union(first.keywords, second.keywords, MAX_ITEMS.keywords)),
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
  if (a.length >= MAX_LENGTHS.note) return a;
  return `${a}\n\n${b}`.slice(0, MAX_LENGTHS.note);
}

/** The earlier of two moments, or the later one. */
function earlier(a: string | undefined, b: string | undefined, wantsLater = false): string | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return a < b !== wantsLater ? a : b;
}
