import type { FilterColumns } from '../../paper/filter-columns';
import type { Paper } from '../../paper/paper';
import type { UserAction } from './actions';
import type { AnnotationPatch } from './annotations';
import type { EntryPatch, ListPatch } from './lists';

/** The title of a paper, for lookup; `slug` is its {@link titleSlug}. */
export interface TitleRecord {
  paperId: string;
  slug: string;
}

/**
 * A paper on one page on one day: at most one a day, the last one. About 200 bytes with its index; 50 papers seen every
 * day make 18,000 of them a year.
 */
export interface SightingRecord {
  paperId: string;
  /** As `lib/site/pages/page-place.ts` writes it: `daily:2026-06-23`, `search:circuits`, … */
  place: string;
  /** The day of the visit, `YYYY-MM-DD` in UTC. */
  day: string;
  /** The paper's position on the page, from 1. */
  rank: number;
  upvotes?: number;
  comments?: number;
  githubStars?: number;
}

/**
 * What one write changed in `papers`: an entry of the log from which the index is updated. It is written in the same
 * transaction as the papers, so that the index can never miss a change.
 */
export interface IndexChangeRecord {
  /** Assigned by the database, ascending. */
  seq?: number;
  /** Papers that are new or deleted, or whose searched text changed. */
  ids: string[];
  /** Papers of which only the values for filtering and sorting changed. */
  columns: [id: string, ...FilterColumns][];
}

/** What was deleted from the library: all that is needed to restore it. */
export interface ForgottenRecords {
  papers: Paper[];
  titles: TitleRecord[];
  sightings: SightingRecord[];
  /** When they were opened; absent in records of an earlier version. */
  opened?: AnnotationPatch[];
}

/** What an action was applied to. */
export interface ActionSubject {
  /** How many papers. */
  count: number;
  /** The paper, if it was only one. */
  paperId?: string;
  /** The name of the list or tag, or the text of the note before. */
  name?: string;
}

/** The patches that undo an action. */
export interface UndoPatches {
  marks?: AnnotationPatch[];
  lists?: ListPatch[];
  entries?: EntryPatch[];
  forgotten?: ForgottenRecords;
}

/**
 * An action that can be undone. It is written in the action's own transaction: whatever stops the browser, either both
 * are stored or neither.
 */
export interface TrashRecord {
  /** The timestamp of the action, ISO 8601 in UTC, and a UUID: ids are in chronological order. */
  id: string;
  deed: UserAction;
  subject: ActionSubject;
  inverse: UndoPatches;
}

/** A frozen part of the search index; the bytes are described in docs/index-format.md. */
export interface SegmentRecord {
  /** A UUID. */
  id: string;
  blob: Blob;
}

/** What filters and sorting need of a segment's papers: four little-endian 32-bit numbers each (`lib/paper/filter-columns.ts`). */
export interface ColumnsRecord {
  segmentId: string;
  blob: Blob;
}

/** A segment's entry in the manifest. */
export interface SegmentEntry {
  id: string;
  /** How many papers are in it, deleted ones included. */
  papers: number;
  /** Sizes in bytes: of the whole, and of the part up to the postings, which is read first. */
  bytes: number;
  frontBytes: number;
  /** Murmur3 of the first part, to detect a segment that is not the one written. */
  checksum: number;
  /** One bit a paper: set when the paper has changed since or was deleted. */
  dead: Uint8Array<ArrayBuffer>;
}

/** Which segments make up the index: one record, replaced whole by every commit. */
export interface ManifestRecord {
  key: 'manifest';
  /** Incremented by each commit; a commit based on an older one is rejected. */
  generation: number;
  /** The format of the segments: see docs/index-format.md. */
  format: number;
  segments: SegmentEntry[];
  /**
   * Present while papers are indexed in the order of their ids, after an update or damage: those with a greater id may
   * be in no segment yet. The empty string when none has been processed.
   */
  mendedTo?: string;
}
