import type { FilterColumns } from '../../paper/filter-columns';
import type { Paper } from '../../paper/paper';
import type { UserAction } from './actions';
import type { AnnotationPatch } from './annotations';
import type { EntryPatch, ListPatch } from './lists';

/** Which paper has a title; `slug` is the title's {@link titleSlug}. */
export interface TitleRecord {
  paperId: string;
  slug: string;
}

/**
 * A paper on one page on one day: at most one a day, the last one. About 200 bytes with its index; 50 papers seen every
 * day of a year make 18,000 of them.
 */
export interface SightingRecord {
  paperId: string;
  /** As `lib/site/pages/page-place.ts` writes it: `daily:2026-06-23`, `search:circuits`, … */
  place: string;
  /** The day of the visit, `YYYY-MM-DD` in UTC. */
  day: string;
  /** The paper's place on the page, from 1. */
  rank: number;
  upvotes?: number;
  comments?: number;
  githubStars?: number;
}

/**
 * What one write changed in `papers`: an entry of the log that the index is kept in step by. It is written in the same
 * transaction as the papers, so that the index can never miss a change.
 */
export interface IndexChangeRecord {
  /** Given by the database, ascending. */
  seq?: number;
  /** Papers that are new or gone, or whose searched text is another. */
  ids: string[];
  /** Papers of which only what is filtered and sorted by is another. */
  columns: [id: string, ...FilterColumns][];
}

/** What was taken out of the library: all that is needed to put it back. */
export interface ForgottenRecords {
  papers: Paper[];
  titles: TitleRecord[];
  sightings: SightingRecord[];
  /** That and when they were opened; absent in what an earlier version has forgotten. */
  opened?: AnnotationPatch[];
}

/** What a deed was done to. */
export interface ActionSubject {
  /** How many papers. */
  count: number;
  /** The paper, where it was one. */
  paperId?: string;
  /** The list or the tag by its name, or the note as it was. */
  name?: string;
}

/** What takes a deed back. */
export interface UndoPatches {
  marks?: AnnotationPatch[];
  lists?: ListPatch[];
  entries?: EntryPatch[];
  forgotten?: ForgottenRecords;
}

/**
 * A deed that can be undone. It is written in the transaction of the deed itself: whatever stops the browser, either both
 * are there or neither.
 */
export interface TrashRecord {
  /** The moment of the deed, ISO 8601 in UTC, and a UUID: ids are in the order of time. */
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
