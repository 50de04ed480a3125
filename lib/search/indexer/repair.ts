import type { LibraryDatabase } from '../../library/store/database';
import { countBits } from '../index/segment/bit-set';
import { commit, readManifest } from './commit';
import { buildSegment, isLiveIn, openSegments } from './freeze-papers';

/** Papers indexed before other tasks can run; about a third of a second of work. */
const BATCH_SIZE = 1_000;

/**
 * Indexes the next papers that are in no segment, where the index was lost or there was none.
 *
 * @returns whether there may be more
 * @throws UnreadableSegmentError, StaleCommitError, what IndexedDB throws; the index is then unchanged
 */
export async function repairBatch(library: LibraryDatabase): Promise<boolean> {
  const from = await readManifest(library);
  if (from.mendedTo === undefined) return false;
  const ids = await library.papers.where('id').above(from.mendedTo).limit(BATCH_SIZE).primaryKeys();
  const opened = await openSegments(library, from);
  const missing = ids.filter((id) => ![...opened].some((segment) => isLiveIn(segment, id)));
  const papers = (await library.papers.bulkGet(missing)).filter((paper) => paper !== undefined);
  const isLast = ids.length < BATCH_SIZE;
  await commit(library, {
    from,
    remaining: from.segments,
    added: buildSegment(papers),
    mendedTo: isLast ? undefined : ids.at(-1),
  });
  return !isLast;
}

/**
 * Checks by count whether all papers are in the index, and has it rebuilt as far as needed. Papers can be missing only
 * when something other than Papershelf has written them.
 *
 * @throws StaleCommitError, what IndexedDB throws; the index is then unchanged
 */
export async function verify(library: LibraryDatabase): Promise<void> {
  const from = await readManifest(library);
  if (from.mendedTo !== undefined) return;
  const liveCount = from.segments.reduce((sum, { papers, dead }) => sum + papers - countBits(dead), 0);
  const papers = await library.papers.count();
  if (papers === liveCount) return;
  // With too many in the index, it is not known which were deleted.
  await commit(library, { from, remaining: papers > liveCount ? from.segments : [], mendedTo: '' });
}

/** Drops a segment that cannot be read, so that its papers are indexed again. Nothing happens if it is not there. */
export async function dropSegment(library: LibraryDatabase, id: string): Promise<void> {
  const from = await readManifest(library);
  const remaining = from.segments.filter((entry) => entry.id !== id);
  if (remaining.length === from.segments.length) return;
  await commit(library, { from, remaining, mendedTo: '' });
}
