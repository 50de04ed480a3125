import { MUTATIONS } from './kinds';
import { type MutantPage, pageOf, VIEWS } from './mutant-page';
import type { Mutation } from './mutation';
import { randomOf } from './random';

const SEED = 20_261_006;

/** A mutated page and its mutation. */
export interface Mutant {
  page: MutantPage;
  mutation: Mutation;
  /** For the message when a law is broken on it. */
  name: string;
}

/** The page of that number, always the same: kinds, markups and data alternate, the rest is random. */
export function mutant(number: number): Mutant {
  const random = randomOf(SEED + number * 7_919);
  const mutation = MUTATIONS[number % MUTATIONS.length];
  const round = Math.floor(number / MUTATIONS.length);
  const view = VIEWS[round % VIEWS.length];
  if (!mutation || !view) throw new Error('no such mutant');
  const hasJson = mutation.isOfJson === true || Math.floor(round / VIEWS.length) % 2 === 0;
  const page = pageOf({ view, hasJson }, random);
  mutation.apply(page, random);
  const name = `#${number} ${view}, ${hasJson ? 'with' : 'without'} JSON, ${mutation.kind}`;
  return { page, mutation, name };
}
