/**
 * Version 5: exports are logged. Frozen, like every version. Nothing is migrated: there was no such data before.
 *
 * - `citations`: which citation key a paper has claimed, and when
 * - `exports`: what was exported of a list or a search; `sent`: which papers were sent to another program
 */
export const STORES = {
  citations: 'paperId, stem',
  exports: 'scope',
  sent: '[program+paperId]',
};
