import { escapeLatex } from './latex';

/** Words that a group has in its name and a person has not; "AI" in capitals, for "Ai" is a family name. */
const COLLECTIVE =
  /\b(?:team|group|collaboration|consortium|contributors|labs?|research|project|initiative|foundation|university|institute|inc|et al)\b/i;
const ACRONYM_AI = /\bAI\b/;
/** What BibTeX would read as the grammar of its names, and what stands in no given or family name. */
const UNSPLITTABLE = /[,"&{}()\d]|\band\b/i;
const SUFFIXED = /^(\S.*) (\S+) (Jr\.?|Sr\.?|I{2,3}|IV)$/;

/** Whether a name has no given and family part to be told apart. */
export function isLiteralName(name: string): boolean {
  return UNSPLITTABLE.test(name) || COLLECTIVE.test(name) || ACRONYM_AI.test(name);
}

/** The name without "Jr." and the like, which stands behind the family name. */
export function withoutSuffix(name: string): string {
  return name.replace(SUFFIXED, '$1 $2');
}

/**
 * Authors as the value of BibTeX's `author`.
 *
 * @param names "Given Family" each, as the site gives them
 */
export function bibtexAuthors(names: readonly string[]): string {
  return names.map(bibtexName).join(' and ');
}

function bibtexName(name: string): string {
  if (isLiteralName(name)) return `{${escapeLatex(name)}}`;
  const [, given, family, suffix] = SUFFIXED.exec(name) ?? [];
  if (given && family && suffix) return [family, suffix, given].map(escapeLatex).join(', ');
  const [first = '', ...rest] = name.split(' ').map(escapeLatex);
  // A first word in lower case would be read as "von"; braces take its case out of account.
  const start = rest.length > 0 && /^\p{Ll}/u.test(first) ? `{${first}}` : first;
  return [start, ...rest].join(' ');
}
