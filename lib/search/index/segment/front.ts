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

/** The part of a segment that is read at once: its header and all sections but the postings. */
export interface Front {
  papers: number;
  terms: number;
  frontBytes: number;
  postingsBytes: number;
  /** In the order of the frozen fields: sums over all papers of the number of different terms. */
  lengthSums: readonly number[];
  bytes(section: SegmentSection): Uint8Array;
  /** A section of 32-bit numbers. */
  words(section: SegmentSection): Uint32Array;
}

/**
 * Reads the front of a segment.
 *
 * @param checksum from the manifest: another segment, even if intact, is as bad as none
 * @throws CorruptSegmentError when these are not the bytes that were written; {@link UnsupportedFormatError} when they are of another format
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
  const locate = (section: SegmentSection): [number, number] => {
    const at = HEADER_WORDS.sections + SECTIONS.indexOf(section) * 2;
    return [header[at] as number, header[at + 1] as number];
  };
  return {
    papers: header[HEADER_WORDS.papers] as number,
    terms: header[HEADER_WORDS.terms] as number,
    frontBytes,
    postingsBytes: header[HEADER_WORDS.postingsBytes] as number,
    lengthSums: [...header.subarray(HEADER_WORDS.lengthSums, HEADER_WORDS.sections)],
    bytes: (section) => new Uint8Array(buffer, ...locate(section)),
    words: (section) => {
      const [start, bytes] = locate(section);
      return new Uint32Array(buffer, start, bytes / 4);
    },
  };
}
