/**
 * The bytes of a segment, described in docs/index-format.md: a header, sections, a checksum (together the front, read at
 * once) and the postings (read in chunks, on demand). All numbers are little-endian.
 */

/** "PSSG" in ASCII. */
export const MAGIC = 0x4753_5350;

/** Increased with every change of the bytes or of their meaning, the tokenizer's terms included. */
export const SEGMENT_FORMAT = 1;

/** Sections of the front, in the order of the table in the header. */
export const SECTIONS = [
  'numericIds',
  'textIdStarts',
  'textIds',
  'titleLengths',
  'abstractLengths',
  'authorsLengths',
  'organizationLengths',
  'keywordsLengths',
  'blockStarts',
  'blockPostings',
  'terms',
  'acronyms',
  'chunkChecksums',
] as const;

export type SegmentSection = (typeof SECTIONS)[number];

/** In 32-bit numbers: magic, format, papers, terms, bytes of the front, bytes of the postings, sums of lengths. */
export const HEADER_WORDS = {
  magic: 0,
  format: 1,
  papers: 2,
  terms: 3,
  frontBytes: 4,
  postingsBytes: 5,
  lengthSums: 6,
  sections: 11,
  words: 11 + SECTIONS.length * 2,
} as const;

/** The number of fields in a segment: all but the user text, which changes too often to be frozen. */
export const FROZEN_FIELDS = 5;

/** Terms in one block of the dictionary, the first of which is written in full. */
export const TERMS_PER_BLOCK = 16;

/** In bytes: the postings are read and verified in chunks of this size. */
export const CHUNK_BYTES = 32_768;

/** Not the bytes that were written: truncated, changed, or of something else. */
export class CorruptSegmentError extends Error {
  override name = 'CorruptSegmentError';
  /** The segment, where it is known. */
  segmentId?: string;
}

/** Intact, but of a format that this version does not read. */
export class UnsupportedFormatError extends CorruptSegmentError {
  override name = 'UnsupportedFormatError';
}
