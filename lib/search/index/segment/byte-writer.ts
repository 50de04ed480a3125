const encoder = new TextEncoder();

/** A growing buffer of bytes. */
export class ByteWriter {
  #bytes = new Uint8Array(1024);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** The bytes written so far; valid until the next write. */
  view(): Uint8Array<ArrayBuffer> {
    return this.#bytes.subarray(0, this.#length);
  }

  clear(): void {
    this.#length = 0;
  }

  byte(value: number): void {
    this.#ensureRoom(1);
    this.#bytes[this.#length++] = value;
  }

  /** A number from 0 to 2³² − 1 in groups of seven bits, the lowest first (LEB128). */
  varint(value: number): void {
    this.#ensureRoom(5);
    let rest = value;
    while (rest >= 0x80) {
      this.#bytes[this.#length++] = (rest & 0x7f) | 0x80;
      rest >>>= 7;
    }
    this.#bytes[this.#length++] = rest;
  }

  bytes(more: Uint8Array): void {
    this.#ensureRoom(more.byteLength);
    this.#bytes.set(more, this.#length);
    this.#length += more.byteLength;
  }

  text(text: string): void {
    this.bytes(encoder.encode(text));
  }

  /** Zeros up to a multiple of four, where an array of 32-bit numbers may begin. */
  align(): void {
    while (this.#length % 4 !== 0) this.byte(0);
  }

  #ensureRoom(count: number): void {
    if (this.#length + count <= this.#bytes.byteLength) return;
    const larger = new Uint8Array(Math.max(this.#bytes.byteLength * 2, this.#length + count));
    larger.set(this.view());
    this.#bytes = larger;
  }
}
