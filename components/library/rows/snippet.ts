import { bestSnippet, unmatchedTerms } from '../../../lib/search/engine/highlight';

/**
 * The snippet of an abstract in a row: the part that matched best, or its beginning.
 *
 * @param title terms in it need not be shown again
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

/** The whole words at the beginning of a text; with nothing to highlight, its words need not be checked one by one. */
function beginning(text: string, length: number): string {
  if (text.length <= length) return text;
  const end = text.lastIndexOf(' ', length);
  return `${text.slice(0, end > 0 ? end : length)}…`;
}
