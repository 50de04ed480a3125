/** Moments are compared as strings in the library, so only the one spelling is taken that `toISOString` has. */
export function isUtcTimestamp(text: string): boolean {
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toISOString() === text;
}
