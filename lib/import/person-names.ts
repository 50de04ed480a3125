import { foldSpace } from '../paper/white-space';

/** The parts of a person's name as bibliographic programs keep them. */
export interface NameParts {
  given?: string | undefined;
  /** "van der" */
  particle?: string | undefined;
  family?: string | undefined;
  /** "Jr." */
  suffix?: string | undefined;
}

/** "Given particle Family suffix". */
export function joinName({ given, particle, family, suffix }: NameParts): string {
  return foldSpace([given, particle, family, suffix].filter(Boolean).join(' '));
}

/**
 * "Family, Given", "Family, Suffix, Given" (BibTeX) or "Family, Given, Suffix" (RIS) as "Given Family Suffix"; a name
 * without a comma as it is.
 */
export function nameFromCommas(name: string): string {
  const [family, second, third] = name.split(',').map((part) => part.trim());
  if (second === undefined) return foldSpace(name);
  if (third === undefined) return joinName({ given: second, family });
  return isSuffix(third)
    ? joinName({ given: second, family, suffix: third })
    : joinName({ given: third, family, suffix: second });
}

function isSuffix(part: string): boolean {
  return /^(?:[JS]r\.?|I{1,3}|IV|V)$/i.test(part);
}
