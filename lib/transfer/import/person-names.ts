import { collapseWhitespace } from '../../util/white-space';

/** The parts of a person's name as bibliographic programs keep them. */
export interface NameParts {
  given?: string | undefined;
  /** "van der" */
  particle?: string | undefined;
  family?: string | undefined;
  /** "Jr." */
  suffix?: string | undefined;
}

/** "Given particle Family suffix"; for Chinese, Japanese and Korean names in their own script "FamilyGiven". */
export function joinName({ given, particle, family, suffix }: NameParts): string {
  if (given && family && !particle && !suffix && isFamilyFirst(family, given))
    return collapseWhitespace(family + given);
  return collapseWhitespace([given, particle, family, suffix].filter(Boolean).join(' '));
}

function isFamilyFirst(family: string, given: string): boolean {
  return (
    /^[\p{Script=Han}\p{Script=Hangul}]+$/u.test(family) &&
    /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]+$/u.test(given)
  );
}

/** Whether a text has a letter or digit: arXiv has a colon among the authors, between a team and its members. */
export function isReadableName(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/**
 * The meaning of the third part in a format: BibTeX has "Family, Suffix, Given", RIS "Family, Given, Suffix". When one of the
 * parts can only be a suffix, either order is accepted.
 */
export type CommaNameOrder = 'given' | 'suffix';

/**
 * The names in parts between commas, mostly one. People also write whole lists like this ("Jane Doe, Richard Roe, Ada
 * Lovelace"): what is no form of a single name is read as such a list.
 *
 * @param parts the texts between the commas, the last one empty after a trailing comma
 */
export function namesFromCommas(parts: readonly string[], third: CommaNameOrder): string[] {
  const texts = parts.map((part) => part.trim()).filter((part) => part !== '');
  if (isListWithInitials(texts))
    return texts.flatMap((part, at) =>
      at % 2 === 0 ? joinName({ given: texts[at + 1], family: part }) : [],
    );
  if (isList(texts, parts.at(-1)?.trim() === '', third)) return texts.map(collapseWhitespace);
  return texts.length === 0 ? [] : [nameOf(texts, third)];
}

function nameOf([first = '', second, ...rest]: readonly string[], third: CommaNameOrder): string {
  if (second === undefined) return collapseWhitespace(first);
  const last = rest.join(' ');
  const isLastGiven = isSuffix(second) || (third === 'given' && !isSuffix(last));
  return last !== '' && isLastGiven
    ? joinName({ given: last, family: first, suffix: second })
    : joinName({ given: second, family: first, suffix: last });
}

/** "Smith, J., Doe, K. L." */
function isListWithInitials(parts: readonly string[]): boolean {
  const isInitials = (part: string) => /^(?:\p{Lu}\.?[\s-]?){1,4}$/u.test(part);
  return (
    parts.length > 3 && parts.length % 2 === 0 && parts.every((part, at) => at % 2 === 0 || isInitials(part))
  );
}

/** @param hasTrailingComma as in "Jane Doe, Richard Roe, and …" */
function isList(parts: readonly string[], hasTrailingComma: boolean, third: CommaNameOrder): boolean {
  const areFullNames = parts.every((part) => part.includes(' '));
  if (parts.length > 3) return areFullNames || third === 'given';
  if (third === 'suffix' || !areFullNames) return false;
  // "de la Cruz, María José, and …" is one name.
  return parts.length === 3 || (parts.length === 2 && hasTrailingComma && /^\p{Lu}/u.test(parts[0] ?? ''));
}

function isSuffix(part: string): boolean {
  return /^(?:[JS]r\.?|I{1,3}|IV|V)$/i.test(part);
}
