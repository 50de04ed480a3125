import type { LibraryDatabase } from '../../library/store/database';
import { mergeSegments } from '../index/segment/merge-segments';
import { chooseMerge } from './choose-merge';
import { commit, readManifest } from './commit';
import { asUnreadable } from './freeze-papers';
import { openColumns, openFullSegment } from './segment-files';

/**
 * Makes one segment of several, where there are more than there should be. Until it is written the old ones stand.
 *
 * @param pause gives others a turn
 * @returns whether there was anything to do
 * @throws LostSegment, Outdated, what IndexedDB throws; the index is then as it was
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
  // A chunk that is damaged is found while merging, and then it is not known whose it was.
  for (const [at, entry] of chosen.entries())
    await asUnreadable(entry, opened[at]?.loadAll() ?? Promise.resolve());
  const { origins, ...written } = await mergeSegments(opened, pause);
  const merged = new Uint32Array(origins.length * 4);
  for (const [number, { segment, paper }] of origins.entries())
    merged.set(columns[segment]?.subarray(paper * 4, paper * 4 + 4) ?? [], number * 4);
  await commit(library, {
    from,
    kept: from.segments.filter(({ id }) => !ids.includes(id)),
    added: origins.length > 0 ? { written, columns: merged } : undefined,
    mendedTo: from.mendedTo,
  });
  return true;
}
