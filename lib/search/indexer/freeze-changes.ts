import type { ManifestRecord } from '../../library/model/records';
import type { LibraryDatabase } from '../../library/store/database';
import type { FilterColumns } from '../../paper/filter-columns';
import { COLUMN_COUNT } from '../../paper/filter-columns';
import { commit, readManifest } from './commit';
import { asUnreadable, buildSegment, openSegments, withDeleted } from './freeze-papers';
import { openColumns } from './segment-files';

/** From so many papers on, changed columns are written to their segments; until then they stay in the log. */
const MANY_CHANGES = 500;

/**
 * Adds recent changes to the index: papers that are new or have another text go to a new segment, and are deleted in
 * their old one.
 *
 * @returns whether there was anything to do
 * @throws UnreadableSegmentError, StaleCommitError, what IndexedDB throws; the index is then unchanged
 */
export async function freezeChanges(library: LibraryDatabase): Promise<boolean> {
  const { changes, papers, manifest } = library;
  const [from, log] = await library.transaction('r', [changes, manifest], async () => [
    await readManifest(library),
    await changes.orderBy('seq').toArray(),
  ]);
  const ids = [...new Set(log.flatMap((change) => change.ids))];
  const latest = new Map<string, FilterColumns>();
  for (const change of log) for (const [id, ...values] of change.columns) latest.set(id, values);
  for (const id of ids) latest.delete(id);
  if (ids.length === 0 && latest.size < MANY_CHANGES) return false;
  const changed = (await papers.bulkGet(ids)).filter((paper) => paper !== undefined);
  const opened = await openSegments(library, from);
  const added = buildSegment(changed);
  const written = latest.size >= MANY_CHANGES ? await newColumns(library, from, opened, latest) : undefined;
  await commit(library, {
    from,
    remaining: withDeleted(opened, ids),
    added,
    columns: written ?? new Map(),
    upTo: log.at(-1)?.seq,
    pendingColumns: written ? [] : Array.from(latest, ([id, values]) => [id, ...values]),
    mendedTo: from.mendedTo,
  });
  return true;
}

/** The new columns of each segment that contains one of the papers. */
async function newColumns(
  library: LibraryDatabase,
  { segments }: ManifestRecord,
  opened: Awaited<ReturnType<typeof openSegments>>,
  latest: ReadonlyMap<string, FilterColumns>,
): Promise<Map<string, Uint32Array<ArrayBuffer>>> {
  const written = new Map<string, Uint32Array<ArrayBuffer>>();
  for (const entry of segments) {
    const found = Array.from(latest, ([id, values]) => ({ at: opened.get(entry)?.find(id), values }));
    if (found.every(({ at }) => at === undefined)) continue;
    const columns = await asUnreadable(entry, openColumns(library, entry));
    for (const { at, values } of found) if (at !== undefined) columns.set(values, at * COLUMN_COUNT);
    written.set(entry.id, columns);
  }
  return written;
}
