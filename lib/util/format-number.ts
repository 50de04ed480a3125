/** Created once: that costs as much as formatting hundreds of numbers, and every row has several. */
const NUMBERS = new Intl.NumberFormat();

/** A number in the user's locale. */
export function formatNumber(number: number): string {
  return NUMBERS.format(number);
}

/** `1,204 papers`. */
export function formatPaperCount(count: number): string {
  return `${formatNumber(count)} ${count === 1 ? 'paper' : 'papers'}`;
}

/** A file size in decimal units: `1.2 MB`. */
export function formatBytes(bytes: number): string {
  const [size, unit] = bytes < 1e6 ? [bytes / 1e3, 'kB'] : [bytes / 1e6, 'MB'];
  return `${size.toLocaleString(undefined, { maximumFractionDigits: size < 10 ? 1 : 0 })} ${unit}`;
}
