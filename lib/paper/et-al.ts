/** The last entry of a paper's authors when the source did not name the others. */
export const ET_AL = 'et al.';

/** Whether a list of authors is incomplete. */
export function isTruncatedAuthorList(authors: unknown): authors is string[] {
  return Array.isArray(authors) && authors.at(-1) === ET_AL;
}
