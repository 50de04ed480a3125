import type { ManifestRecord, SegmentEntry } from '../../library/model/records';
import type { LibraryDatabase } from '../../library/store/database';
import { filterColumnsOf } from '../../paper/filter-columns';
import type { Paper } from '../../paper/paper';
import { hasBit, setBit } from '../index/segment/bit-set';
import { freeze } from '../index/segment/freeze';
import { CorruptSegmentError } from '../index/segment/segment-format';
import type { PaperIds } from '../index/segment/segment-paper-ids';
import type { NewSegment } from './commit';
import { openSegmentFront } from './segment-files';

/** A segment that cannot be read, and so must be dropped. */
export class UnreadableSegmentError extends Error {
  override name = 'UnreadableSegmentError';
  constructor(
    readonly id: string,
    cause: unknown,
  ) {
    super(`segment ${id}`, { cause });
  }
}

/** Ids of the papers in segments that were opened before: segments never change. */
const cache = new Map<string, PaperIds>();

/** The segments of an index, and which papers are in each. @throws UnreadableSegmentError */
export async function openSegments(
  library: LibraryDatabase,
  { segments }: ManifestRecord,
): Promise<Map<SegmentEntry, PaperIds>> {
  const ids = await Promise.all(
    segments.map(async (entry) => {
      const opened = cache.get(entry.id) ?? (await asUnreadable(entry, openSegmentFront(library, entry))).ids;
      cache.set(entry.id, opened);
      return [entry, opened] as const;
    }),
  );
  const present = new Set(segments.map(({ id }) => id));
  for (const id of cache.keys()) if (!present.has(id)) cache.delete(id);
  return new Map(ids);
}

/** Whether a paper is in a segment and has not changed since. */
export function isLiveIn([entry, ids]: [SegmentEntry, PaperIds], id: string): boolean {
  const number = ids.find(id);
  return number !== undefined && !hasBit(entry.dead, number);
}

/** Adds the id of the segment to the error when it cannot be read. */
export async function asUnreadable<T>({ id }: SegmentEntry, reading: Promise<T>): Promise<T> {
  try {
    return await reading;
  } catch (error) {
    // A file that the browser has lost cannot be read either.
    if (error instanceof CorruptSegmentError || error instanceof DOMException)
      throw new UnreadableSegmentError(id, error);
    throw error;
  }
}

/** The entries of segments, with papers marked as deleted that have changed or are deleted. */
export function withDeleted(
  opened: ReadonlyMap<SegmentEntry, PaperIds>,
  ids: readonly string[],
): SegmentEntry[] {
  return Array.from(opened, ([entry, papers]) => {
    const dead = entry.dead.slice();
    for (const id of ids) {
      const number = papers.find(id);
      if (number !== undefined) setBit(dead, number);
    }
    return { ...entry, dead };
  });
}

/** A segment of papers; `undefined` when there are none. */
export function buildSegment(papers: readonly Paper[]): NewSegment | undefined {
  if (papers.length === 0) return undefined;
  const { order, ...written } = freeze(papers);
  return { written, columns: Uint32Array.from(order.flatMap(filterColumnsOf)) };
}
