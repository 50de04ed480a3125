/**
 * Version 2 adds `sightings`: where and when a paper was seen. Frozen, like every version. Nothing is migrated: of the
 * papers of version 1 only the first and last sighting are known, which their records contain.
 */
export const STORES = {
  sightings: '[paperId+place+day], day',
};
