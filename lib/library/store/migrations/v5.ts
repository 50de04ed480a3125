/**
 * Version 5: what leaves the library is remembered. Frozen, like every layout. Nothing is carried over: nothing was known of
 * it before.
 *
 * - `citations`: which citation key a paper has laid claim to, and when
 * - `exports`: what was exported last of a list or a search; `sent`: which papers went to another program
 */
export const STORES = {
  citations: 'paperId, stem',
  exports: 'scope',
  sent: '[program+paperId]',
};
