/** A set of small numbers, one bit each. */
export type BitSet = Uint8Array<ArrayBuffer>;

/** An empty set of numbers below `size`. */
export function emptyBits(size: number): BitSet {
  return new Uint8Array(Math.ceil(size / 8));
}

export function hasBit(bits: BitSet, number: number): boolean {
  return ((bits[number >> 3] ?? 0) & (1 << (number & 7))) !== 0;
}

export function setBit(bits: BitSet, number: number): void {
  bits[number >> 3] = (bits[number >> 3] ?? 0) | (1 << (number & 7));
}

/** The numbers in the set, ascending. */
export function listBits(bits: BitSet): number[] {
  const numbers: number[] = [];
  for (const [at, byte] of bits.entries())
    for (let bit = 0; byte >> bit > 0; bit++) if ((byte >> bit) & 1) numbers.push(at * 8 + bit);
  return numbers;
}

export function countBits(bits: BitSet): number {
  let count = 0;
  for (let byte of bits) for (; byte > 0; byte &= byte - 1) count++;
  return count;
}
