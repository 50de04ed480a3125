import type { Paper } from '../../paper/paper';
import { tokenizeText } from '../index/analysis/tokenizer';

/** Which authors have a term in their names, by their places in the paper's list. */
export type AuthorTerms = ReadonlyMap<string, readonly number[]>;

/** Papers whose names are kept. */
const MOST = 60;

const known = new Map<string, AuthorTerms>();

/**
 * The terms in the names of a paper's authors. They are kept for a while: a paper can have 3,000 authors, whose names
 * cannot be looked through at each letter that is typed.
 */
export function authorTerms({ id, lastSeenAt, authors = [] }: Paper): AuthorTerms {
  // A record that has changed was seen at another moment.
  const key = `${id} ${lastSeenAt} ${authors.length}`;
  const found = known.get(key);
  if (found) return found;
  const terms = termsIn(authors);
  for (const oldest of known.keys()) {
    if (known.size < MOST) break;
    known.delete(oldest);
  }
  known.set(key, terms);
  return terms;
}

function termsIn(names: readonly string[]): AuthorTerms {
  const terms = new Map<string, number[]>();
  let at = 0;
  let end = names[0]?.length ?? 0;
  // In one text, as in the index: to begin anew with each name takes twice as long.
  for (const { start, term } of tokenizeText(names.join('\n'))) {
    while (start > end) end += 1 + (names[++at]?.length ?? 0);
    const places = terms.get(term);
    if (places) places.push(at);
    else terms.set(term, [at]);
  }
  return terms;
}
