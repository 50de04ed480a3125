import type { IndexChangeRecord, ManifestRecord, SegmentEntry } from '../../library/model/records';
import type { LibraryDatabase } from '../../library/store/database';
import { MANIFEST_KEY } from '../../library/store/manifest';
import { emptyBits } from '../index/segment/bit-set';
import { SEGMENT_FORMAT } from '../index/segment/segment-format';
import type { WrittenSegment } from '../index/segment/segment-writer';

/** A segment to be added, with what filters need of its papers. */
export interface NewSegment {
  written: WrittenSegment;
  columns: Uint32Array<ArrayBuffer>;
}

/** What becomes of the index in one transaction. */
export interface Commit {
  /** The manifest it was made of. */
  from: ManifestRecord;
  /** The segments that stay, their dead papers marked. */
  kept: readonly SegmentEntry[];
  added?: NewSegment | undefined;
  /** Columns of segments that stay, written anew. */
  columns?: ReadonlyMap<string, Uint32Array<ArrayBuffer>>;
  /** Changes up to this one are in the index now. */
  upTo?: number | undefined;
  /** What is left of them. */
  left?: IndexChangeRecord['columns'];
  mendedTo?: string | undefined;
}

/** The index was changed by somebody else in the meantime: nothing was written, and what was made is of no use. */
export class StaleCommitError extends Error {
  override name = 'Outdated';
}

/** The manifest of a library; of one that was never indexed, such that everything is to be indexed. */
export async function readManifest(library: LibraryDatabase): Promise<ManifestRecord> {
  const known = await library.manifest.get(MANIFEST_KEY);
  // Of another format nothing can be read; it is made anew from the papers.
  if (known?.format === SEGMENT_FORMAT) return known;
  const generation = known?.generation ?? 0;
  return { key: MANIFEST_KEY, generation, format: SEGMENT_FORMAT, segments: [], mendedTo: '' };
}

/**
 * Writes a state of the index, all of it or nothing. Whoever reads has the old state or the new one.
 *
 * @throws Outdated, what IndexedDB throws
 */
export async function commit(library: LibraryDatabase, change: Commit): Promise<ManifestRecord> {
  const { segments, columns, manifest, changes } = library;
  return library.transaction('rw', [segments, columns, manifest, changes], async () => {
    const known = await manifest.get(MANIFEST_KEY);
    if ((known?.generation ?? 0) !== change.from.generation) throw new StaleCommitError();
    const entries = [...change.kept];
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
    const gone = (await segments.toCollection().primaryKeys()).filter((id) => !ids.has(id));
    await segments.bulkDelete(gone);
    await columns.bulkDelete(gone);
    if (change.upTo !== undefined) {
      await changes.where('seq').belowOrEqual(change.upTo).delete();
      // Under a number that is taken up already, so that later changes go on being later.
      if (change.left?.length) await changes.put({ seq: change.upTo, ids: [], columns: change.left });
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
