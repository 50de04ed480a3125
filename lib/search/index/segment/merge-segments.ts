import { acronymEntries, joinAcronyms } from './acronym-lines';
import { compareTerms } from './dictionary-writer';
import { emptyPostings, type Postings } from './postings';
import type { Segment } from './segment';
import { FROZEN_FIELDS } from './segment-format';
import { compareIds } from './segment-paper-ids';
import { SegmentWriter, type WrittenSegment } from './segment-writer';
import { TermCursor } from './term-cursor';

/** Where a paper of a merged segment comes from. */
export interface SegmentOrigin {
  segment: number;
  paper: number;
}

/** Terms between two pauses. */
const TERMS_PER_PAUSE = 2_000;

/**
 * Merges several segments into one, without their deleted papers: about 20 ms for 1,000 papers.
 *
 * @param segments with all of their postings loaded; no paper is live in two of them
 * @param pause lets other tasks run; called every few milliseconds
 */
export async function mergeSegments(
  segments: readonly Segment[],
  pause: () => Promise<void>,
): Promise<WrittenSegment & { origins: SegmentOrigin[] }> {
  const writer = new SegmentWriter();
  const origins = originsInOrder(segments);
  /** By segment and number in it: the number in the merged one. */
  const numbers = segments.map((segment) => new Uint32Array(segment.size));
  for (const [number, { segment, paper }] of origins.entries()) {
    (numbers[segment] as Uint32Array)[paper] = number;
    const { idOf, lengths } = source(segments, segment);
    writer.addPaper(
      idOf(paper),
      lengths.slice(0, FROZEN_FIELDS).map((known) => known[paper] ?? 0),
    );
  }
  const cursors = segments.map((segment) => new TermCursor(segment.dictionary));
  const texts = cursors.map((cursor) => (cursor.next() ? cursor.text : undefined));
  for (let count = 1; ; count++) {
    const term = least(texts);
    if (term === undefined) break;
    const lists: Postings[] = [];
    for (const [at, segment] of segments.entries()) {
      if (texts[at] !== term) continue;
      const cursor = cursors[at] as TermCursor;
      lists.push(postingsOf(segment, cursor, numbers[at] as Uint32Array));
      texts[at] = cursor.next() ? cursor.text : undefined;
    }
    writer.addTerm(term, mergePostings(lists));
    if (count % TERMS_PER_PAUSE === 0) await pause();
  }
  const acronyms = segments.map((segment) => acronymEntries(segment.acronyms));
  writer.setAcronyms(joinAcronyms(acronyms, origins.length));
  return { ...writer.finish(), origins };
}

function source(segments: readonly Segment[], at: number) {
  const segment = segments[at] as Segment;
  return { idOf: (paper: number) => segment.idOf(paper), lengths: segment.lengths };
}

/** The live papers in the order of `compareIds`, in which each segment is sorted. */
function originsInOrder(segments: readonly Segment[]): SegmentOrigin[] {
  const origins: SegmentOrigin[] = [];
  const next = segments.map(() => 0);
  const ids = segments.map((segment) => (segment.size > 0 ? segment.idOf(0) : undefined));
  for (;;) {
    let first = -1;
    for (const [at, id] of ids.entries())
      if (id !== undefined && (first < 0 || compareIds(id, ids[first] as string) < 0)) first = at;
    if (first < 0) return origins;
    const segment = segments[first] as Segment;
    const paper = next[first] as number;
    if (!segment.isDeleted(paper)) origins.push({ segment: first, paper });
    next[first] = paper + 1;
    ids[first] = paper + 1 < segment.size ? segment.idOf(paper + 1) : undefined;
  }
}

function least(texts: readonly (string | undefined)[]): string | undefined {
  let first: string | undefined;
  for (const text of texts)
    if (text !== undefined && (first === undefined || compareTerms(text, first) < 0)) first = text;
  return first;
}

/** The live postings of the term at a cursor, with the numbers of the merged segment. */
function postingsOf(segment: Segment, cursor: TermCursor, numbers: Uint32Array): Postings {
  const term = segment.termAt(cursor);
  const postings = emptyPostings(cursor.papers);
  segment.read(term, postings);
  for (let at = 0; at < postings.size; at++)
    postings.papers[at] = numbers[postings.papers[at] as number] as number;
  return postings;
}

/** Merges ascending lists. */
function mergePostings(lists: readonly Postings[]): Postings {
  if (lists.length === 1) return lists[0] as Postings;
  const all = emptyPostings(lists.reduce((sum, { size }) => sum + size, 0));
  const at = lists.map(() => 0);
  for (; all.size < all.papers.length; all.size++) {
    let next = -1;
    let smallest = Number.POSITIVE_INFINITY;
    for (const [list, { papers, size }] of lists.entries()) {
      const position = at[list] as number;
      if (position < size && (papers[position] as number) < smallest) {
        smallest = papers[position] as number;
        next = list;
      }
    }
    all.papers[all.size] = smallest;
    all.counts[all.size] = (lists[next] as Postings).counts[at[next] as number] as number;
    at[next] = (at[next] as number) + 1;
  }
  return all;
}
