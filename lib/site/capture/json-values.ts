import { isObject } from '../../util/is-object';

/** A field of an object; `undefined` for anything else. */
export function getField(value: unknown, name: string): unknown {
  return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

/** A string that is not blank. A value of another type counts as absent: the number 2510.1 is no id. */
export function stringOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() ? value : undefined;
}

/** A number as text, so that it is interpreted in one place only. */
export function countOf(value: unknown): string | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : stringOf(value);
}

/** The strings of an array that are not blank; `undefined` when there are none. */
export function stringsOf(values: unknown): string[] | undefined {
  const found = Array.isArray(values) ? values.map(stringOf).filter((value) => value !== undefined) : [];
  return found.length > 0 ? found : undefined;
}
