/** A frozen part of the search index; the bytes are described in docs/index-format.md. */
export interface SegmentRecord {
  /** A UUID. */
  id: string;
  blob: Blob;
}

/** What filters and sorting need of a segment's papers: four little-endian 32-bit numbers each (`lib/paper/columns.ts`). */
export interface ColumnsRecord {
  segmentId: string;
  blob: Blob;
}

/** A segment as the manifest lists it. */
export interface SegmentEntry {
  id: string;
  /** How many papers are in it, dead ones included. */
  papers: number;
  /** In bytes: the whole, and the part up to the postings, which is read first. */
  bytes: number;
  frontBytes: number;
  /** Murmur3 of the first part, so that a segment that is not the one written is noticed. */
  checksum: number;
  /** One bit a paper: set when the paper has changed since or is gone. */
  dead: Uint8Array<ArrayBuffer>;
}

/** Which segments make up the index: one record, replaced whole by every commit. */
export interface ManifestRecord {
  key: 'manifest';
  /** Goes up by one with each commit; a commit made of an older one is refused. */
  generation: number;
  /** The format of the segments: see docs/index-format.md. */
  format: number;
  segments: SegmentEntry[];
  /**
   * There while papers are indexed in the order of their ids, after an update or damage: those with a greater id may be
   * in no segment yet. The empty string when none has been looked at.
   */
  mendedTo?: string;
}

export const MANIFEST = 'manifest';
