/** An object out of a JSON text. */
export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A field that the file itself has, none that every object has: `constructor`. */
export function ownProperty(object: JsonObject, name: string): unknown {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

export function ownString(object: JsonObject, name: string): string | undefined {
  const value = ownProperty(object, name);
  return typeof value === 'string' ? value : undefined;
}

/** The elements of a field that is an array; none of any other. */
export function ownArray(object: JsonObject, name: string): readonly unknown[] {
  const value = ownProperty(object, name);
  return Array.isArray(value) ? value : [];
}
