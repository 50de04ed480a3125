/** Made once: that costs as much as writing hundreds of numbers, and there are several in every row. */
const NUMBERS = new Intl.NumberFormat();

/** A number as the reader's locale writes it. */
export function formatNumber(number: number): string {
  return NUMBERS.format(number);
}

/** `1,204 papers`. */
export function formatPaperCount(count: number): string {
  return `${formatNumber(count)} ${count === 1 ? 'paper' : 'papers'}`;
}

/** A file's size as readers know it: `1.2 MB`. */
export function formatBytes(bytes: number): string {
  const [size, unit] = bytes < 1e6 ? [bytes / 1e3, 'kB'] : [bytes / 1e6, 'MB'];
  return `${size.toLocaleString(undefined, { maximumFractionDigits: size < 10 ? 1 : 0 })} ${unit}`;
}
