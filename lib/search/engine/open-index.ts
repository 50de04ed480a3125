import { readIndexFiles, type SegmentFile } from '../../library/read/index-files';
import type { LibraryReader } from '../../library/read/library-reader';
import { takePreloaded } from '../../library/read/preload';
import type { Acronyms } from '../index/analysis/acronyms';
import { type UserText, userTextSource } from '../index/annotation-source';
import { IndexView } from '../index/index-view';
import { unfrozenPapers } from '../index/recent-papers-source';
import { acronymsIn } from '../index/segment/acronym-lines';
import { setBit } from '../index/segment/bit-set';
import { Segment } from '../index/segment/segment';
import { CorruptSegmentError, SEGMENT_FORMAT } from '../index/segment/segment-format';
import type { TermSource } from '../index/term-source';
import { ColumnsView } from './columns-view';

/** The index at one moment, ready to be asked. */
export interface IndexSnapshot {
  view: IndexView;
  /** What the view is made of, but for the reader's own words. */
  sources: readonly TermSource[];
  columns: ColumnsView;
  acronyms: Acronyms;
  /** Segments that could not be read, by their ids, with what was wrong with each. */
  damaged: ReadonlyMap<string, unknown>;
  /**
   * Whether all papers are in it. Those that are not must be looked through one by one, until the background has indexed
   * them.
   */
  isWhole: boolean;
  /** How many papers have changed since the last segment was made. */
  changed: number;
  /** Whether a paper that was seen lately is in no part of it, though it should be. */
  isMissingRecent: boolean;
}

/**
 * Opens the index as it is now. What has changed since the last segment was made is indexed here and now, in memory.
 *
 * @param own what the reader has written about papers
 * @param lost ids of segments that are known to be damaged
 * @throws what IndexedDB throws
 */
export async function openIndex(
  reader: LibraryReader,
  own: readonly UserText[],
  lost: ReadonlySet<string> = new Set(),
): Promise<IndexSnapshot> {
  const early = await takePreloaded('files');
  const files = early ?? (await readIndexFiles(reader, SEGMENT_FORMAT));
  const changed = new Set(files.changes.flatMap((change) => change.ids));
  const damaged = new Map<string, unknown>();
  const opened = await Promise.all(
    files.segments.map(async (file) => {
      try {
        if (lost.has(file.entry.id)) throw new CorruptSegmentError('known to be damaged');
        return { file, segment: await openSegment(file, changed, early?.fronts.get(file.entry.id)) };
      } catch (error) {
        damaged.set(file.entry.id, error);
        return undefined;
      }
    }),
  );
  const whole = opened.filter((part) => part !== undefined);
  const memory = unfrozenPapers();
  for (const paper of files.changed) memory.put(paper);
  const segments = whole.map(({ segment }) => segment);
  const sources = [...segments, memory];
  const view = viewOf(sources, own);
  return {
    view,
    sources,
    columns: new ColumnsView(
      view,
      whole.map(({ file }) => file),
      files,
    ),
    acronyms: acronymsIn(segments.map(({ acronyms }) => acronyms)),
    damaged,
    isWhole: files.mendedTo === undefined && damaged.size === 0,
    changed: changed.size,
    isMissingRecent: files.recent.some((id) => view.find(id) === undefined),
  };
}

/** Sources searched as one, with other words of the reader's than before. */
export function viewOf(sources: readonly TermSource[], own: readonly UserText[]): IndexView {
  return new IndexView(sources, own.length > 0 ? userTextSource(own) : undefined);
}

/** Papers that have changed since it was made are dead in it. */
async function openSegment(
  { entry, blob }: SegmentFile,
  changed: ReadonlySet<string>,
  early: ArrayBuffer | undefined,
): Promise<Segment> {
  if (blob?.size !== entry.bytes) throw new CorruptSegmentError('a segment of another length');
  const front = early ?? (await blob.slice(0, entry.frontBytes).arrayBuffer());
  const dead = entry.dead.slice();
  const read = (start: number, end: number) => blob.slice(start, end).arrayBuffer();
  const segment = new Segment(front, entry.checksum, dead, read, entry.id);
  if (changed.size === 0) return segment;
  let isAnother = false;
  for (const id of changed) {
    const number = segment.paperOf(id);
    if (number === undefined) continue;
    setBit(dead, number);
    isAnother = true;
  }
  // Its sums leave the dead out, and were made before these were known to be.
  return isAnother ? new Segment(front, entry.checksum, dead, read, entry.id) : segment;
}
