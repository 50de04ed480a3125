import { bylineAuthors } from '../../paper/byline';
import type { Paper } from '../../paper/paper';
import { termsOf } from '../index/analysis/tokenizer';
import { authorTerms } from './author-terms';

/** Something of a paper that a query matched and that its row does not show otherwise. */
export interface MatchReason {
  kind: 'Author' | 'Keyword' | 'List';
  text: string;
}

const MAX_REASONS = 3;
/** In letters: words with the same beginning are forms of one word, and one of them is enough to see. */
const SAME_BEGINNING = 4;

/**
 * Why a paper is among the results, as far as its row does not show it: an author who is not named, a keyword, a list.
 * Each term is reported once.
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
  const reported = new Set<string>();
  for (const text of shown) for (const term of termsOf(text)) if (terms.has(term)) reported.add(term);
  const reasons: MatchReason[] = unnamedAuthors(paper, terms, reported).map((text) => ({
    kind: 'Author',
    text,
  }));
  const add = (kind: MatchReason['kind'], text: string) => {
    const fresh = termsOf(text).filter((term) => terms.has(term) && !isReported(term, reported));
    if (fresh.length > 0) reasons.push({ kind, text });
    for (const term of fresh) reported.add(term);
  };
  for (const keyword of paper.keywords ?? []) add('Keyword', keyword);
  for (const list of lists) add('List', list);
  return reasons.slice(0, MAX_REASONS);
}

function isReported(term: string, reported: ReadonlySet<string>): boolean {
  if (reported.has(term)) return true;
  const beginning = term.slice(0, SAME_BEGINNING);
  for (const other of reported) if (other.slice(0, SAME_BEGINNING) === beginning) return true;
  return false;
}

/** The authors beyond the byline who matched, those with the most words of the query first. */
function unnamedAuthors(paper: Paper, terms: ReadonlySet<string>, reported: Set<string>): string[] {
  const { authors = [] } = paper;
  if (bylineAuthors(authors).length === authors.length) return [];
  const found = matched(authorTerms(paper), terms).filter(([term]) => !reported.has(term));
  const names: string[] = [];
  while (names.length < MAX_REASONS && found.length > 0) {
    const best = mostFrequent(found.flatMap(([, positions]) => positions));
    names.push(authors[best] ?? '');
    for (let at = found.length - 1; at >= 0; at--) {
      const [term, positions] = found[at] ?? ['', []];
      if (!positions.includes(best)) continue;
      reported.add(term);
      found.splice(at, 1);
    }
  }
  return names;
}

/** The entries whose keys are among the terms, found by iterating over the smaller collection. */
function matched<T>(entries: ReadonlyMap<string, T>, terms: ReadonlySet<string>): [string, T][] {
  if (entries.size < terms.size) return [...entries].filter(([term]) => terms.has(term));
  return [...terms].flatMap((term) => {
    const value = entries.get(term);
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
