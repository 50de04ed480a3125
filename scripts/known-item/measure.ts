import type { Engine } from './engines';
import type { QuerySet } from './queries';

/** How well an engine found the papers of one set again. */
export interface Found {
  /** Mean of 1 / rank, 0 where the paper is not among the first ten. */
  mrr: number;
  /** The part of the papers that are among the first ten. */
  recall: number;
  /** Milliseconds per query, on average. */
  time: number;
}

const FIRST = 10;

export async function measure(engine: Engine, { queries }: QuerySet): Promise<Found> {
  let mrr = 0;
  let recall = 0;
  const start = performance.now();
  for (const { query, id } of queries) {
    const rank = (await engine.search(query)).slice(0, FIRST).indexOf(id) + 1;
    if (rank > 0) {
      mrr += 1 / rank;
      recall++;
    }
  }
  const count = Math.max(1, queries.length);
  return { mrr: mrr / count, recall: recall / count, time: (performance.now() - start) / count };
}
