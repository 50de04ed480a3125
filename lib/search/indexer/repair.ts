import type { LibraryDatabase } from '../../library/store/database';
import { countBits } from '../index/segment/bit-set';
import { commit, readManifest } from './commit';
import { buildSegment, isLiveIn, openSegments } from './freeze-papers';

/** Papers indexed before others get a turn; about a third of a second of work. */
const AT_ONCE = 1_000;

/**
 * Indexes the next papers that are in no segment, where the index has been lost or there was none.
 *
 * @returns whether there may be more
 * @throws LostSegment, Outdated, what IndexedDB throws; the index is then as it was
 */
export async function repairBatch(library: LibraryDatabase): Promise<boolean> {
  const from = await readManifest(library);
  if (from.mendedTo === undefined) return false;
  const ids = await library.papers.where('id').above(from.mendedTo).limit(AT_ONCE).primaryKeys();
  const opened = await openSegments(library, from);
  const missing = ids.filter((id) => ![...opened].some((segment) => isLiveIn(segment, id)));
  const papers = (await library.papers.bulkGet(missing)).filter((paper) => paper !== undefined);
  const isLast = ids.length < AT_ONCE;
  await commit(library, {
    from,
    kept: from.segments,
    added: buildSegment(papers),
    mendedTo: isLast ? undefined : ids.at(-1),
  });
  return !isLast;
}

/**
 * Counts whether all papers are in the index, and has it made anew as far as need be. Papers are only ever missing when
 * something else than Papershelf has written them.
 *
 * @throws Outdated, what IndexedDB throws; the index is then as it was
 */
export async function verify(library: LibraryDatabase): Promise<void> {
  const from = await readManifest(library);
  if (from.mendedTo !== undefined) return;
  const living = from.segments.reduce((sum, { papers, dead }) => sum + papers - countBits(dead), 0);
  const papers = await library.papers.count();
  if (papers === living) return;
  // Too many, and it is not known which are gone.
  await commit(library, { from, kept: papers > living ? from.segments : [], mendedTo: '' });
}

/** Takes a segment out that cannot be read, so that its papers are indexed anew. Not there is as good as taken out. */
export async function dropSegment(library: LibraryDatabase, id: string): Promise<void> {
  const from = await readManifest(library);
  const kept = from.segments.filter((entry) => entry.id !== id);
  if (kept.length === from.segments.length) return;
  await commit(library, { from, kept, mendedTo: '' });
}
