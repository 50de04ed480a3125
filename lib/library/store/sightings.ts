import { omitUndefined } from '../../util/defined';
import type { Sighting } from '../merge/merge-paper';
import type { SightingRecord } from '../model/records';
import type { LibraryDatabase } from './database';

/** The record of a sighting of a paper at a place of the site. */
export function sightingRecord(
  paperId: string,
  place: string,
  rank: number,
  sighting: Sighting,
): SightingRecord {
  const { upvotes, comments, githubStars } = sighting.fields;
  const day = sighting.seenAt.slice(0, 10);
  return omitUndefined({ paperId, place, day, rank, upvotes, comments, githubStars });
}

/**
 * Stores sightings, replacing earlier ones at the same place on the same day; within the caller's transaction.
 *
 * @param late ids of papers that have been seen since: their existing sightings at that place on that day stay
 */
export async function putSightings(
  library: LibraryDatabase,
  records: readonly SightingRecord[],
  late: ReadonlySet<string>,
): Promise<void> {
  const older = records.filter(({ paperId }) => late.has(paperId));
  const known = await library.sightings.bulkGet(
    older.map(({ paperId, place, day }): [string, string, string] => [paperId, place, day]),
  );
  const outdated = new Set(older.filter((_, at) => known[at] !== undefined));
  await library.sightings.bulkPut(records.filter((record) => !outdated.has(record)));
}

/** Where and when a paper was seen, by place and then by day. */
export async function sightingsOf(library: LibraryDatabase, paperId: string): Promise<SightingRecord[]> {
  // All keys that begin with the id: a shorter array sorts first, and any array after any string.
  return library.sightings.where('[paperId+place+day]').between([paperId], [paperId, []]).toArray();
}
