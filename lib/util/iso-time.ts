/** The library compares timestamps as strings, so only the spelling of `toISOString` is accepted. */
export function isUtcTimestamp(text: string): boolean {
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toISOString() === text;
}
