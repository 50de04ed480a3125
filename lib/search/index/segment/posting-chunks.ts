import { murmur3 } from './checksum';
import { CHUNK_BYTES, CorruptSegmentError } from './segment-format';

/** Reads a range of a segment's bytes, from `start` up to `end`. */
export type ReadRange = (start: number, end: number) => Promise<ArrayBuffer>;

/** Chunks of one segment: 1.5 MB. */
const MAX_CACHED = 48;

/** The postings of a segment, read in chunks on demand, each verified by its checksum. */
export class PostingChunks {
  readonly #read: ReadRange;
  readonly #start: number;
  readonly #bytes: number;
  readonly #checksums: Uint32Array;
  readonly #cache = new Map<number, Uint8Array>();
  readonly #loading = new Map<number, Promise<void>>();

  /**
   * @param start where the postings begin in the segment
   * @param bytes the length of the postings
   * @param checksums of each chunk
   */
  constructor(read: ReadRange, start: number, bytes: number, checksums: Uint32Array) {
    this.#read = read;
    this.#start = start;
    this.#bytes = bytes;
    this.#checksums = checksums;
  }

  /**
   * Reads the missing chunks of ranges of postings.
   *
   * @throws CorruptSegmentError when a chunk is not what was written
   */
  async load(ranges: readonly { start: number; bytes: number }[]): Promise<void> {
    const wanted = new Set<number>();
    for (const { start, bytes } of ranges)
      for (let chunk = Math.floor(start / CHUNK_BYTES); chunk * CHUNK_BYTES < start + bytes; chunk++)
        wanted.add(chunk);
    // The chunks wanted now stay in the cache longest.
    for (const chunk of wanted) this.#touch(chunk);
    const absent = [...wanted].filter((chunk) => !this.#cache.has(chunk)).sort((a, b) => a - b);
    const missing = absent.filter((chunk) => !this.#loading.has(chunk));
    // A small segment is read at once: a read costs more than bytes do.
    const isSmall = missing.length > 0 && this.#checksums.length <= MAX_CACHED;
    const runs = isSmall ? [[0, this.#checksums.length - 1] as const] : runsOf(missing);
    for (const [first, last] of runs) {
      // The terms of one query are loaded concurrently, and are often in the same chunk.
      const loading = this.#loadRun(first, last).finally(() => {
        for (let chunk = first; chunk <= last; chunk++) this.#loading.delete(chunk);
      });
      for (let chunk = first; chunk <= last; chunk++) this.#loading.set(chunk, loading);
    }
    await Promise.all(absent.map((chunk) => this.#loading.get(chunk)));
  }

  /** Reads everything. @throws CorruptSegmentError when a chunk is not what was written */
  loadAll(): Promise<void> {
    return this.load([{ start: 0, bytes: this.#bytes }]);
  }

  /** Releases the least recently used chunks; must not be called between {@link load} and {@link slice}. */
  trim(): void {
    for (const chunk of this.#cache.keys()) {
      if (this.#cache.size <= MAX_CACHED) break;
      this.#cache.delete(chunk);
    }
  }

  /** The bytes of a range that was loaded. */
  slice(start: number, bytes: number): Uint8Array {
    const first = Math.floor(start / CHUNK_BYTES);
    const offset = start - first * CHUNK_BYTES;
    if (offset + bytes <= CHUNK_BYTES) return this.#chunk(first).subarray(offset, offset + bytes);
    const joined = new Uint8Array(bytes);
    for (let at = 0, from = start; at < bytes; ) {
      const chunk = Math.floor(from / CHUNK_BYTES);
      const part = this.#chunk(chunk).subarray(
        from - chunk * CHUNK_BYTES,
        from - chunk * CHUNK_BYTES + bytes - at,
      );
      joined.set(part, at);
      at += part.length;
      from += part.length;
    }
    return joined;
  }

  #chunk(chunk: number): Uint8Array {
    const bytes = this.#cache.get(chunk);
    if (!bytes) throw new Error(`Chunk ${chunk} was not loaded.`);
    return bytes;
  }

  #touch(chunk: number): void {
    const bytes = this.#cache.get(chunk);
    if (!bytes) return;
    this.#cache.delete(chunk);
    this.#cache.set(chunk, bytes);
  }

  /** Reads chunks in one go, from the first to the last: those between are near in the alphabet, and likely to be next. */
  async #loadRun(first: number, last: number): Promise<void> {
    const start = first * CHUNK_BYTES;
    const end = Math.min((last + 1) * CHUNK_BYTES, this.#bytes);
    const buffer = await this.#read(this.#start + start, this.#start + end).catch((error) => {
      // A blob whose file was deleted; a newer segment may contain its papers.
      throw new CorruptSegmentError('postings that cannot be read', { cause: error });
    });
    if (buffer.byteLength !== end - start) throw new CorruptSegmentError('postings cut short');
    for (let chunk = first; chunk <= last; chunk++) {
      const from = chunk * CHUNK_BYTES - start;
      const bytes = new Uint8Array(buffer, from, Math.min(CHUNK_BYTES, buffer.byteLength - from));
      if (murmur3(bytes) !== this.#checksums[chunk])
        throw new CorruptSegmentError('postings with another checksum');
      // A copy: a view would keep the whole buffer in memory.
      this.#cache.set(chunk, first === last ? bytes : bytes.slice());
    }
  }
}

/** Chunks between two that are wanted: so few are read as well, since a read costs more than bytes do. */
const MAX_GAP = 12;

/** Groups numbers that are near to each other: `[3, 4, 8, 50]` is `[[3, 8], [50, 50]]`. */
function runsOf(sorted: readonly number[]): [first: number, last: number][] {
  const runs: [number, number][] = [];
  for (const number of sorted) {
    const run = runs.at(-1);
    if (run && number - run[1] <= MAX_GAP) run[1] = number;
    else runs.push([number, number]);
  }
  return runs;
}
