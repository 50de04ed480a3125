/** Commas separate groups of three; only thousands or millions have a fraction. */
const COUNT = /^[•·\s]*(\d{1,3}(?:,\d{3})+|\d+)(?:(\.\d+)?([km]))?(?:\s+\p{L}+)?$/iu;
const UNIT: Record<string, number> = { k: 1_000, m: 1_000_000 };

/**
 * A count as the site writes it: `117`, `1,234`, `86.1k`, `1 authors`, and `-` for zero.
 *
 * @returns a whole number of at least zero, or `undefined` when the text is not a count
 */
export function parseCount(text: string): number | undefined {
  if (/^\s*[-–—]\s*$/.test(text)) return 0;
  const [, digits, fraction = '', unit = ''] = COUNT.exec(text.trim()) ?? [];
  if (digits === undefined) return undefined;
  const count = Math.round(Number(digits.replaceAll(',', '') + fraction) * (UNIT[unit.toLowerCase()] ?? 1));
  return Number.isSafeInteger(count) ? count : undefined;
}
