/**
 * The bytes of a segment, described for readers in docs/index-format.md: a header, sections, a checksum (these are the
 * front, read at once) and the postings (read in chunks, on demand). All numbers are little-endian.
 */

/** "PSSG" in ASCII. */
export const MAGIC = 0x4753_5350;

/** Goes up with every change of the bytes or of what they mean, the tokenizer's terms included. */
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

/** Fields that a segment holds: all but the reader's own words, which change too often to be frozen. */
export const FROZEN_FIELDS = 5;

/** Terms in one block of the dictionary, the first of which is written out. */
export const TERMS_PER_BLOCK = 16;

/** In bytes: what is read and checked at once of the postings. */
export const CHUNK_BYTES = 32_768;

/** Not the bytes that were written: cut short, changed, or of something else. */
export class CorruptSegmentError extends Error {
  override name = 'DamagedSegment';
  /** Which segment it is, where that is known. */
  segmentId?: string;
}

/** Whole, but of a format that this version does not read. */
export class UnsupportedFormatError extends CorruptSegmentError {
  override name = 'ForeignFormat';
}
