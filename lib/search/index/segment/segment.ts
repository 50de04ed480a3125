import type { SourceTerm, TermSource } from '../term-source';
import { type BitSet, hasBit, listBits } from './bit-set';
import { type Front, readFront } from './front';
import { fuzzyTerms } from './fuzzy-terms';
import { PostingChunks, type ReadRange } from './posting-chunks';
import { type Postings, readPostings } from './postings';
import { CorruptSegmentError } from './segment-format';
import { PaperIds } from './segment-paper-ids';
import { type DictionaryBytes, TermCursor } from './term-cursor';

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** A frozen part of the index, read where it lies: nothing is parsed but the postings that a query asks for. */
export class Segment implements TermSource {
  readonly fields = [0, 1, 2, 3, 4];
  readonly size: number;
  readonly ids: PaperIds;
  readonly lengths: readonly ArrayLike<number>[];
  readonly lengthSums: readonly number[];
  readonly liveCount: number;
  /** As `lib/search/index/analysis/acronyms.ts` writes them. */
  readonly acronyms: string;
  readonly dictionary: DictionaryBytes;
  readonly #id: string | undefined;
  readonly #dead: BitSet;
  readonly #chunks: PostingChunks;

  /**
   * @param front the first part of the segment
   * @param checksum as the manifest has it
   * @param dead papers that have changed since or are gone
   * @param read gives ranges of the segment
   * @param id to tell which one it is when it turns out to be damaged
   * @throws DamagedSegment when the front is not what was written
   */
  constructor(front: ArrayBuffer, checksum: number, dead: BitSet, read: ReadRange, id?: string) {
    this.#id = id;
    const known = readFront(front, checksum);
    this.size = known.papers;
    this.#dead = dead;
    this.ids = new PaperIds(known.words('numericIds'), textIds(known));
    this.lengths = [
      known.bytes('titleLengths'),
      shorts(known.bytes('abstractLengths')),
      shorts(known.bytes('authorsLengths')),
      known.bytes('organizationLengths'),
      known.bytes('keywordsLengths'),
    ];
    const deadPapers = listBits(dead);
    this.liveCount = this.size - deadPapers.length;
    this.lengthSums = known.lengthSums.map((sum, field) =>
      deadPapers.reduce((rest, paper) => rest - (this.lengths[field]?.[paper] ?? 0), sum),
    );
    // One line break before and none behind, so that each line begins after one.
    this.acronyms = `\n${decoder.decode(known.bytes('acronyms'))}`;
    this.dictionary = {
      terms: known.bytes('terms'),
      blockStarts: known.words('blockStarts'),
      blockPostings: known.words('blockPostings'),
      count: known.terms,
    };
    const { frontBytes, postingsBytes } = known;
    this.#chunks = new PostingChunks(read, frontBytes, postingsBytes, known.words('chunkChecksums'));
  }

  isDead(paper: number): boolean {
    return hasBit(this.#dead, paper);
  }

  idOf(paper: number): string {
    return this.ids.idOf(paper);
  }

  paperOf(id: string): number | undefined {
    const paper = this.ids.find(id);
    return paper === undefined || this.isDead(paper) ? undefined : paper;
  }

  find(term: string): SourceTerm | undefined {
    const cursor = new TermCursor(this.dictionary);
    const bytes = encoder.encode(term);
    return cursor.seekBytes(bytes) && cursor.size === bytes.length && cursor.startsWith(bytes)
      ? this.termAt(cursor, term)
      : undefined;
  }

  longer(prefix: string, most: number): SourceTerm[] {
    const cursor = new TermCursor(this.dictionary);
    const bytes = encoder.encode(prefix);
    const found: SourceTerm[] = [];
    let fewest = 0;
    for (let is = cursor.seekBytes(bytes); is && cursor.startsWith(bytes); is = cursor.next()) {
      if (cursor.size === bytes.length) continue;
      if (found.length >= most) {
        // Thousands may begin alike: only those that are held by more papers are looked at.
        if (cursor.papers <= (found[fewest]?.papers ?? 0)) continue;
        found[fewest] = this.termAt(cursor);
      } else found.push(this.termAt(cursor));
      if (found.length >= most) fewest = indexOfFewest(found);
    }
    return found;
  }

  near(term: string, distance: number): (SourceTerm & { distance: number })[] {
    const cursor = new TermCursor(this.dictionary);
    const found: (SourceTerm & { distance: number })[] = [];
    fuzzyTerms(cursor, term, distance, (away) => {
      if (away > 0) found.push({ ...this.termAt(cursor), distance: away });
    });
    return found;
  }

  /** The term a cursor over {@link dictionary} stands at. */
  termAt(cursor: TermCursor, text = cursor.text): SourceTerm {
    const handle: PostingsPlace = { start: cursor.postings, bytes: cursor.postingsBytes };
    return { text, papers: cursor.papers, handle };
  }

  load(terms: readonly SourceTerm[]): Promise<void> {
    return this.#chunks.load(terms.map((term) => term.handle as PostingsPlace)).catch((error) => {
      if (error instanceof CorruptSegmentError && this.#id) error.segmentId = this.#id;
      throw error;
    });
  }

  /** Reads and checks all of its postings. @throws DamagedSegment when they are not what was written */
  loadAll(): Promise<void> {
    return this.#chunks.loadAll();
  }

  trim(): void {
    this.#chunks.trim();
  }

  roomFor(term: SourceTerm): number {
    return term.papers;
  }

  read(term: SourceTerm, into: Postings): void {
    const { start, bytes } = term.handle as PostingsPlace;
    const from = into.size;
    readPostings(this.#chunks.slice(start, bytes), into);
    if (this.liveCount === this.size) return;
    let kept = from;
    for (let at = from; at < into.size; at++) {
      if (this.isDead(into.papers[at] as number)) continue;
      into.papers[kept] = into.papers[at] as number;
      into.counts[kept++] = into.counts[at] as number;
    }
    into.size = kept;
  }
}

function indexOfFewest(terms: readonly SourceTerm[]): number {
  let fewest = 0;
  for (const [at, { papers }] of terms.entries()) if (papers < (terms[fewest]?.papers ?? 0)) fewest = at;
  return fewest;
}

interface PostingsPlace {
  start: number;
  bytes: number;
}

function textIds(front: Front): string[] {
  const starts = front.words('textIdStarts');
  const bytes = front.bytes('textIds');
  return Array.from({ length: starts.length - 1 }, (_, at) =>
    decoder.decode(bytes.subarray(starts[at], starts[at + 1])),
  );
}

function shorts(bytes: Uint8Array): Uint16Array {
  return new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 2);
}
