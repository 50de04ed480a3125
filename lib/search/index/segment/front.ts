import { murmur3 } from './checksum';
import {
  CorruptSegmentError,
  HEADER_WORDS,
  MAGIC,
  SECTIONS,
  SEGMENT_FORMAT,
  type SegmentSection,
  UnsupportedFormatError,
} from './segment-format';

/** What is read of a segment at once: everything but the postings. */
export interface Front {
  papers: number;
  terms: number;
  frontBytes: number;
  postingsBytes: number;
  /** In the order of the frozen fields: sums over all papers of how many different terms the field holds. */
  lengthSums: readonly number[];
  bytes(section: SegmentSection): Uint8Array;
  /** A section of 32-bit numbers. */
  words(section: SegmentSection): Uint32Array;
}

/**
 * Reads the front of a segment.
 *
 * @param checksum as the manifest has it: a whole segment that is not the one that was written is as bad as none
 * @throws DamagedSegment when these are not the bytes that were written; {@link UnsupportedFormatError} when they are another format's
 */
export function readFront(buffer: ArrayBuffer, checksum: number): Front {
  if (buffer.byteLength < HEADER_WORDS.words * 4 + 4 || buffer.byteLength % 4 !== 0)
    throw new CorruptSegmentError(`a front of ${buffer.byteLength} bytes`);
  const header = new Uint32Array(buffer, 0, HEADER_WORDS.words);
  if (header[HEADER_WORDS.magic] !== MAGIC) throw new CorruptSegmentError('no segment');
  if (header[HEADER_WORDS.format] !== SEGMENT_FORMAT)
    throw new UnsupportedFormatError(
      `a segment of format ${header[HEADER_WORDS.format]}; this version reads ${SEGMENT_FORMAT}`,
    );
  const frontBytes = header[HEADER_WORDS.frontBytes] as number;
  if (frontBytes !== buffer.byteLength) throw new CorruptSegmentError('a front cut short');
  const sum = new Uint32Array(buffer, frontBytes - 4, 1)[0];
  if (sum !== checksum || murmur3(new Uint8Array(buffer, 0, frontBytes - 4)) !== checksum)
    throw new CorruptSegmentError('a front with another checksum');
  const place = (section: SegmentSection): [number, number] => {
    const at = HEADER_WORDS.sections + SECTIONS.indexOf(section) * 2;
    return [header[at] as number, header[at + 1] as number];
  };
  return {
    papers: header[HEADER_WORDS.papers] as number,
    terms: header[HEADER_WORDS.terms] as number,
    frontBytes,
    postingsBytes: header[HEADER_WORDS.postingsBytes] as number,
    lengthSums: [...header.subarray(HEADER_WORDS.lengthSums, HEADER_WORDS.sections)],
    bytes: (section) => new Uint8Array(buffer, ...place(section)),
    words: (section) => {
      const [start, bytes] = place(section);
      return new Uint32Array(buffer, start, bytes / 4);
    },
  };
}
