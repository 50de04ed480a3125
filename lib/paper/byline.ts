/** More names do not fit on a line. */
const MAX_NAMES = 3;

/** The names shown in a byline: all of them if they are few, else only the first. */
export function bylineAuthors(authors: readonly string[] | undefined): readonly string[] {
  if (!authors || authors.length <= MAX_NAMES) return authors ?? [];
  return authors.slice(0, 1);
}
