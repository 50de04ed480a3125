import { it } from 'vitest';
import { checkMutants } from '../mutation/check-mutants';

// Half of them: the other half is a file of its own, so that two cores share them.
it('whatever becomes of the site’s markup, nothing wrong is read: mutated pages 5000 to 9999', () => {
  checkMutants(5000, 10000);
}, 240_000);
