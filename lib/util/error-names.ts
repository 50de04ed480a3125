/**
 * Whether an error has one of these names, or was caused by one that has: Dexie wraps the browser's error as `inner`, or
 * among the `failures` of a bulk write.
 */
export function hasErrorName(error: unknown, ...names: readonly string[]): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { name, inner, failures = [] } = error as { name?: string; inner?: unknown; failures?: unknown[] };
  const isItself = name !== undefined && names.includes(name);
  return isItself || [inner, ...failures].some((cause) => hasErrorName(cause, ...names));
}
