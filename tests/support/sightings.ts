import type { Sighting } from '../../lib/library/merge/merge-paper';
import type { Paper, PaperFields } from '../../lib/paper/paper';

export const MONDAY = '2026-06-22T08:00:00.000Z';
export const TUESDAY = '2026-06-23T08:00:00.000Z';
export const WEDNESDAY = '2026-06-24T08:00:00.000Z';

/** A sighting of a paper called "A", on Monday and on a card unless told otherwise. */
export function sighting(facts: Partial<PaperFields>, rest: Partial<Omit<Sighting, 'facts'>> = {}): Sighting {
  return { facts: { id: '2606.00001', title: 'A', ...facts }, isFromData: false, seenAt: MONDAY, ...rest };
}

/** A record of a paper called "A", seen on Monday unless told otherwise. */
export function record(fields: Partial<Paper>): Paper {
  return { id: '2606.00001', title: 'A', firstSeenAt: MONDAY, lastSeenAt: MONDAY, ...fields };
}
