import type { LibraryDatabase } from '../../library/store/database';
import { COLUMN_COUNT } from '../../paper/filter-columns';
import { mergeSegments } from '../index/segment/merge-segments';
import { chooseMerge } from './choose-merge';
import { commit, readManifest } from './commit';
import { asUnreadable } from './freeze-papers';
import { openColumns, openFullSegment } from './segment-files';

/**
 * Merges segments into one, where there are too many. Until it is written, the old ones are in use.
 *
 * @param pause lets other tasks run
 * @returns whether there was anything to do
 * @throws UnreadableSegmentError, StaleCommitError, what IndexedDB throws; the index is then unchanged
 */
export async function compact(library: LibraryDatabase, pause: () => Promise<void>): Promise<boolean> {
  const from = await readManifest(library);
  const ids = chooseMerge(from.segments, from.mendedTo !== undefined);
  if (ids.length === 0) return false;
  const chosen = from.segments.filter(({ id }) => ids.includes(id));
  const opened = await Promise.all(
    chosen.map((entry) => asUnreadable(entry, openFullSegment(library, entry))),
  );
  const columns = await Promise.all(chosen.map((entry) => asUnreadable(entry, openColumns(library, entry))));
  // Loaded here, since a damaged chunk found while merging could not be attributed to its segment.
  for (const [at, entry] of chosen.entries())
    await asUnreadable(entry, opened[at]?.loadAll() ?? Promise.resolve());
  const { origins, ...written } = await mergeSegments(opened, pause);
  const merged = new Uint32Array(origins.length * COLUMN_COUNT);
  for (const [number, { segment, paper }] of origins.entries())
    merged.set(
      columns[segment]?.subarray(paper * COLUMN_COUNT, (paper + 1) * COLUMN_COUNT) ?? [],
      number * COLUMN_COUNT,
    );
  await commit(library, {
    from,
    remaining: from.segments.filter(({ id }) => !ids.includes(id)),
    added: origins.length > 0 ? { written, columns: merged } : undefined,
    mendedTo: from.mendedTo,
  });
  return true;
}
