/** Stands for the rest, as the last of a paper's authors, when no more of their names were told. */
export const ET_AL = 'et al.';

/** Whether a list of authors tells not all of them. */
export function isTruncatedAuthorList(authors: unknown): authors is string[] {
  return Array.isArray(authors) && authors.at(-1) === ET_AL;
}
