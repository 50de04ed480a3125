import { ATTRIBUTES } from './attributes';
import { INSERTIONS } from './insertions';
import { LANGUAGE } from './languages';
import { MARKUP } from './markup';
import type { Mutation } from './mutation';
import { NODES } from './nodes';
import { PAGE_DATA } from './page-data';

const SINGLE: readonly Mutation[] = [
  ...ATTRIBUTES,
  ...MARKUP,
  ...NODES,
  ...INSERTIONS,
  LANGUAGE,
  ...PAGE_DATA,
];

/** Several mutations of any kinds, one after the other; those of the data are skipped on a page without data. */
function combined(count: number, least: Mutation['least']): Mutation {
  return {
    kind: `${count} kinds combined`,
    least,
    apply: (page, random) => {
      for (const { isOfJson, apply } of random.shuffled(SINGLE).slice(0, count))
        if (!isOfJson || page.hasJson) apply(page, random);
    },
  };
}

const TWO = combined(2, { withJson: 96, without: 93 });
const THREE = combined(3, { withJson: 93, without: 91 });

/** Every kind of mutation. Combinations are listed several times, since they are the most numerous. */
export const MUTATIONS: readonly Mutation[] = [
  ...SINGLE,
  TWO,
  TWO,
  TWO,
  TWO,
  TWO,
  THREE,
  THREE,
  THREE,
  THREE,
  THREE,
];
