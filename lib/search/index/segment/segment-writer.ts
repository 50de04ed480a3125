import { ByteWriter } from './byte-writer';
import { murmur3 } from './checksum';
import { DictionaryWriter } from './dictionary-writer';
import { type Postings, writePostings } from './postings';
import {
  CHUNK_BYTES,
  FROZEN_FIELDS,
  HEADER_WORDS,
  MAGIC,
  SECTIONS,
  SEGMENT_FORMAT,
  type SegmentSection,
} from './segment-format';
import { idNumber } from './segment-paper-ids';

/** The bytes of a segment, and the data of its manifest entry. */
export interface WrittenSegment {
  bytes: Uint8Array<ArrayBuffer>;
  frontBytes: number;
  checksum: number;
  papers: number;
}

/** In the order of the fields: how many different terms each field of a paper has. */
export type FieldLengths = readonly number[];

/** Builds a segment: first its papers, in the order of `compareIds`, then its terms, in that of `compareTerms`. */
export class SegmentWriter {
  readonly #numbers: number[] = [];
  readonly #texts: string[] = [];
  readonly #lengths: number[][] = Array.from({ length: FROZEN_FIELDS }, () => []);
  readonly #dictionary = new DictionaryWriter();
  readonly #postings = new ByteWriter();
  #acronyms: readonly string[] = [];

  /** Adds a paper; the first is number 0. */
  addPaper(id: string, lengths: FieldLengths): void {
    const number = idNumber(id);
    if (number === undefined) this.#texts.push(id);
    else this.#numbers.push(number);
    for (const [field, known] of this.#lengths.entries())
      known.push(Math.min(lengths[field] ?? 0, MAX_LENGTHS[field] ?? 0));
  }

  /** Adds a term with the papers that contain it; a term without papers is skipped. */
  addTerm(term: string, postings: Postings): void {
    if (postings.size === 0) return;
    const start = this.#postings.length;
    writePostings(this.#postings, postings);
    this.#dictionary.add(term, postings.size, start, this.#postings.length - start);
  }

  /** @param lines as `lib/search/index/analysis/acronyms.ts` writes them */
  setAcronyms(lines: readonly string[]): void {
    this.#acronyms = lines;
  }

  finish(): WrittenSegment {
    const papers = this.#numbers.length + this.#texts.length;
    const postings = this.#postings.view();
    const header = new Uint32Array(HEADER_WORDS.words);
    const front = new ByteWriter();
    front.bytes(new Uint8Array(header.buffer));
    for (const [at, section] of SECTIONS.entries()) {
      const bytes = this.#section(section);
      header[HEADER_WORDS.sections + at * 2] = front.length;
      header[HEADER_WORDS.sections + at * 2 + 1] = bytes.byteLength;
      front.bytes(bytes);
      front.align();
    }
    const frontBytes = front.length + 4;
    header.set([MAGIC, SEGMENT_FORMAT, papers, this.#dictionary.count, frontBytes, postings.byteLength]);
    header.set(
      this.#lengths.map((lengths) => lengths.reduce((sum, length) => sum + length, 0)),
      HEADER_WORDS.lengthSums,
    );
    const bytes = new Uint8Array(frontBytes + postings.byteLength);
    bytes.set(front.view());
    bytes.set(new Uint8Array(header.buffer));
    const checksum = murmur3(bytes.subarray(0, front.length));
    bytes.set(bytesOf(new Uint32Array([checksum])), front.length);
    bytes.set(postings, frontBytes);
    return { bytes, frontBytes, checksum, papers };
  }

  #section(section: SegmentSection): Uint8Array {
    switch (section) {
      case 'numericIds':
        return bytesOf(Uint32Array.from(this.#numbers));
      case 'textIdStarts':
        return bytesOf(Uint32Array.from(startsOf(this.#texts)));
      case 'textIds':
        return encoder.encode(this.#texts.join(''));
      case 'titleLengths':
        return Uint8Array.from(this.#lengths[0] ?? []);
      case 'abstractLengths':
        return bytesOf(Uint16Array.from(this.#lengths[1] ?? []));
      case 'authorsLengths':
        return bytesOf(Uint16Array.from(this.#lengths[2] ?? []));
      case 'organizationLengths':
        return Uint8Array.from(this.#lengths[3] ?? []);
      case 'keywordsLengths':
        return Uint8Array.from(this.#lengths[4] ?? []);
      case 'blockStarts':
        return bytesOf(Uint32Array.from(this.#dictionary.blockStarts));
      case 'blockPostings':
        return bytesOf(Uint32Array.from(this.#dictionary.blockPostings));
      case 'terms':
        return this.#dictionary.terms.view();
      case 'acronyms':
        return encoder.encode(this.#acronyms.join('\n'));
      case 'chunkChecksums':
        return bytesOf(Uint32Array.from(chunkChecksums(this.#postings.view())));
    }
  }
}

const encoder = new TextEncoder();

/** Greater field lengths are clamped to these: the maximum of one or two bytes. */
const MAX_LENGTHS: FieldLengths = [0xff, 0xffff, 0xffff, 0xff, 0xff];

function bytesOf(numbers: Uint32Array | Uint16Array): Uint8Array {
  return new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
}

/** Where each text begins in bytes, and where the last ends. */
function startsOf(texts: readonly string[]): number[] {
  const starts = [0];
  for (const text of texts) starts.push((starts.at(-1) ?? 0) + encoder.encode(text).byteLength);
  return starts;
}

function chunkChecksums(postings: Uint8Array): number[] {
  const sums: number[] = [];
  for (let at = 0; at < postings.byteLength; at += CHUNK_BYTES)
    sums.push(murmur3(postings.subarray(at, at + CHUNK_BYTES)));
  return sums;
}
