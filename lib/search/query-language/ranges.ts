import { omitUndefined } from '../../util/defined';

/** Whole numbers, both inclusive; an end that is absent is open. */
export interface NumberRange {
  from?: number;
  to?: number;
}

/** What a single value means, without a sign. */
export interface RangeBound {
  from: number;
  to: number;
  /** Whether it is an age: then "more than" means earlier, and without a sign it means "since". */
  isAge?: boolean;
}

/**
 * Parses `a..b`, `a..`, `..b`, `>a`, `>=a`, `<a`, `<=a`, `=a` and `a`. Ends in the wrong order are swapped.
 *
 * @param parseEnd parses one end of it
 * @param defaultSign the sign that is meant when there is none
 * @returns `undefined` when it is none of these
 */
export function parseRange(
  text: string,
  parseEnd: (end: string) => RangeBound | undefined,
  defaultSign = '=',
): NumberRange | undefined {
  const ends = text.split(/\.\.+|…/);
  if (ends.length > 1) return between(ends, parseEnd);
  const [, typed, value = ''] = /^([<>]?=?)(.*)$/.exec(text) ?? [];
  const bound = parseEnd(value);
  if (!bound) return undefined;
  const { from, to, isAge } = bound;
  const sign = typed || (isAge ? '<=' : defaultSign);
  if (sign === '=') return { from, to };
  const isUp = sign.startsWith('>') !== Boolean(isAge);
  const isIncluded = sign.endsWith('=');
  return isUp ? { from: isIncluded ? from : to + 1 } : { to: isIncluded ? to : from - 1 };
}

function between(
  ends: readonly string[],
  parseEnd: (end: string) => RangeBound | undefined,
): NumberRange | undefined {
  const bounds = ends.map((end) => (end ? parseEnd(end) : undefined));
  const isClear = ends.length === 2 && ends.some(Boolean) && ends.every((end, at) => !end || bounds[at]);
  if (!isClear) return undefined;
  let [left, right] = bounds;
  if (left && right && left.from > right.to) [left, right] = [right, left];
  return omitUndefined({ from: left?.from, to: right?.to });
}
