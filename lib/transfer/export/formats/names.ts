import { FAMILY_NAME_FIRST_SCRIPTS } from '../../../paper/family-first';
import { siteText } from './site-text';

/** A person's name in the parts that bibliographies distinguish. */
export interface PersonName {
  given: string;
  /** "van der", "de la": belongs to the family name, which is sorted without it. */
  particle?: string;
  family: string;
  /** "Jr.", "III". */
  suffix?: string;
}

/** A name that is not split: of a group, of one word, or of a form in which the family name cannot be determined. */
export interface LiteralName {
  literal: string;
}

/** Words in the names of groups but not of persons; "AI" only in capitals, since "Ai" is a family name. */
const COLLECTIVE =
  /\b(?:team|group|collaboration|consortium|contributors|labs?|research|project|initiative|foundation|university|institute|inc|et al)\b/i;
const ACRONYM_AI = /\bAI\b/;
/** Separators of lists of names, and characters that are in no given or family name. */
const UNSPLITTABLE = /[,;&()[\]<>@/\\|#$%^_=+\d]|\band\b/i;
/** "Ortega y Gasset". */
const FAMILY_ALONE = /^\S+ [yie] \S+$/;
const SUFFIXED = /^(\S+ .*) (Jr\.?|Sr\.?|I{2,3}|IV)$/;
/** Only in lower case; at the beginning of a name or capitalized they may be a name of their own. */
const PARTICLES = new Set(
  "aan af al am auf aus bin bint da dal das de degli dei del dela della delle den der des di do dos du el het ibn in la las le les lo los op 't ten ter til und uit van vande vanden vander vom von vor zu zum zur".split(
    ' ',
  ),
);
/** Words that join two family names: "Agüera y Arcas", "Reis e Silva". */
const CONJUNCTIONS = new Set(['y', 'i', 'e']);

/** A name on one line without LaTeX: braces are removed, and the tilde is a space. */
export function plainName(text: string): string {
  return siteText(siteText(text).replace(/[{}]/g, '').replace(/~/g, ' '));
}

/**
 * Splits a name into its parts. The last word is the family name, with the particles before it, and with the word before a
 * conjunction: in a Spanish name with two family names and no "y", the first counts as given.
 *
 * @param text "Given Family", as on the site
 */
export function splitName(text: string): PersonName | LiteralName {
  const name = plainName(text);
  if (isLiteral(name)) return { literal: name };
  const [, unsuffixed = name, suffix] = SUFFIXED.exec(name) ?? [];
  const words = unsuffixed.split(' ');
  const { from, familyFrom } = familyStart(words);
  const parts = {
    given: words.slice(0, from).join(' '),
    family: words.slice(familyFrom).join(' '),
    ...(familyFrom > from ? { particle: words.slice(from, familyFrom).join(' ') } : {}),
  };
  return suffix === undefined ? parts : { ...parts, suffix };
}

function isLiteral(name: string): boolean {
  const hasOneWord = !name.includes(' ');
  return (
    hasOneWord ||
    FAMILY_ALONE.test(name) ||
    UNSPLITTABLE.test(name) ||
    COLLECTIVE.test(name) ||
    ACRONYM_AI.test(name) ||
    FAMILY_NAME_FIRST_SCRIPTS.test(name) // unsplit it is always correct
  );
}

/** Where the particles begin, and where the family name after them does; the first word is always a given name. */
function familyStart(words: readonly string[]): { from: number; familyFrom: number } {
  const isParticle = (at: number) => at > 0 && PARTICLES.has(words[at] ?? '');
  const last = words.length - 1;
  let familyFrom = last;
  while (familyFrom > 1 && !isParticle(familyFrom - 1)) familyFrom--;
  let from = familyFrom;
  while (isParticle(from - 1)) from--;
  if (from === familyFrom) return startWithoutParticle(words);
  // "Van den Broeck", "De la Torre": a capitalized particle is part of the family name, also for sorting.
  const isCapital = from > 1 && PARTICLES.has((words[from - 1] ?? '').toLowerCase());
  return isCapital ? { from: from - 1, familyFrom: from - 1 } : { from, familyFrom };
}

function startWithoutParticle(words: readonly string[]): { from: number; familyFrom: number } {
  const last = words.length - 1;
  const start = last > 2 && CONJUNCTIONS.has(words[last - 1] ?? '') ? last - 2 : last;
  return { from: start, familyFrom: start };
}
