import { omitUndefined } from '../../util/defined';

/** Whole numbers, both inclusive; an end that is absent is open. */
export interface NumberRange {
  from?: number;
  to?: number;
}

/** What a value stands for by itself. */
export interface RangeBound {
  from: number;
  to: number;
  /** Whether it is so long ago: then "more than" means earlier, and alone it means "since". */
  isAge?: boolean;
}

/**
 * Reads `a..b`, `a..`, `..b`, `>a`, `>=a`, `<a`, `<=a`, `=a` and `a`. Ends in the wrong order are exchanged.
 *
 * @param read what one end of it stands for
 * @param alone the sign that is meant when there is none
 * @returns `undefined` when it is none of these
 */
export function parseRange(
  text: string,
  read: (end: string) => RangeBound | undefined,
  alone = '=',
): NumberRange | undefined {
  const ends = text.split(/\.\.+|…/);
  if (ends.length > 1) return between(ends, read);
  const [, typed, value = ''] = /^([<>]?=?)(.*)$/.exec(text) ?? [];
  const bound = read(value);
  if (!bound) return undefined;
  const { from, to, isAge } = bound;
  const sign = typed || (isAge ? '<=' : alone);
  if (sign === '=') return { from, to };
  const isUp = sign.startsWith('>') !== Boolean(isAge);
  const isIncluded = sign.endsWith('=');
  return isUp ? { from: isIncluded ? from : to + 1 } : { to: isIncluded ? to : from - 1 };
}

function between(
  ends: readonly string[],
  read: (end: string) => RangeBound | undefined,
): NumberRange | undefined {
  const bounds = ends.map((end) => (end ? read(end) : undefined));
  const isClear = ends.length === 2 && ends.some(Boolean) && ends.every((end, at) => !end || bounds[at]);
  if (!isClear) return undefined;
  let [left, right] = bounds;
  if (left && right && left.from > right.to) [left, right] = [right, left];
  return omitUndefined({ from: left?.from, to: right?.to });
}
