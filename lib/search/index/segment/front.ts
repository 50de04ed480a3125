import { murmur3 } from './checksum';
import {
  DamagedSegment,
  FORMAT,
  ForeignFormat,
  HEADER,
  MAGIC,
  SECTIONS,
  type Section,
} from './segment-format';

/** What is read of a segment at once: everything but the postings. */
export interface Front {
  papers: number;
  terms: number;
  frontBytes: number;
  postingsBytes: number;
  /** In the order of the frozen fields: sums over all papers of how many different terms the field holds. */
  lengthSums: readonly number[];
  bytes(section: Section): Uint8Array;
  /** A section of 32-bit numbers. */
  words(section: Section): Uint32Array;
}

/**
 * Reads the front of a segment.
 *
 * @param checksum as the manifest has it: a whole segment that is not the one that was written is as bad as none
 * @throws DamagedSegment when these are not the bytes that were written; {@link ForeignFormat} when they are another format's
 */
export function readFront(buffer: ArrayBuffer, checksum: number): Front {
  if (buffer.byteLength < HEADER.words * 4 + 4 || buffer.byteLength % 4 !== 0)
    throw new DamagedSegment(`a front of ${buffer.byteLength} bytes`);
  const header = new Uint32Array(buffer, 0, HEADER.words);
  if (header[HEADER.magic] !== MAGIC) throw new DamagedSegment('no segment');
  if (header[HEADER.format] !== FORMAT)
    throw new ForeignFormat(`a segment of format ${header[HEADER.format]}; this version reads ${FORMAT}`);
  const frontBytes = header[HEADER.frontBytes] as number;
  if (frontBytes !== buffer.byteLength) throw new DamagedSegment('a front cut short');
  const sum = new Uint32Array(buffer, frontBytes - 4, 1)[0];
  if (sum !== checksum || murmur3(new Uint8Array(buffer, 0, frontBytes - 4)) !== checksum)
    throw new DamagedSegment('a front with another checksum');
  const place = (section: Section): [number, number] => {
    const at = HEADER.sections + SECTIONS.indexOf(section) * 2;
    return [header[at] as number, header[at + 1] as number];
  };
  return {
    papers: header[HEADER.papers] as number,
    terms: header[HEADER.terms] as number,
    frontBytes,
    postingsBytes: header[HEADER.postingsBytes] as number,
    lengthSums: [...header.subarray(HEADER.lengthSums, HEADER.sections)],
    bytes: (section) => new Uint8Array(buffer, ...place(section)),
    words: (section) => {
      const [start, bytes] = place(section);
      return new Uint32Array(buffer, start, bytes / 4);
    },
  };
}
