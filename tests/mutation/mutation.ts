import type { MutantPage } from './mutant-page';
import type { Random } from './random';

/** One way in which a page may come out otherwise than the readers know it. */
export interface Mutation {
  kind: string;
  /** Whether it changes the page's data, so that it has no meaning on a page without. */
  isOfJson?: true;
  /** Of the papers shown, in percent: the share that must still be read from pages with data, and without. */
  least: { withJson: number; without: number };
  apply(page: MutantPage, random: Random): void;
}
