/** The median of the values. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** The percentile of the values. @param part from 0 to 1 */
export function percentile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

/** One line of the table that `npm run bench` prints. */
export interface Figure {
  name: string;
  value: string;
  /** The target, if there is one, and whether it is met. */
  goal?: string;
  isMet?: boolean;
}

/** A ratio of two times of one run, with its target. */
export function ratio(name: string, ms: number, baseMs: number, most: number): Figure {
  const value = ms / baseMs;
  return {
    name,
    value: `${value.toFixed(2)} × (${ms.toFixed(1)} ms : ${baseMs.toFixed(1)} ms)`,
    goal: `≤ ${most} ×`,
    isMet: value <= most,
  };
}
