import MiniSearch, { type SearchOptions } from 'minisearch';
import type { Acronyms } from '../../lib/index/acronyms';
import { ALL_FIELDS } from '../../lib/index/fields';
import { askInStages } from '../../lib/index/stages';
import type { Paper } from '../../lib/paper/paper';
import { Oracle } from '../../tests/support/oracle';

/** What is measured: anything that answers a query with ids, the best first. */
export interface Engine {
  name: string;
  search(query: string): Promise<string[]> | string[];
}

const LEAN: SearchOptions = {
  combineWith: 'AND',
  prefix: (term) => term.length >= 3,
  fuzzy: (term) => (term.length > 3 ? 0.2 : false),
};
const BOOSTED: SearchOptions = { boost: { title: 4, authors: 2 } };

/** Options of MiniSearch that its documentation offers, from none on. */
const OPTIONS: Record<string, SearchOptions> = {
  'as it comes': {},
  boosts: BOOSTED,
  AND: { combineWith: 'AND' },
  'prefix, fuzzy 0.2': { prefix: true, fuzzy: 0.2 },
  'prefix, fuzzy 0.2, boosts': { prefix: true, fuzzy: 0.2, ...BOOSTED },
  'AND, prefix, fuzzy 0.2': { combineWith: 'AND', prefix: true, fuzzy: 0.2 },
  'AND, prefix, fuzzy 0.2, boosts': { combineWith: 'AND', prefix: true, fuzzy: 0.2, ...BOOSTED },
  'AND, prefix from 3, fuzzy from 4, boosts': { ...LEAN, ...BOOSTED },
  'fuzzy 0.2, boosts': { fuzzy: 0.2, ...BOOSTED },
};

/** MiniSearch with its own tokenizer over title, abstract and authors, under each of its options. */
export function miniSearchEngines(papers: readonly Paper[]): Engine[] {
  const mini = new MiniSearch<Paper>({
    fields: ['title', 'abstract', 'authors'],
    extractField: (paper, field) => {
      const value = paper[field as keyof Paper];
      return Array.isArray(value) ? value.join('\n') : String(value ?? '');
    },
  });
  mini.addAll(papers);
  return Object.entries(OPTIONS).map(([name, options]) => ({
    name: `MiniSearch, ${name}`,
    search: (query) => mini.search(query, options).map(({ id }) => String(id)),
  }));
}

/** Our words, plans and stages over MiniSearch. */
export function oracleEngine(papers: readonly Paper[], acronyms?: Acronyms): Engine {
  const oracle = new Oracle(papers);
  return {
    name: 'ours, by the oracle',
    search: async (query) => {
      const plan = { fields: ALL_FIELDS, isOpen: true, acronyms };
      const hits = await askInStages(query, plan, (tree) => oracle.search(tree));
      return hits.map(({ id }) => id);
    },
  };
}
