/**
 * Version 2 adds `sightings`: where and when a paper was seen. Frozen, like every layout. Nothing is carried over: when
 * the papers of version 1 were seen is only known as first and last, which their records keep.
 */
export const STORES = {
  sightings: '[paperId+place+day], day',
};
