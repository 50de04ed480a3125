import { TERMS_PER_BLOCK } from './segment-format';

const decoder = new TextDecoder();
const encoder = new TextEncoder();

/** Terms scanned one after the other before the dictionary is searched for a later position. */
const NEARBY = 2 * TERMS_PER_BLOCK;

/** The sections of a segment's front that form its dictionary. */
export interface DictionaryBytes {
  terms: Uint8Array;
  blockStarts: Uint32Array;
  blockPostings: Uint32Array;
  count: number;
}

/** Walks over the sorted terms of a dictionary without decoding those it skips. */
export class TermCursor {
  /** How many papers contain the current term, those included that have changed since. */
  papers = 0;
  /** Where the current term's postings are, in bytes from the first. */
  postings = 0;
  postingsBytes = 0;
  /** UTF-8 of the current term: the first `size` bytes. */
  readonly bytes = new Uint8Array(1024);
  size = 0;
  /** Bytes that the current term shares with the one before; 0 also for the first of a block. */
  shared = 0;

  readonly #dictionary: DictionaryBytes;
  readonly #units = new Uint16Array(1024);
  #unitCount = 0;
  #at = 0;
  #term = 0;

  constructor(dictionary: DictionaryBytes) {
    this.#dictionary = dictionary;
  }

  /** The current term. */
  get text(): string {
    return decoder.decode(this.bytes.subarray(0, this.size));
  }

  /** UTF-16 of the current term: the first {@link unitCount} numbers, valid until the next step. */
  get units(): Uint16Array {
    for (let at = 0; at < this.size; at++) {
      const byte = this.bytes[at] as number;
      if (byte >= 0x80) return this.#decodeUnits();
      this.#units[at] = byte;
    }
    this.#unitCount = this.size;
    return this.#units;
  }

  /** Valid after {@link units} was read. */
  get unitCount(): number {
    return this.#unitCount;
  }

  /**
   * Goes to the first term without the current one's prefix; `false` when there is none.
   *
   * @param depth how many UTF-16 units of the current term are that prefix
   */
  skip(depth: number): boolean {
    const bytes = this.#bytesOf(depth);
    if (depth === 0) return false; // every term has the empty prefix
    if (bytes === 0) return this.next();
    const prefix = this.bytes.slice(0, bytes);
    // Front coding shows whether the next terms have the prefix; only many of them are worth a search.
    for (let step = 0; step < NEARBY; step++) {
      if (!this.next()) return false;
      if (this.#isAtBlockStart ? !this.startsWith(prefix) : this.shared < bytes) return true;
    }
    // Behind all terms with the prefix: no byte of UTF-8 is 255.
    prefix[bytes - 1] = (prefix[bytes - 1] as number) + 1;
    return this.seekBytes(prefix);
  }

  /** Goes to the next term; `false` at the end. */
  next(): boolean {
    if (this.#term >= this.#dictionary.count) return false;
    if (this.#term % TERMS_PER_BLOCK === 0) this.#startBlock(this.#term / TERMS_PER_BLOCK);
    this.postings += this.postingsBytes;
    this.shared = this.#varint();
    const more = this.#varint();
    const { terms } = this.#dictionary;
    for (let at = 0; at < more; at++) this.bytes[this.shared + at] = terms[this.#at + at] as number;
    this.#at += more;
    this.size = this.shared + more;
    this.papers = this.#varint();
    this.postingsBytes = this.#varint();
    this.#term++;
    return true;
  }

  /** Goes to the first term that is not before a text; `false` when there is none. */
  seek(text: string): boolean {
    return this.seekBytes(encoder.encode(text));
  }

  seekBytes(target: Uint8Array): boolean {
    const { blockStarts } = this.#dictionary;
    let [low, high] = [0, blockStarts.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#compareFirst(middle, target) <= 0) low = middle + 1;
      else high = middle;
    }
    this.#term = Math.max(0, low - 1) * TERMS_PER_BLOCK;
    while (this.next()) {
      if (this.#compare(this.bytes, 0, this.size, target) >= 0) return true;
    }
    return false;
  }

  startsWith(prefix: Uint8Array): boolean {
    if (this.size < prefix.length) return false;
    for (let at = 0; at < prefix.length; at++) if (this.bytes[at] !== prefix[at]) return false;
    return true;
  }

  /** Whether the current term is written in full, so that `shared` means nothing. */
  get #isAtBlockStart(): boolean {
    return (this.#term - 1) % TERMS_PER_BLOCK === 0;
  }

  /** The bytes of so many units of the current term; 0 when they end within a character. */
  #bytesOf(units: number): number {
    if (this.#unitCount === this.size) return units;
    const prefix = this.text.slice(0, units);
    return /[\ud800-\udbff]$/.test(prefix) ? 0 : encoder.encode(prefix).length;
  }

  #decodeUnits(): Uint16Array {
    const { text } = this;
    for (let at = 0; at < text.length; at++) this.#units[at] = text.charCodeAt(at);
    this.#unitCount = text.length;
    return this.#units;
  }

  #startBlock(block: number): void {
    this.#at = this.#dictionary.blockStarts[block] as number;
    this.postings = this.#dictionary.blockPostings[block] as number;
    this.postingsBytes = 0;
  }

  #compareFirst(block: number, target: Uint8Array): number {
    this.#at = (this.#dictionary.blockStarts[block] as number) + 1; // the first term shares nothing
    const size = this.#varint();
    return this.#compare(this.#dictionary.terms, this.#at, size, target);
  }

  #compare(bytes: Uint8Array, start: number, size: number, target: Uint8Array): number {
    const most = Math.min(size, target.length);
    for (let at = 0; at < most; at++) {
      const difference = (bytes[start + at] as number) - (target[at] as number);
      if (difference !== 0) return difference;
    }
    return size - target.length;
  }

  #varint(): number {
    const { terms } = this.#dictionary;
    let value = 0;
    for (let shift = 0; shift < 35; shift += 7) {
      const byte = terms[this.#at++] as number;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) break;
    }
    return value >>> 0;
  }
}
