/** Reads numbers one after the other from bytes; past their end it reads zeros. */
export class ByteReader {
  at: number;
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array, at = 0) {
    this.#bytes = bytes;
    this.at = at;
  }

  get isAtEnd(): boolean {
    return this.at >= this.#bytes.byteLength;
  }

  byte(): number {
    return this.#bytes[this.at++] ?? 0;
  }

  /** A number as `ByteWriter.varint` writes it. */
  varint(): number {
    const first = this.byte();
    if (first < 0x80) return first;
    let value = first & 0x7f;
    for (let shift = 7; shift < 35; shift += 7) {
      const next = this.byte();
      value |= (next & 0x7f) << shift;
      if (next < 0x80) break;
    }
    return value >>> 0;
  }
}
