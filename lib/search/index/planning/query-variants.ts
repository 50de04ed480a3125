import type { Acronyms } from '../analysis/acronyms';
import { joinCompound } from '../analysis/compounds';
import { pluralVariants, splitModelName } from '../analysis/inflection';
import type { TextToken } from '../analysis/token';
import type { QueryWord } from './query-words';

/** Another way to write words of a query: papers with all its terms match each of the words. */
export interface QueryVariant {
  words: readonly QueryWord[];
  terms: readonly string[];
  /** Its weight relative to the words themselves, up to 1. */
  weight: number;
  /** Whether longer terms count too. */
  isPrefix: boolean;
}

/** Measured by scripts/known-item.ts; see there. */
export const WEIGHT = { compound: 0.5, number: 0.5, parts: 0.5, acronym: 0.2 };
/** In letters: from this length on, longer terms are plurals of a compound or names made of it. */
const MIN_STEM_LENGTH = 6;
/** In words without stop words: no acronym abbreviates more. */
const MAX_LONG_FORM = 6;

/** The variants of the words of a query, the most likely first. */
export function variantsOf(words: readonly QueryWord[], acronyms: Acronyms | undefined): QueryVariant[] {
  const searched = words.filter((word) => !word.isSkipped);
  return [
    ...compoundsAmong(words).flatMap((parts) => asOneWord(parts)),
    ...searched.flatMap((word) => inParts(word)),
    ...(acronyms
      ? [...searched.flatMap((word) => asLongForm(word, acronyms)), ...asShortForm(searched, acronyms)]
      : []),
    ...searched.flatMap((word) => inOtherNumber(word)),
  ];
}

/** Words that may be one: those of a hyphenated compound, neighbours, and neighbours of a stop word between them. */
function compoundsAmong(words: readonly QueryWord[]): QueryWord[][] {
  const groups = new Map<number, QueryWord[]>();
  for (const word of words) groups.set(word.compound, [...(groups.get(word.compound) ?? []), word]);
  const hyphenated = [...groups.values()].filter((group) => group.length > 2);
  const neighbours = words.flatMap((word, at) => {
    const length = words[at + 1]?.isSkipped ? 3 : 2;
    const run = words.slice(at, at + length);
    const isComplete = run.length === length && !word.isSkipped && !run.at(-1)?.isSkipped;
    return isComplete ? [run] : [];
  });
  return [...hyphenated, ...neighbours];
}

function asOneWord(parts: readonly QueryWord[]): QueryVariant[] {
  const compound: TextToken | undefined = joinCompound(parts);
  if (!compound) return [];
  const isPrefix = compound.term.length >= MIN_STEM_LENGTH || parts.some((part) => part.isUnfinished);
  const words = parts.filter((part) => !part.isSkipped);
  return [{ words, terms: [compound.term], weight: WEIGHT.compound, isPrefix }];
}

function inParts(word: QueryWord): QueryVariant[] {
  const terms = splitModelName(word.term);
  return terms ? [{ words: [word], terms, weight: WEIGHT.parts, isPrefix: false }] : [];
}

function asLongForm(word: QueryWord, acronyms: Acronyms): QueryVariant[] {
  const forms = acronyms.longFormsOf(word.term);
  const known = forms.length > 0 ? forms : acronyms.longFormsOf(word.term.replace(/s$/, ''));
  return known.map((terms) => ({ words: [word], terms, weight: WEIGHT.acronym, isPrefix: false }));
}

function asShortForm(words: readonly QueryWord[], acronyms: Acronyms): QueryVariant[] {
  return words.flatMap((_, from) => {
    for (let length = Math.min(MAX_LONG_FORM, words.length - from); length > 1; length--) {
      const long = words.slice(from, from + length);
      const short = acronyms.shortFormOf(long.map((word) => word.term));
      if (short) return [{ words: long, terms: [short], weight: WEIGHT.acronym, isPrefix: false }];
    }
    return [];
  });
}

function inOtherNumber(word: QueryWord): QueryVariant[] {
  return pluralVariants(word.term).map((term) => ({
    words: [word],
    terms: [term],
    weight: WEIGHT.number,
    isPrefix: false,
  }));
}
