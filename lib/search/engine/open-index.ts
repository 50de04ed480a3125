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

/** The index at one time, ready for queries. */
export interface IndexSnapshot {
  view: IndexView;
  /** The sources of the view, except for the user text. */
  sources: readonly TermSource[];
  columns: ColumnsView;
  acronyms: Acronyms;
  /** Segments that could not be read, by their ids, with what was wrong with each. */
  damaged: ReadonlyMap<string, unknown>;
  /**
   * Whether all papers are in it. Those that are not must be scanned one by one, until the background has indexed them.
   */
  isWhole: boolean;
  /** How many papers have changed since the last segment was made. */
  changed: number;
  /** Whether a paper that was seen recently is missing, though it should be in it. */
  isMissingRecent: boolean;
}

/**
 * Opens the index as it is now. What has changed since the last segment was made is indexed in memory.
 *
 * @param userTexts what the user has written about papers
 * @param unreadable ids of segments that are known to be damaged
 * @throws what IndexedDB throws
 */
export async function openIndex(
  reader: LibraryReader,
  userTexts: readonly UserText[],
  unreadable: ReadonlySet<string> = new Set(),
): Promise<IndexSnapshot> {
  const preloaded = await takePreloaded('files');
  const files = preloaded ?? (await readIndexFiles(reader, SEGMENT_FORMAT));
  const changed = new Set(files.changes.flatMap((change) => change.ids));
  const damaged = new Map<string, unknown>();
  const opened = await Promise.all(
    files.segments.map(async (file) => {
      try {
        if (unreadable.has(file.entry.id)) throw new CorruptSegmentError('known to be damaged');
        return { file, segment: await openSegment(file, changed, preloaded?.fronts.get(file.entry.id)) };
      } catch (error) {
        damaged.set(file.entry.id, error);
        return undefined;
      }
    }),
  );
  const readable = opened.filter((part) => part !== undefined);
  const memory = unfrozenPapers();
  for (const paper of files.changed) memory.put(paper);
  const segments = readable.map(({ segment }) => segment);
  const sources = [...segments, memory];
  const view = viewOf(sources, userTexts);
  return {
    view,
    sources,
    columns: new ColumnsView(
      view,
      readable.map(({ file }) => file),
      files,
    ),
    acronyms: acronymsIn(segments.map(({ acronyms }) => acronyms)),
    damaged,
    isWhole: files.mendedTo === undefined && damaged.size === 0,
    changed: changed.size,
    isMissingRecent: files.recent.some((id) => view.find(id) === undefined),
  };
}

/** Sources searched as one, together with the user text. */
export function viewOf(sources: readonly TermSource[], userTexts: readonly UserText[]): IndexView {
  return new IndexView(sources, userTexts.length > 0 ? userTextSource(userTexts) : undefined);
}

/** Papers that have changed since the segment was made count as deleted in it. */
async function openSegment(
  { entry, blob }: SegmentFile,
  changed: ReadonlySet<string>,
  preloadedFront: ArrayBuffer | undefined,
): Promise<Segment> {
  if (blob?.size !== entry.bytes) throw new CorruptSegmentError('a segment of another length');
  const front = preloadedFront ?? (await blob.slice(0, entry.frontBytes).arrayBuffer());
  const deleted = entry.dead.slice();
  const read = (start: number, end: number) => blob.slice(start, end).arrayBuffer();
  const segment = new Segment(front, entry.checksum, deleted, read, entry.id);
  if (changed.size === 0) return segment;
  let hasChanged = false;
  for (const id of changed) {
    const number = segment.paperOf(id);
    if (number === undefined) continue;
    setBit(deleted, number);
    hasChanged = true;
  }
  // Its sums exclude deleted papers, and were computed before these were known.
  return hasChanged ? new Segment(front, entry.checksum, deleted, read, entry.id) : segment;
}
