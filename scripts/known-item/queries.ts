import type { Paper } from '../../lib/paper/paper';
import { STOP_WORDS } from '../../lib/search/index/analysis/stop-words';
import { randomNumbers } from '../../tests/support/random';
import { withTypo } from './typos';

/** Queries of one kind, each with the paper that it was made from and should find. */
export interface QuerySet {
  name: string;
  queries: { query: string; id: string }[];
}

/** In letters: shorter words are seldom what a user remembers of an abstract. */
const SHORTEST_REMEMBERED = 4;
/** In words: a title that is still a query without two of its words. */
const SHORTEST_TITLE = 5;

/**
 * What a user may type who remembers a paper in part: five sets, the same for the same papers and seed.
 *
 * @param count how many papers queries are made from; fewer when there are fewer with an abstract and authors
 */
export function knownItemQueries(papers: readonly Paper[], seed: number, count = 500): QuerySet[] {
  const random = randomNumbers(seed);
  const chosen = sample(papers.filter(isTelling), count, random);
  const words = chosen.map((paper) => ({
    id: paper.id,
    query: sample(remembered(paper), 3, random).join(' '),
  }));
  const titles = chosen.map((paper) => ({ id: paper.id, query: titleInPart(paper, random) }));
  const authors = chosen.map((paper) => {
    const [author = ''] = sample(paper.authors ?? [], 1, random);
    return { id: paper.id, query: `${author.split(' ').at(-1)} ${sample(remembered(paper), 1, random)}` };
  });
  const misspelt = (queries: QuerySet['queries']) =>
    queries.map(({ id, query }) => ({ id, query: withTypo(query, random) }));
  return [
    { name: 'three words of the abstract', queries: words },
    { name: 'these with a typo', queries: misspelt(words) },
    { name: 'a title without two words', queries: titles },
    { name: 'such a title with a typo', queries: misspelt(titles) },
    { name: 'an author and a word', queries: authors },
  ];
}

function isTelling(paper: Paper): boolean {
  const hasTitle = titleWords(paper).length >= SHORTEST_TITLE;
  return hasTitle && remembered(paper).length >= 3 && (paper.authors?.length ?? 0) > 0;
}

/** The distinct meaningful words of an abstract. */
function remembered(paper: Paper): string[] {
  const words = (paper.abstract ?? '')
    .split(/\s+/)
    .map((word) => word.replace(/^[^\p{L}]+|[^\p{L}\p{N}]+$/gu, ''))
    .filter((word) => word.length >= SHORTEST_REMEMBERED && /^\p{L}[\p{L}\p{N}-]*$/u.test(word));
  return [...new Set(words)].filter((word) => !STOP_WORDS.has(word.toLowerCase()));
}

function titleWords(paper: Paper): string[] {
  return paper.title.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
}

function titleInPart(paper: Paper, random: () => number): string {
  const words = titleWords(paper);
  const kept = new Set(sample([...words.keys()], words.length - 2, random));
  return words.filter((_, at) => kept.has(at)).join(' ');
}

/** A random sample of a list, in random order, without repetitions. */
function sample<Item>(items: readonly Item[], count: number, random: () => number): Item[] {
  const rest = [...items];
  return Array.from({ length: Math.min(count, items.length) }, () => {
    const at = Math.floor(random() * rest.length);
    const chosen = rest[at] as Item;
    rest[at] = rest.at(-1) as Item;
    rest.pop();
    return chosen;
  });
}
