import type { TermQuery } from '../term-query';
import { planWords, type WordPlan } from './plan-words';

/** So many answers, and nothing more lenient is asked for. */
export const ENOUGH_RESULTS = 10;

const LENIENCIES = [0, 1, 2] as const;

/**
 * Asks an index for words, and more leniently while it has given few: what a later stage adds stands after what an
 * earlier one found.
 *
 * @param plan as for {@link planWords}, whose relaxation is chosen here
 * @param ask answers one tree, the best first
 */
export async function searchWithRelaxation<Hit extends { id: string }>(
  text: string,
  plan: Omit<WordPlan, 'relaxation'>,
  ask: (query: TermQuery) => Promise<readonly Hit[]> | readonly Hit[],
): Promise<Hit[]> {
  const found = new Map<string, Hit>();
  for (const query of relaxationStages(text, plan)) {
    for (const hit of await ask(query)) if (!found.has(hit.id)) found.set(hit.id, hit);
    if (found.size >= ENOUGH_RESULTS) break;
  }
  return [...found.values()];
}

/** The trees to ask for in turn: of one word two, since any of the words is all of them. */
export function relaxationStages(text: string, plan: Omit<WordPlan, 'relaxation'>): TermQuery[] {
  return LENIENCIES.flatMap((relaxation) => {
    const tree = planWords(text, { ...plan, relaxation });
    return tree && !(relaxation === 2 && tree.kind === 'term') ? [tree] : [];
  });
}
