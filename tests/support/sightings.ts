import type { Sighting } from '../../lib/library/merge/merge-paper';
import type { Paper, PaperFields } from '../../lib/paper/paper';

export const MONDAY = '2026-06-22T08:00:00.000Z';
export const TUESDAY = '2026-06-23T08:00:00.000Z';
export const WEDNESDAY = '2026-06-24T08:00:00.000Z';

/** A sighting of a paper called "A", on Monday and on a card by default. */
export function sighting(
  fields: Partial<PaperFields>,
  rest: Partial<Omit<Sighting, 'fields'>> = {},
): Sighting {
  return { fields: { id: '2606.00001', title: 'A', ...fields }, isFromData: false, seenAt: MONDAY, ...rest };
}

/** A record of a paper called "A", seen on Monday by default. */
export function record(fields: Partial<Paper>): Paper {
  return { id: '2606.00001', title: 'A', firstSeenAt: MONDAY, lastSeenAt: MONDAY, ...fields };
}
