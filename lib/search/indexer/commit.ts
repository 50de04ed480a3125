import type { IndexChangeRecord, ManifestRecord, SegmentEntry } from '../../library/model/records';
import type { LibraryDatabase } from '../../library/store/database';
import { MANIFEST_KEY } from '../../library/store/manifest';
import { emptyBits } from '../index/segment/bit-set';
import { SEGMENT_FORMAT } from '../index/segment/segment-format';
import type { WrittenSegment } from '../index/segment/segment-writer';

/** A segment to be added, with the filter columns of its papers. */
export interface NewSegment {
  written: WrittenSegment;
  columns: Uint32Array<ArrayBuffer>;
}

/** A change of the index in one transaction. */
export interface Commit {
  /** The manifest it is based on. */
  from: ManifestRecord;
  /** The segments that stay, with their deleted papers marked. */
  remaining: readonly SegmentEntry[];
  added?: NewSegment | undefined;
  /** Rewritten columns of segments that stay. */
  columns?: ReadonlyMap<string, Uint32Array<ArrayBuffer>>;
  /** Changes up to this one are in the index now. */
  upTo?: number | undefined;
  /** The columns of those changes that are not in the index yet. */
  pendingColumns?: IndexChangeRecord['columns'];
  mendedTo?: string | undefined;
}

/** The index was changed elsewhere in the meantime: nothing was written, and the work is void. */
export class StaleCommitError extends Error {
  override name = 'StaleCommitError';
}

/** The manifest of a library; for one that was never indexed, an empty one, so that everything is indexed. */
export async function readManifest(library: LibraryDatabase): Promise<ManifestRecord> {
  const stored = await library.manifest.get(MANIFEST_KEY);
  // An index of another format cannot be read; it is rebuilt from the papers.
  if (stored?.format === SEGMENT_FORMAT) return stored;
  const generation = stored?.generation ?? 0;
  return { key: MANIFEST_KEY, generation, format: SEGMENT_FORMAT, segments: [], mendedTo: '' };
}

/**
 * Writes a state of the index, all of it or nothing: a query sees either the old state or the new one.
 *
 * @throws StaleCommitError, what IndexedDB throws
 */
export async function commit(library: LibraryDatabase, change: Commit): Promise<ManifestRecord> {
  const { segments, columns, manifest, changes } = library;
  return library.transaction('rw', [segments, columns, manifest, changes], async () => {
    const stored = await manifest.get(MANIFEST_KEY);
    if ((stored?.generation ?? 0) !== change.from.generation) throw new StaleCommitError();
    const entries = [...change.remaining];
    if (change.added) {
      const { written } = change.added;
      const { frontBytes, checksum, papers } = written;
      const id = crypto.randomUUID();
      entries.push({
        id,
        papers,
        bytes: written.bytes.byteLength,
        frontBytes,
        checksum,
        dead: emptyBits(papers),
      });
      await segments.add({ id, blob: new Blob([written.bytes]) });
      await columns.add({ segmentId: id, blob: new Blob([change.added.columns]) });
    }
    for (const [segmentId, values] of change.columns ?? [])
      await columns.put({ segmentId, blob: new Blob([values]) });
    const ids = new Set(entries.map(({ id }) => id));
    const removed = (await segments.toCollection().primaryKeys()).filter((id) => !ids.has(id));
    await segments.bulkDelete(removed);
    await columns.bulkDelete(removed);
    if (change.upTo !== undefined) {
      await changes.where('seq').belowOrEqual(change.upTo).delete();
      // Under a number that is used up already, so that it stays before later changes.
      if (change.pendingColumns?.length)
        await changes.put({ seq: change.upTo, ids: [], columns: change.pendingColumns });
    }
    const next: ManifestRecord = {
      key: MANIFEST_KEY,
      generation: change.from.generation + 1,
      format: SEGMENT_FORMAT,
      segments: entries,
    };
    if (change.mendedTo !== undefined) next.mendedTo = change.mendedTo;
    await manifest.put(next);
    return next;
  });
}
