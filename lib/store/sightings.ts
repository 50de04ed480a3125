import type { Sighting } from '../merge/merge-paper';
import { withoutUndefined } from '../paper/defined';
import type { Library, SightingRecord } from './library';

/** The record of a sighting of a paper at a place of the site. */
export function sightingRecord(
  paperId: string,
  place: string,
  rank: number,
  sighting: Sighting,
): SightingRecord {
  const { upvotes, comments, githubStars } = sighting.facts;
  const day = sighting.seenAt.slice(0, 10);
  return withoutUndefined({ paperId, place, day, rank, upvotes, comments, githubStars });
}

/** Where and when a paper was seen, by place and then by day. */
export async function sightingsOf(library: Library, paperId: string): Promise<SightingRecord[]> {
  // In the order of keys a shorter array comes first, and any array after any string: all keys that begin with the id.
  return library.sightings.where('[paperId+place+day]').between([paperId], [paperId, []]).toArray();
}
