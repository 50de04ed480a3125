import { it } from 'vitest';
import { checkMutants } from '../mutation/check-mutants';

// Half of them: the other half is a file of its own, so that two cores share them.
it('whatever becomes of the site’s markup, nothing wrong is read: mutated pages 0 to 4999', () => {
  checkMutants(0, 5000);
}, 240_000);
