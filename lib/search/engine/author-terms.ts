import type { Paper } from '../../paper/paper';
import { tokenizeText } from '../index/analysis/tokenizer';

/** The authors with a term in their names, as indexes into the paper's author list. */
export type AuthorTerms = ReadonlyMap<string, readonly number[]>;

/** In papers. */
const MAX_CACHED = 60;

const cache = new Map<string, AuthorTerms>();

/**
 * The terms in the names of a paper's authors. They are cached: a paper can have 3,000 authors, whose names cannot be
 * tokenized at each keystroke.
 */
export function authorTerms({ id, lastSeenAt, authors = [] }: Paper): AuthorTerms {
  // A record that has changed has another time of the last sighting.
  const key = `${id} ${lastSeenAt} ${authors.length}`;
  const found = cache.get(key);
  if (found) return found;
  const terms = termsIn(authors);
  for (const oldest of cache.keys()) {
    if (cache.size < MAX_CACHED) break;
    cache.delete(oldest);
  }
  cache.set(key, terms);
  return terms;
}

function termsIn(names: readonly string[]): AuthorTerms {
  const terms = new Map<string, number[]>();
  let at = 0;
  let end = names[0]?.length ?? 0;
  // As one text, as in the index: to tokenize each name apart takes twice as long.
  for (const { start, term } of tokenizeText(names.join('\n'))) {
    while (start > end) end += 1 + (names[++at]?.length ?? 0);
    const positions = terms.get(term);
    if (positions) positions.push(at);
    else terms.set(term, [at]);
  }
  return terms;
}
