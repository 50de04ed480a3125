import { singleLine } from './clean-text';
import { splitName } from './names';

/** "Family, Given, Suffix", as in RIS and EndNote; a name without parts unchanged. */
export function invertedName(text: string): string {
  const name = splitName(text);
  if ('literal' in name) return name.literal.replaceAll(',', ' ').replace(/\s+/g, ' ').trim();
  const family = name.particle === undefined ? name.family : `${name.particle} ${name.family}`;
  return [family, name.given, name.suffix].filter((part) => part !== undefined).join(', ');
}

/** Values by their tags, in the order in which they are written. */
export type TaggedValues = readonly (readonly [tag: string, values: readonly (string | undefined)[]])[];

/** A line for each known value, without line ends in it. */
export function taggedLines(values: TaggedValues, line: (tag: string, value: string) => string): string[] {
  return values.flatMap(([tag, ofTag]) =>
    ofTag.flatMap((value) => {
      const text = singleLine(value ?? '');
      return text === '' ? [] : [line(tag, text)];
    }),
  );
}
