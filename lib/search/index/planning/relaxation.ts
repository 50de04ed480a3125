import type { TermQuery } from '../term-query';
import { planWords, type WordPlan } from './plan-words';

/** With so many results the search is not relaxed further. */
export const ENOUGH_RESULTS = 10;

const RELAXATIONS = [0, 1, 2] as const;

/**
 * Searches an index for words, relaxing the search while results are few: the results of a later stage follow those of
 * an earlier one.
 *
 * @param plan as for {@link planWords}, whose relaxation is chosen here
 * @param search runs one tree, the best results first
 */
export async function searchWithRelaxation<Hit extends { id: string }>(
  text: string,
  plan: Omit<WordPlan, 'relaxation'>,
  search: (query: TermQuery) => Promise<readonly Hit[]> | readonly Hit[],
): Promise<Hit[]> {
  const found = new Map<string, Hit>();
  for (const query of relaxationStages(text, plan)) {
    for (const hit of await search(query)) if (!found.has(hit.id)) found.set(hit.id, hit);
    if (found.size >= ENOUGH_RESULTS) break;
  }
  return [...found.values()];
}

/** The trees to search with in turn: for one word two, since then any of the words is all of them. */
export function relaxationStages(text: string, plan: Omit<WordPlan, 'relaxation'>): TermQuery[] {
  return RELAXATIONS.flatMap((relaxation) => {
    const tree = planWords(text, { ...plan, relaxation });
    return tree && !(relaxation === 2 && tree.kind === 'term') ? [tree] : [];
  });
}
