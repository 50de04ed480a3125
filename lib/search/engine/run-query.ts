import { ENOUGH_RESULTS } from '../index/planning/relaxation';
import type { ParsedQuery, Sort } from '../query-language/ast';
import { type Evaluation, evaluate } from './evaluate';
import { LazyResult, type QueryResult } from './lazy-result';
import { LazySort } from './lazy-sort';
import { idFilter, intersection, type MatchSet, materialize, type ScoredMatches } from './match-set';
import type { QueryContext } from './query-context';

/**
 * Runs a query on the index. When few papers match it exactly, matches with typos follow, and when there are none at
 * all, papers with some of the words.
 *
 * @param among ids to search, in an order of their own; the whole library when absent
 * @param mayRelax whether few matches are filled up in this way
 * @throws CorruptSegmentError when a part of the index cannot be read; what IndexedDB throws
 */
export async function runQuery(
  { root, sort }: ParsedQuery,
  context: QueryContext,
  among?: readonly string[],
  mayRelax = true,
): Promise<QueryResult> {
  const { view, columns } = context.index;
  const within = among && idFilter(among, view);
  const everything: MatchSet = { kind: 'test', passes: () => true };
  const stages: Evaluation[] = [];
  const terms = new Set<string>();
  for (const relaxation of [0, 1, 2] as const) {
    const stage = root
      ? await evaluate(root, relaxation, context)
      : { found: everything, pendingChecks: [], terms };
    stages.push(within ? { ...stage, found: intersection([stage.found, within]) } : stage);
    for (const term of stage.terms) terms.add(term);
    const { found, pendingChecks } = stages.at(-1) as Evaluation;
    if (!mayRelax) break;
    // Filters cannot be relaxed; typos only fill up a few results; some of the words only replace none.
    if (found.kind === 'test' || found.papers.length >= ENOUGH_RESULTS || pendingChecks.length > 0) break;
    if (relaxation === 1 && stages.some((one) => one.found.kind === 'scored' && one.found.papers.length > 0))
      break;
  }
  const isScored = stages[0]?.found.kind === 'scored';
  const checks = stages[0]?.pendingChecks ?? [];
  if (!isScored && !sort && among) {
    const passing = new Set(materialize(stages[0]?.found ?? everything, view).papers);
    const ids = among.filter((id) => passing.has(view.find(id) ?? -1));
    return new LazyResult(ids.length, (from, to) => ids.slice(from, to), checks, context, terms);
  }
  const order: Sort = sort ?? (isScored ? 'relevance' : 'seen');
  const values = order === 'relevance' ? undefined : await columns.read();
  const sets = stages.map(({ found }) => materialize(found, view));
  const blocks = order === 'relevance' ? withoutRepetition(sets) : [mergeSets(sets)];
  const ordered = blocks.map((block) => new LazySort(block, order, view, values));
  const total = ordered.reduce((sum, { length }) => sum + length, 0);
  const slice = (from: number, to: number) => sliceOf(ordered, from, to).map((paper) => view.idOf(paper));
  return new LazyResult(total, slice, checks, context, terms);
}

/** Each set without the papers of the earlier ones. */
function withoutRepetition(sets: readonly ScoredMatches[]): ScoredMatches[] {
  const known = new Set<number>();
  return sets.map(({ papers, scores }, at) => {
    if (at === 0 && sets.length === 1) return { papers, scores };
    const fresh = [...papers.keys()].filter((position) => !known.has(papers[position] as number));
    for (const paper of papers) known.add(paper);
    return {
      papers: Uint32Array.from(fresh, (position) => papers[position] as number),
      scores: Float64Array.from(fresh, (position) => scores[position] as number),
    };
  });
}

function mergeSets(sets: readonly ScoredMatches[]): ScoredMatches {
  const [first] = sets;
  if (first && sets.length === 1) return first;
  const parts = withoutRepetition(sets);
  return {
    papers: Uint32Array.from(parts.flatMap(({ papers }) => [...papers])),
    scores: Float64Array.from(parts.flatMap(({ scores }) => [...scores])),
  };
}

function sliceOf(blocks: readonly LazySort[], from: number, to: number): number[] {
  const found: number[] = [];
  let start = 0;
  for (const block of blocks) {
    if (to > start && from < start + block.length)
      found.push(...block.slice(Math.max(0, from - start), to - start));
    start += block.length;
  }
  return found;
}
