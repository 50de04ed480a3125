import { bestSnippet, unmatchedTerms } from '../../../lib/search/engine/highlight';

/**
 * What of an abstract stands in a row: the passage that matched best, or its beginning.
 *
 * @param title what it shows already need not be shown again
 * @param length in characters
 */
export function snippetOf(
  abstract: string,
  title: string,
  terms: ReadonlySet<string>,
  length: number,
): string {
  return terms.size > 0
    ? bestSnippet(abstract, unmatchedTerms(title, terms), length)
    : beginning(abstract, length);
}

/** The whole words at the beginning of a text; with nothing to mark, its words need not be looked at one by one. */
function beginning(text: string, length: number): string {
  if (text.length <= length) return text;
  const end = text.lastIndexOf(' ', length);
  return `${text.slice(0, end > 0 ? end : length)}…`;
}
