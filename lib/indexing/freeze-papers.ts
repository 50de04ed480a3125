import { setBit } from '../index/segment/bits';
import { DamagedSegment } from '../index/segment/format';
import { freeze } from '../index/segment/freeze';
import type { Segment } from '../index/segment/segment';
import { columnsOf } from '../paper/columns';
import type { Paper } from '../paper/paper';
import type { Library } from '../store/library';
import type { ManifestRecord, SegmentEntry } from '../store/manifest';
import type { NewSegment } from './commit';
import { openFront } from './segment-files';

/** A segment that cannot be read, and so must go. */
export class LostSegment extends Error {
  override name = 'LostSegment';
  constructor(
    readonly id: string,
    cause: unknown,
  ) {
    super(`segment ${id}`, { cause });
  }
}

/** The segments of an index, opened to see which papers are in them. @throws LostSegment */
export async function openAll(
  library: Library,
  { segments }: ManifestRecord,
): Promise<Map<SegmentEntry, Segment>> {
  const opened = segments.map((entry) => lostIfDamaged(entry, openFront(library, entry)));
  const found = await Promise.all(opened);
  return new Map(segments.map((entry, at) => [entry, found[at] as Segment]));
}

/** Tells which segment it was that could not be read. */
export async function lostIfDamaged<T>({ id }: SegmentEntry, reading: Promise<T>): Promise<T> {
  try {
    return await reading;
  } catch (error) {
    // A file that the browser has lost cannot be read either.
    if (error instanceof DamagedSegment || error instanceof DOMException) throw new LostSegment(id, error);
    throw error;
  }
}

/** The entries of segments, with papers marked that have changed or are gone. */
export function marked(opened: ReadonlyMap<SegmentEntry, Segment>, ids: Iterable<string>): SegmentEntry[] {
  const wanted = [...ids];
  return Array.from(opened, ([entry, segment]) => {
    const dead = entry.dead.slice();
    for (const id of wanted) {
      const number = segment.paperOf(id);
      if (number !== undefined) setBit(dead, number);
    }
    return { ...entry, dead };
  });
}

/** A segment of papers; `undefined` when there are none. */
export function newSegment(papers: readonly Paper[]): NewSegment | undefined {
  if (papers.length === 0) return undefined;
  const { order, ...written } = freeze(papers);
  return { written, columns: Uint32Array.from(order.flatMap(columnsOf)) };
}
