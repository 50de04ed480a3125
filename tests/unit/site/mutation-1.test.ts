import { it } from 'vitest';
import { checkMutants, PAGES } from '../../mutation/check-mutants';

// Half of them: the other half is a file of its own, so that two cores share them.
it('whatever becomes of the site’s markup, nothing wrong is read: the first half of the mutated pages', () => {
  checkMutants(0, PAGES / 2);
}, 240_000);
