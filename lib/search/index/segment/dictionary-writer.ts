import { ByteWriter } from './byte-writer';
import { TERMS_PER_BLOCK } from './segment-format';

const encoder = new TextEncoder();

/**
 * Writes terms, front-coded in blocks: for each term but the first of a block only the difference from the one before is
 * written.
 */
export class DictionaryWriter {
  readonly terms = new ByteWriter();
  readonly blockStarts: number[] = [];
  readonly blockPostings: number[] = [];
  count = 0;
  #previous = new Uint8Array();

  /**
   * Adds a term; terms come in the order of their UTF-8 bytes.
   *
   * @param papers how many papers contain it
   * @param postings where its postings begin, in bytes from the first; they end where the next term's begin
   * @param bytes the length of the postings
   */
  add(term: string, papers: number, postings: number, bytes: number): void {
    const text = encoder.encode(term);
    const isFirst = this.count++ % TERMS_PER_BLOCK === 0;
    if (isFirst) {
      this.blockStarts.push(this.terms.length);
      this.blockPostings.push(postings);
    }
    const shared = isFirst ? 0 : sharedBytes(this.#previous, text);
    this.terms.varint(shared);
    this.terms.varint(text.length - shared);
    this.terms.bytes(text.subarray(shared));
    this.terms.varint(papers);
    this.terms.varint(bytes);
    this.#previous = text;
  }
}

function sharedBytes(a: Uint8Array, b: Uint8Array): number {
  const most = Math.min(a.length, b.length);
  let count = 0;
  while (count < most && a[count] === b[count]) count++;
  return count;
}

/** The order of terms: that of their UTF-8 bytes, which is not JavaScript's where surrogates meet U+E000 and above. */
export function compareTerms(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  for (let at = 0; at < most; at++) {
    const [x, y] = [a.charCodeAt(at), b.charCodeAt(at)];
    if (x !== y) return rank(x) - rank(y);
  }
  return a.length - b.length;
}

function rank(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x1_0000 : unit;
}
