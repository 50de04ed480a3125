import type { MutantPage } from './mutant-page';
import type { Random } from './random';

/** One way in which a page may differ from those that the extractors know. */
export interface Mutation {
  kind: string;
  /** Whether it changes the page's data, so that it is meaningless on a page without data. */
  isOfJson?: true;
  /** The percentage of the papers shown that must still be captured from pages with data, and without. */
  least: { withJson: number; without: number };
  apply(page: MutantPage, random: Random): void;
}
