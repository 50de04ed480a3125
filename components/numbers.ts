/** Made once: that costs as much as writing hundreds of numbers, and there are several in every row. */
const NUMBERS = new Intl.NumberFormat();

/** A number as the reader's locale writes it. */
export function inDigits(number: number): string {
  return NUMBERS.format(number);
}

/** `1,204 papers`. */
export function papersInWords(count: number): string {
  return `${inDigits(count)} ${count === 1 ? 'paper' : 'papers'}`;
}
