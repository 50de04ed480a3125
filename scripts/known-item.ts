import { acronymsOf, countAcronyms } from '../lib/search/index/analysis/acronyms';
import { type Engine, miniSearchEngines, oracleEngine, segmentEngine } from './known-item/engines';
import { measure } from './known-item/measure';
import { knownItemPapers } from './known-item/papers';
import { knownItemQueries } from './known-item/queries';

const SEED = 20_261_120;
/** All that the corpus has. */
const EVERYTHING = 79_340;

/**
 * Prints how well papers are found again by what a user remembers of them: MRR@10 / recall@10 by engine and set.
 *
 * @param args `10000` or `all`; how many papers queries are made from; the prefix of the engines' names
 */
export async function runKnownItem([size = '10000', queries = '500', only = '']: string[]): Promise<void> {
  const { papers, source } = await knownItemPapers(size === 'all' ? EVERYTHING : Number(size));
  const sets = knownItemQueries(papers, SEED, Number(queries));
  const counts = papers.flatMap(({ title, abstract = '' }) =>
    acronymsOf(`${title}\n${abstract}`).map(({ short, long }) => [short, long, 1] as const),
  );
  console.log(`${papers.length} papers (${source}), ${sets[0]?.queries.length} queries a set`);
  console.log(sets.map(({ name }, at) => `${at + 1}: ${name}`).join('; '));
  // One at a time: each holds its own index of everything in memory.
  const makers: [name: string, make: () => Engine[]][] = [
    ['MiniSearch', () => miniSearchEngines(papers)],
    ['ours, by segments', () => [segmentEngine(papers)]],
    ['ours, by the oracle', () => [oracleEngine(papers, countAcronyms(counts))]],
  ];
  for (const [name, make] of makers) {
    if (!only.startsWith(name) && !name.startsWith(only)) continue;
    for (const engine of make()) {
      if (!engine.name.startsWith(only)) continue;
      const found = [];
      for (const set of sets) found.push(await measure(engine, set));
      const figures = found.map(({ mrr, recall }) => `${mrr.toFixed(3)} / ${recall.toFixed(3)}`).join('   ');
      const time = found.reduce((sum, one) => sum + one.time, 0) / found.length;
      console.log(`${engine.name.padEnd(52)} ${figures}   ${time.toFixed(0)} ms`);
    }
  }
}
