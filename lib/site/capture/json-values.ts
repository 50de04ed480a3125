/** A field of an object; `undefined` of anything else. */
export function getField(value: unknown, name: string): unknown {
  return isObject(value) && Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined;
}

/** Lists are objects, too. */
export function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** A string that says something. A value of another type is as good as absent: the number 2510.1 is no id. */
export function stringOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() ? value : undefined;
}

/** A number as text, so that it is interpreted in one place only. */
export function countOf(value: unknown): string | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : stringOf(value);
}

/** Those of a list that say something; `undefined` when none does. */
export function stringsOf(values: unknown): string[] | undefined {
  const found = Array.isArray(values) ? values.map(stringOf).filter((value) => value !== undefined) : [];
  return found.length > 0 ? found : undefined;
}
