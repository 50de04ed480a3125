/** More names than these do not fit into a line. */
const MOST = 3;

/** The names that a byline has room for: all of a few, else the first. */
export function bylineAuthors(authors: readonly string[] | undefined): readonly string[] {
  if (!authors || authors.length <= MOST) return authors ?? [];
  return authors.slice(0, 1);
}
