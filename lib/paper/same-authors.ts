import { FAMILY_NAME_FIRST_SCRIPTS } from './family-first';
import { titleSlug } from './id';

/** Groups, which stand beside or in place of their members, and what stands for names that were left out. */
const NO_PERSON =
  /\b(?:team|group|collaboration|consortium|contributors|labs?|research|project|initiative|foundation|university|institute)\b|AI\b|^(?:et al\.?|others)$/i;
/** So many tell who is meant; papers with more have them in the same order. */
const MOST_NAMES = 50;

interface People {
  /** The last word of each name, which is the family name mostly. */
  families: string[];
  /** Every word of every name. */
  words: ReadonlySet<string>;
}

/** Lists are compared again and again where many papers have one title. */
const known = new WeakMap<readonly string[], People>();

/**
 * Whether two lists of authors may be those of one paper: at least half of the shorter one is in the longer one. Names are
 * compared without accents and given names, and only those of people.
 *
 * @returns `undefined` when that cannot be told
 */
export function haveSameAuthors(
  a: readonly string[] | undefined,
  b: readonly string[] | undefined,
): boolean | undefined {
  if (a === undefined || b === undefined) return undefined;
  const [one, two] = [peopleOf(a), peopleOf(b)];
  const least = Math.min(one.families.length, two.families.length);
  if (least === 0) return undefined;
  // Whose family stands first in one of the lists is found from the other.
  const inCommon = Math.min(least, Math.max(countIn(one, two), countIn(two, one)));
  return inCommon * 2 >= least;
}

function countIn({ families }: People, { words }: People): number {
  return families.filter((family) => words.has(family)).length;
}

function peopleOf(authors: readonly string[]): People {
  const before = known.get(authors);
  if (before) return before;
  // A name that begins with the family name may stand in Latin letters elsewhere, and in either order.
  const people = authors.filter((name) => !NO_PERSON.test(name) && !FAMILY_NAME_FIRST_SCRIPTS.test(name));
  const names = people.slice(0, MOST_NAMES).map(wordsOf);
  const families = names.flatMap((words) => words.at(-1) ?? []);
  const told = { families, words: new Set(names.flat()) };
  known.set(authors, told);
  return told;
}

/** "J. van der Berg, Jr." has the words van, der and berg: initials and what stands behind the family name do not count. */
function wordsOf(name: string): string[] {
  const words = titleSlug(name).split('-');
  const long = words.filter((word) => word.length > 1 && !/^(?:[js]r|i{2,3}|iv)$/.test(word));
  return (long.length > 0 ? long : words).filter((word) => word !== '');
}
