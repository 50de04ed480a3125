import { findLongForm } from './acronym-expansion';
import { singularOf } from './inflection';
import { tokenGroups } from './tokenizer';

/** Short forms and their long forms, as papers have defined them. */
export interface Acronyms {
  /** The terms of each long form of a short one, the commonest first; none when it is unknown. */
  longFormsOf(short: string): readonly (readonly string[])[];
  /** The commonest short form of terms without stop words. The last may be a plural. */
  shortFormOf(terms: readonly string[]): string | undefined;
}

/** A definition and how many papers contain it. */
export type AcronymEntry = readonly [short: string, long: readonly string[], count: number];

/** A definition in fewer papers is specific to one paper or misread. */
const MIN_PAPERS = 2;
/** The share of all papers defining a short form that a long form needs to count. */
const MIN_SHARE = 0.25;
/** 2 to 8 letters and digits, the plural's s apart. */
const IN_BRACKETS = /\(([A-Za-z][A-Za-z0-9]{1,7}s?|[0-9][A-Z][A-Za-z0-9]{0,6}s?)\)/g;
/** How much of the text before a bracket is searched, in characters. */
const MAX_BEFORE = 160;

/**
 * The definitions in a text, such as "chain-of-thought (CoT)".
 *
 * @returns each with the terms of its long form: without stop words, the last in the singular
 */
export function acronymsOf(text: string): { short: string; long: string[] }[] {
  const found = new Map<string, { short: string; long: string[] }>();
  for (const match of text.matchAll(IN_BRACKETS)) {
    const letters = lettersOf(match[1] ?? '');
    if (!letters) continue;
    const before = text.slice(Math.max(0, match.index - MAX_BEFORE), match.index);
    const long = findLongForm(
      tokenGroups(lastClause(before))
        .flat()
        .map((word) => word.term),
      letters,
    );
    if (long) found.set(`${letters} ${long.join(' ')}`, { short: letters, long });
  }
  return [...found.values()];
}

/** The short form as a term without its plural's s; `undefined` for a word in brackets. */
function lettersOf(short: string): string | undefined {
  const capitals = short.match(/[A-Z]/g)?.length ?? 0;
  if (capitals < 2) return undefined;
  return (/[A-Z0-9]s$/.test(short) ? short.slice(0, -1) : short).toLowerCase();
}

/** A long form does not reach beyond the sentence, the clause or the bracket before. */
function lastClause(text: string): string {
  return text.slice(
    Math.max(...[...',;:()!?'].map((sign) => text.lastIndexOf(sign)), text.lastIndexOf('. ')) + 1,
  );
}

/**
 * @param entries in any order; counts of the same definition are added
 * @returns definitions of at least two papers that are common among those of the same letters
 */
export function countAcronyms(entries: Iterable<AcronymEntry>): Acronyms {
  const counts = new Map<string, { short: string; long: readonly string[]; count: number }>();
  for (const [short, long, count] of entries) {
    const key = `${short}\t${long.join(' ')}`;
    counts.set(key, { short, long, count: (counts.get(key)?.count ?? 0) + count });
  }
  const longForms = new Map<string, (readonly string[])[]>();
  const shortForms = new Map<string, string>();
  const totals = new Map<string, number>();
  for (const { short, count } of counts.values()) totals.set(short, (totals.get(short) ?? 0) + count);
  for (const { short, long, count } of [...counts.values()].sort((a, b) => b.count - a.count)) {
    if (count < MIN_PAPERS || count < MIN_SHARE * (totals.get(short) ?? 0)) continue;
    longForms.set(short, [...(longForms.get(short) ?? []), long]);
    const key = long.join(' ');
    if (!shortForms.has(key)) shortForms.set(key, short);
  }
  return {
    longFormsOf: (short) => longForms.get(short) ?? [],
    shortFormOf: (terms) =>
      shortForms.get([...terms.slice(0, -1), ...terms.slice(-1).map(singularOf)].join(' ')),
  };
}

/** A definition as one line of a list. */
export function acronymLine([short, long, count]: AcronymEntry): string {
  return `${short}\t${long.join(' ')}\t${count}`;
}

/** The definition that {@link acronymLine} wrote; `undefined` for a line that it did not write. */
export function acronymOfLine(line: string): AcronymEntry | undefined {
  const [short, long, count] = line.split('\t');
  const papers = Number(count);
  return short && long && papers > 0 ? [short, long.split(' '), papers] : undefined;
}
