import { FAMILY_NAME_FIRST_SCRIPTS } from './family-first';
import { titleSlug } from './id';

/** Groups, which are listed beside or instead of their members, and the marker of omitted names. */
const NO_PERSON =
  /\b(?:team|group|collaboration|consortium|contributors|labs?|research|project|initiative|foundation|university|institute)\b|AI\b|^(?:et al\.?|others)$/i;
/** This many are enough to identify a paper; longer lists have the same order everywhere. */
const MAX_NAMES = 50;

interface People {
  /** The last word of each name, mostly the family name. */
  families: string[];
  /** Every word of every name. */
  words: ReadonlySet<string>;
}

/** Where many papers share a title, the same lists are compared many times. */
const cache = new WeakMap<readonly string[], People>();

/**
 * Whether two lists of authors may be those of one paper: at least half of the shorter one is in the longer one. Names are
 * compared without accents and given names, and only names of people.
 *
 * @returns `undefined` when that cannot be determined
 */
export function haveSameAuthors(
  a: readonly string[] | undefined,
  b: readonly string[] | undefined,
): boolean | undefined {
  if (a === undefined || b === undefined) return undefined;
  const [one, two] = [peopleOf(a), peopleOf(b)];
  const least = Math.min(one.families.length, two.families.length);
  if (least === 0) return undefined;
  // A name with the family name first in one list is found by counting from the other.
  const inCommon = Math.min(least, Math.max(countIn(one, two), countIn(two, one)));
  return inCommon * 2 >= least;
}

function countIn({ families }: People, { words }: People): number {
  return families.filter((family) => words.has(family)).length;
}

function peopleOf(authors: readonly string[]): People {
  const cached = cache.get(authors);
  if (cached) return cached;
  // A name that begins with the family name may be in Latin letters elsewhere, in either order.
  const people = authors.filter((name) => !NO_PERSON.test(name) && !FAMILY_NAME_FIRST_SCRIPTS.test(name));
  const names = people.slice(0, MAX_NAMES).map(wordsOf);
  const families = names.flatMap((words) => words.at(-1) ?? []);
  const result = { families, words: new Set(names.flat()) };
  cache.set(authors, result);
  return result;
}

/** "J. van der Berg, Jr." has the words van, der and berg: initials and suffixes after the family name do not count. */
function wordsOf(name: string): string[] {
  const words = titleSlug(name).split('-');
  const long = words.filter((word) => word.length > 1 && !/^(?:[js]r|i{2,3}|iv)$/.test(word));
  return (long.length > 0 ? long : words).filter((word) => word !== '');
}
