import type { SegmentEntry } from '../../library/model/records';
import type { LibraryDatabase } from '../../library/store/database';
import { COLUMN_BYTES } from '../../paper/filter-columns';
import { Segment } from '../index/segment/segment';
import { CorruptSegmentError } from '../index/segment/segment-format';

/**
 * Opens a full segment, for merging: all of its bytes are read.
 *
 * @throws CorruptSegmentError when it is missing or not what was written
 */
export async function openFullSegment(library: LibraryDatabase, entry: SegmentEntry): Promise<Segment> {
  const bytes = await (await blobOf(library, entry)).arrayBuffer();
  const front = bytes.slice(0, entry.frontBytes);
  return new Segment(front, entry.checksum, entry.dead, async (start, end) => bytes.slice(start, end));
}

/** Opens a segment to see which papers are in it. @throws CorruptSegmentError when it is missing or not what was written */
export async function openSegmentFront(library: LibraryDatabase, entry: SegmentEntry): Promise<Segment> {
  const blob = await blobOf(library, entry);
  const front = await blob.slice(0, entry.frontBytes).arrayBuffer();
  return new Segment(front, entry.checksum, entry.dead, (start, end) => blob.slice(start, end).arrayBuffer());
}

/** The columns of a segment: four numbers a paper. @throws CorruptSegmentError when they are missing or truncated */

export async function openColumns(
  library: LibraryDatabase,
  entry: SegmentEntry,
): Promise<Uint32Array<ArrayBuffer>> {
  const record = await library.columns.get(entry.id);
  const bytes = await record?.blob.arrayBuffer();
  if (bytes?.byteLength !== entry.papers * COLUMN_BYTES) throw new CorruptSegmentError('columns cut short');
  return new Uint32Array(bytes);
}

async function blobOf(library: LibraryDatabase, entry: SegmentEntry): Promise<Blob> {
  const record = await library.segments.get(entry.id);
  if (record?.blob.size !== entry.bytes) throw new CorruptSegmentError('a segment of another length');
  return record.blob;
}
