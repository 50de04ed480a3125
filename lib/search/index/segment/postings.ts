import type { ByteWriter } from './byte-writer';
import { countIn, ONCE_IN_ABSTRACT, packCounts } from './packed-counts';

/** Papers that contain a term, ascending, and how often in which field (see `packed-counts.ts`); the first `size` are valid. */
export interface Postings {
  size: number;
  papers: Uint32Array;
  counts: Uint32Array;
}

/** Room for so many postings. */
export function emptyPostings(room: number): Postings {
  return { size: 0, papers: new Uint32Array(room), counts: new Uint32Array(room) };
}

/** As the byte of counts: five numbers follow instead. */
const ESCAPE = 0x80;

/**
 * Writes postings: for each the gap to the one before, twice, plus one unless it is {@link ONCE_IN_ABSTRACT}; then a
 * byte of small counts or, where they do not fit, the byte 128 and five numbers.
 */
export function writePostings(out: ByteWriter, { size, papers, counts }: Postings): void {
  let previous = -1;
  for (let at = 0; at < size; at++) {
    const paper = papers[at] as number;
    const packed = counts[at] as number;
    const gap = paper - previous - 1;
    previous = paper;
    if (packed === ONCE_IN_ABSTRACT) {
      out.varint(gap * 2);
      continue;
    }
    out.varint(gap * 2 + 1);
    const small = smallCounts(packed);
    out.byte(small);
    if (small === ESCAPE) for (let field = 0; field < 5; field++) out.varint(countIn(packed, field));
  }
}

/** Title 2 bits, abstract 3, authors 1, keywords 1; {@link ESCAPE} when that is not enough. */
function smallCounts(packed: number): number {
  const [title, abstract, authors, organization, keywords] = [0, 1, 2, 3, 4].map((f) => countIn(packed, f));
  if (title === undefined || abstract === undefined || authors === undefined || keywords === undefined)
    return ESCAPE;
  if (title > 3 || abstract > 7 || authors > 1 || keywords > 1 || organization !== 0) return ESCAPE;
  return title | (abstract << 2) | (authors << 5) | (keywords << 6);
}

/**
 * Reads what {@link writePostings} wrote, and appends it to `into`.
 *
 * @param bytes the term's postings and nothing else
 * @param into with room for one posting a byte
 */
export function readPostings(bytes: Uint8Array, into: Postings): void {
  const { papers, counts } = into;
  const end = bytes.length;
  let { size } = into;
  let paper = -1;
  let at = 0;
  const varint = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++] as number;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80 || at >= end) return value >>> 0;
    }
  };
  while (at < end) {
    const first = bytes[at] as number;
    let value = first;
    if (first < 0x80) at++;
    else value = varint();
    paper += (value >>> 1) + 1;
    papers[size] = paper;
    if ((value & 1) === 0) counts[size++] = ONCE_IN_ABSTRACT;
    else {
      const small = bytes[at++] as number;
      counts[size++] =
        small === ESCAPE
          ? packCounts([varint(), varint(), varint(), varint(), varint()])
          : (small & 3) | ((small & 0x1c) << 4) | ((small & 0x20) << 11) | ((small & 0x40) << 21);
    }
  }
  into.size = size;
}
