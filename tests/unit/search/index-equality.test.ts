import { describe, expect, it } from 'vitest';
import { ALL_FIELDS, FIELDS } from '../../../lib/search/index/fields';
import type { IndexView } from '../../../lib/search/index/index-view';
import { planWords } from '../../../lib/search/index/planning/plan-words';
import type { TermLeaf, TermQuery } from '../../../lib/search/index/term-query';
import { type Random, randomOf } from '../../mutation/random';
import { madeId, madePaper, madeText } from '../../support/made-words';
import { Oracle } from '../../support/oracle';
import { SplitIndex } from '../../support/split-index';

const HISTORIES = 2_500;
const BATCH_SIZE = 250;
const STEPS = 12;
const QUERIES = 4;

/** Adds, changes, deletes, freezes and merges in any order. */
async function randomIndex(random: Random): Promise<SplitIndex> {
  const index = new SplitIndex();
  for (let count = 0; count < STEPS; count++) {
    const step = random.below(10);
    if (step < 5)
      for (let count = random.below(8); count >= 0; count--) index.put(madePaper(random, madeId(random)));
    else if (step < 6 && index.papers.size > 0) index.remove(random.pick([...index.papers.keys()]));
    else if (step < 7 && index.papers.size > 0)
      index.own.set(random.pick([...index.papers.keys()]), madeText(random, 4));
    else if (step < 9) index.freeze();
    else if (index.segments > 0) {
      const from = random.below(index.segments);
      await index.merge(from, from + 1 + random.below(index.segments - from));
    }
  }
  return index;
}

function query(random: Random): TermQuery | undefined {
  return random.chance(0.6)
    ? planWords(madeText(random, 4), {
        fields: random.chance(0.7) ? ALL_FIELDS : 1 << random.below(FIELDS.length),
        isUnfinished: random.chance(0.5),
        relaxation: random.pick([0, 1, 2] as const),
      })
    : tree(random, 2);
}

/** Query trees, including those that no plan makes. */
function tree(random: Random, depth: number): TermQuery {
  if (depth > 0 && random.chance(0.6)) {
    const of = Array.from({ length: 1 + random.below(3) }, () => tree(random, depth - 1));
    return { kind: random.pick(['all', 'any'] as const), of };
  }
  const word = madeText(random, 1).toLowerCase() || 'a';
  const leaf: TermLeaf = {
    kind: 'term',
    term: word.slice(0, 1 + random.below(word.length)),
    fields: random.chance(0.6) ? ALL_FIELDS : 1 + random.below(ALL_FIELDS),
    boost: random.pick([1, 1, 0.5, 2]),
    isPrefix: random.chance(0.5),
    typos: random.pick([0, 1, 2] as const),
    isTypoTolerant: random.chance(0.3),
  };
  return leaf;
}

async function hitsOf(view: IndexView, searched: TermQuery): Promise<{ id: string; score: number }[]> {
  const { papers, scores } = await view.search(searched);
  const hits = Array.from(papers, (paper, at) => ({ id: view.idOf(paper), score: scores[at] as number }));
  return hits.sort((a, b) => b.score - a.score || (a.id < b.id ? 1 : -1));
}

/** Sums of the same numbers in another order differ in their last digits: the order of hits so close is undefined. */
function ranks(hits: readonly { id: string; score: number }[]): { ids: string[]; score: number }[] {
  const ranked: { ids: string[]; score: number }[] = [];
  for (const { id, score } of hits) {
    const last = ranked.at(-1);
    if (last && last.score - score <= 1e-9 * last.score) last.ids.push(id);
    else ranked.push({ ids: [id], score });
  }
  for (const { ids } of ranked) ids.sort();
  return ranked;
}

describe('ids and order are those of one MiniSearch index', () => {
  const blocks = Array.from({ length: HISTORIES / BATCH_SIZE }, (_, block) => block * BATCH_SIZE);
  it.each(blocks)('histories %i and on', async (first) => {
    let hits = 0;
    for (let seed = first; seed < first + BATCH_SIZE; seed++) {
      const random = randomOf(seed + 1);
      const index = await randomIndex(random);
      const oracle = new Oracle([...index.papers.values()], index.own);
      const view = index.view();
      expect(view.liveCount).toBe(index.papers.size);
      for (let at = 0; at < QUERIES; at++) {
        const searched = query(random);
        if (!searched) continue;
        const found = ranks(await hitsOf(view, searched));
        const wanted = ranks(oracle.search(searched));
        hits += wanted.length;
        expect(
          found.map(({ ids }) => ids),
          `${seed} ${JSON.stringify(searched)}`,
        ).toEqual(wanted.map(({ ids }) => ids));
        for (const [rank, { score }] of found.entries())
          expect(score).toBeCloseTo(wanted[rank]?.score ?? 0, 6);
      }
    }
    // Otherwise nothing was compared.
    expect(hits).toBeGreaterThan(BATCH_SIZE * QUERIES);
  });
});
