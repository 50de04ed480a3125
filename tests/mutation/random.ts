/** A sequence of numbers that is the same for the same seed, so that every page of the test can be reproduced. */
export interface Random {
  /** At least 0, less than 1. */
  next(): number;
  /** A whole number from 0 up to, not including, `below`. */
  below(below: number): number;
  pick<T>(from: readonly T[]): T;
  /** Up to `most` different ones, at least one if there are any. */
  some<T>(from: readonly T[], most: number): T[];
  shuffled<T>(from: readonly T[]): T[];
  chance(probability: number): boolean;
}

/** Mulberry32, by Tommy Ettinger (public domain). */
export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  const shuffled = <T>(from: readonly T[]): T[] => {
    const keyed = from.map((value) => ({ value, key: next() }));
    return keyed.sort((a, b) => a.key - b.key).map(({ value }) => value);
  };
  return {
    next,
    below,
    shuffled,
    pick: <T>(from: readonly T[]): T => {
      const at = below(from.length);
      if (at >= from.length) throw new Error('nothing to pick from');
      return from[at] as T;
    },
    some: (from, most) => shuffled(from).slice(0, 1 + below(most)),
    chance: (probability) => next() < probability,
  };
}
