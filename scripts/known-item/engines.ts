import MiniSearch, { type SearchOptions } from 'minisearch';
import type { Paper } from '../../lib/paper/paper';
import { LazySort } from '../../lib/search/engine/lazy-sort';
import type { Acronyms } from '../../lib/search/index/analysis/acronyms';
import { ALL_FIELDS } from '../../lib/search/index/fields';
import { IndexView } from '../../lib/search/index/index-view';
import { searchWithRelaxation } from '../../lib/search/index/planning/relaxation';
import { acronymsIn } from '../../lib/search/index/segment/acronym-lines';
import { emptyBits } from '../../lib/search/index/segment/bit-set';
import { freeze } from '../../lib/search/index/segment/freeze';
import { Segment } from '../../lib/search/index/segment/segment';
import type { TermQuery } from '../../lib/search/index/term-query';
import { Oracle } from '../../tests/support/oracle';

const PAPERS_A_SEGMENT = 5_000;
/** More than are used of any result. */
const SHOWN = 20;

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

/** Papershelf's tokenizer, plans and relaxation over MiniSearch. */
export function oracleEngine(papers: readonly Paper[], acronyms?: Acronyms): Engine {
  const oracle = new Oracle(papers);
  return {
    name: 'ours, by the oracle',
    search: async (query) => {
      const plan = { fields: ALL_FIELDS, isUnfinished: true, acronyms };
      const hits = await searchWithRelaxation(query, plan, (tree) => oracle.search(tree));
      return hits.map(({ id }) => id);
    },
  };
}

/** The same over frozen segments, as in the extension. */
export function segmentEngine(papers: readonly Paper[]): Engine {
  const segments: Segment[] = [];
  for (let at = 0; at < papers.length; at += PAPERS_A_SEGMENT) {
    const { bytes, frontBytes, checksum, papers: count } = freeze(papers.slice(at, at + PAPERS_A_SEGMENT));
    const read = async (start: number, end: number) => bytes.slice(start, end).buffer;
    segments.push(new Segment(bytes.slice(0, frontBytes).buffer, checksum, emptyBits(count), read));
  }
  const view = new IndexView(segments);
  const acronyms = acronymsIn(segments.map((segment) => segment.acronyms));
  const ask = async (tree: TermQuery) => {
    const found = await view.search(tree);
    const ordered = new LazySort(found, 'relevance', view);
    return ordered.slice(0, SHOWN).map((paper) => ({ id: view.idOf(paper) }));
  };
  return {
    name: 'ours, by segments',
    search: async (query) => {
      const hits = await searchWithRelaxation(
        query,
        { fields: ALL_FIELDS, isUnfinished: true, acronyms },
        ask,
      );
      return hits.map(({ id }) => id);
    },
  };
}
