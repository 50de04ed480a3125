import { bylineAuthors } from '../../paper/byline';
import type { Paper } from '../../paper/paper';
import { termsOf } from '../index/analysis/tokenizer';
import { authorTerms } from './author-terms';

/** Something of a paper that a query matched and that its row does not show otherwise. */
export interface MatchReason {
  kind: 'Author' | 'Keyword' | 'List';
  text: string;
}

/** What is told of a paper at the most. */
const MOST = 3;
/** In letters: words that begin alike are forms of one word, and one of them is enough to see. */
const ALIKE = 4;

/**
 * Why a paper is among the results, as far as that is not to be seen in its row: an author who is not named, a keyword,
 * a list. A term is told of once.
 *
 * @param terms terms of the index that the query matched
 * @param shown the texts of the row
 * @param lists names of the lists that the paper is on
 */
export function matchReasons(
  paper: Paper,
  terms: ReadonlySet<string>,
  shown: readonly string[],
  lists: readonly string[],
): MatchReason[] {
  if (terms.size === 0) return [];
  const told = new Set<string>();
  for (const text of shown) for (const term of termsOf(text)) if (terms.has(term)) told.add(term);
  const reasons: MatchReason[] = unnamedAuthors(paper, terms, told).map((text) => ({ kind: 'Author', text }));
  const tell = (kind: MatchReason['kind'], text: string) => {
    const fresh = termsOf(text).filter((term) => terms.has(term) && !isTold(term, told));
    if (fresh.length > 0) reasons.push({ kind, text });
    for (const term of fresh) told.add(term);
  };
  for (const keyword of paper.keywords ?? []) tell('Keyword', keyword);
  for (const list of lists) tell('List', list);
  return reasons.slice(0, MOST);
}

function isTold(term: string, told: ReadonlySet<string>): boolean {
  if (told.has(term)) return true;
  const beginning = term.slice(0, ALIKE);
  for (const other of told) if (other.slice(0, ALIKE) === beginning) return true;
  return false;
}

/** The authors beyond the byline who matched, those with the most words of the query first. */
function unnamedAuthors(paper: Paper, terms: ReadonlySet<string>, told: Set<string>): string[] {
  const { authors = [] } = paper;
  if (bylineAuthors(authors).length === authors.length) return [];
  const found = matched(authorTerms(paper), terms).filter(([term]) => !told.has(term));
  const names: string[] = [];
  while (names.length < MOST && found.length > 0) {
    const best = mostFrequent(found.flatMap(([, places]) => places));
    names.push(authors[best] ?? '');
    for (let at = found.length - 1; at >= 0; at--) {
      const [term, places] = found[at] ?? ['', []];
      if (!places.includes(best)) continue;
      told.add(term);
      found.splice(at, 1);
    }
  }
  return names;
}

/** What two collections have in common, by way of the smaller one. */
function matched<T>(held: ReadonlyMap<string, T>, terms: ReadonlySet<string>): [string, T][] {
  if (held.size < terms.size) return [...held].filter(([term]) => terms.has(term));
  return [...terms].flatMap((term) => {
    const value = held.get(term);
    return value === undefined ? [] : [[term, value] as [string, T]];
  });
}

/** The number that occurs most often, of equals the smallest. */
function mostFrequent(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  let best = -1;
  let most = 0;
  for (const [number, count] of counts) {
    if (count > most || (count === most && number < best)) {
      best = number;
      most = count;
    }
  }
  return best;
}
