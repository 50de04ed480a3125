import type { JsonObject } from '../../util/is-object';

/** A field of the file itself, not an inherited one such as `constructor`. */
export function ownProperty(object: JsonObject, name: string): unknown {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

export function ownString(object: JsonObject, name: string): string | undefined {
  const value = ownProperty(object, name);
  return typeof value === 'string' ? value : undefined;
}

/** The elements of a field that is an array; empty for any other. */
export function ownArray(object: JsonObject, name: string): readonly unknown[] {
  const value = ownProperty(object, name);
  return Array.isArray(value) ? value : [];
}
