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

/** A frozen part of the index, read in place: only the postings that a query needs are parsed. */
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
  readonly #deleted: BitSet;
  readonly #chunks: PostingChunks;

  /**
   * @param front the first part of the segment
   * @param checksum from the manifest
   * @param deleted papers that have changed since or are deleted
   * @param read reads ranges of the segment
   * @param id to report which one it is when it turns out to be damaged
   * @throws CorruptSegmentError when the front is not what was written
   */
  constructor(front: ArrayBuffer, checksum: number, deleted: BitSet, read: ReadRange, id?: string) {
    this.#id = id;
    const parsed = readFront(front, checksum);
    this.size = parsed.papers;
    this.#deleted = deleted;
    this.ids = new PaperIds(parsed.words('numericIds'), textIds(parsed));
    this.lengths = [
      parsed.bytes('titleLengths'),
      shorts(parsed.bytes('abstractLengths')),
      shorts(parsed.bytes('authorsLengths')),
      parsed.bytes('organizationLengths'),
      parsed.bytes('keywordsLengths'),
    ];
    const deletedPapers = listBits(deleted);
    this.liveCount = this.size - deletedPapers.length;
    this.lengthSums = parsed.lengthSums.map((sum, field) =>
      deletedPapers.reduce((rest, paper) => rest - (this.lengths[field]?.[paper] ?? 0), sum),
    );
    // With a line break before the first line, so that each line begins after one.
    this.acronyms = `\n${decoder.decode(parsed.bytes('acronyms'))}`;
    this.dictionary = {
      terms: parsed.bytes('terms'),
      blockStarts: parsed.words('blockStarts'),
      blockPostings: parsed.words('blockPostings'),
      count: parsed.terms,
    };
    const { frontBytes, postingsBytes } = parsed;
    this.#chunks = new PostingChunks(read, frontBytes, postingsBytes, parsed.words('chunkChecksums'));
  }

  isDeleted(paper: number): boolean {
    return hasBit(this.#deleted, paper);
  }

  idOf(paper: number): string {
    return this.ids.idOf(paper);
  }

  paperOf(id: string): number | undefined {
    const paper = this.ids.find(id);
    return paper === undefined || this.isDeleted(paper) ? undefined : paper;
  }

  find(term: string): SourceTerm | undefined {
    const cursor = new TermCursor(this.dictionary);
    const bytes = encoder.encode(term);
    return cursor.seekBytes(bytes) && cursor.size === bytes.length && cursor.startsWith(bytes)
      ? this.termAt(cursor, term)
      : undefined;
  }

  longer(prefix: string, limit: number): SourceTerm[] {
    const cursor = new TermCursor(this.dictionary);
    const bytes = encoder.encode(prefix);
    const found: SourceTerm[] = [];
    let fewest = 0;
    for (
      let hasTerm = cursor.seekBytes(bytes);
      hasTerm && cursor.startsWith(bytes);
      hasTerm = cursor.next()
    ) {
      if (cursor.size === bytes.length) continue;
      if (found.length >= limit) {
        // Thousands may have the prefix: those in fewer papers are skipped without decoding them.
        if (cursor.papers <= (found[fewest]?.papers ?? 0)) continue;
        found[fewest] = this.termAt(cursor);
      } else found.push(this.termAt(cursor));
      if (found.length >= limit) fewest = indexOfFewest(found);
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

  /** The term at a cursor over {@link dictionary}. */
  termAt(cursor: TermCursor, text = cursor.text): SourceTerm {
    const handle: PostingsRange = { start: cursor.postings, bytes: cursor.postingsBytes };
    return { text, papers: cursor.papers, handle };
  }

  load(terms: readonly SourceTerm[]): Promise<void> {
    return this.#chunks.load(terms.map((term) => term.handle as PostingsRange)).catch((error) => {
      if (error instanceof CorruptSegmentError && this.#id) error.segmentId = this.#id;
      throw error;
    });
  }

  /** Reads and verifies all of its postings. @throws CorruptSegmentError when they are not what was written */
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
    const { start, bytes } = term.handle as PostingsRange;
    const from = into.size;
    readPostings(this.#chunks.slice(start, bytes), into);
    if (this.liveCount === this.size) return;
    let size = from;
    for (let at = from; at < into.size; at++) {
      if (this.isDeleted(into.papers[at] as number)) continue;
      into.papers[size] = into.papers[at] as number;
      into.counts[size++] = into.counts[at] as number;
    }
    into.size = size;
  }
}

function indexOfFewest(terms: readonly SourceTerm[]): number {
  let fewest = 0;
  for (const [at, { papers }] of terms.entries()) if (papers < (terms[fewest]?.papers ?? 0)) fewest = at;
  return fewest;
}

interface PostingsRange {
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
