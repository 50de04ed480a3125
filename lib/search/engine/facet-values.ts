import type { UserData } from '../../library/read/user-data';
import { titleSlug } from '../../paper/id';
import type { Paper } from '../../paper/paper';
import { tagFacet } from './tags';

/** A paper with more authors says little about any of them. */
const MAX_VALUES_OF_PAPER = 300;
/** Values ranked for a field, and matched. */
const MAX_RANKED = 2_000;
const MAX_MATCHES = 7;

/** A value of a field, and the form in which it is matched. */
export interface FacetValue {
  value: string;
  slug: string;
}

/** Fields of the query language whose values are those of papers. */
const VALUES_OF = {
  author: ({ authors }) => authors,
  org: ({ organization }) => (organization ? [organization] : undefined),
  keyword: ({ keywords }) => keywords,
} satisfies Record<string, (paper: Paper) => readonly string[] | undefined>;

export type PaperFacet = keyof typeof VALUES_OF;

export const PAPER_FACETS = Object.keys(VALUES_OF) as PaperFacet[];

/** Whether the values of a field of the query language are those of papers. */
export function isPaperFacet(field: string): field is PaperFacet {
  return Object.hasOwn(VALUES_OF, field);
}

/** The values that papers have in a field, the most frequent first. */
export function rankedValues(field: PaperFacet, papers: readonly Paper[]): FacetValue[] {
  const counts = new Map<string, number>();
  for (const paper of papers)
    for (const value of VALUES_OF[field](paper)?.slice(0, MAX_VALUES_OF_PAPER) ?? [])
      counts.set(value, (counts.get(value) ?? 0) + 1);
  const values = [...counts].sort(([, a], [, b]) => b - a).slice(0, MAX_RANKED);
  return values.map(([value]) => ({ value, slug: `-${titleSlug(value)}` }));
}

/** The first values that begin with what was typed, then the first with a later word that does. */
export function matchingValues(known: readonly FacetValue[], typed: string): string[] {
  const prefix = titleSlug(typed);
  const start = prefix && `-${prefix}`;
  const first = new Set<string>();
  const later = new Set<string>();
  for (const { value, slug } of known) {
    if (first.size >= MAX_MATCHES) break;
    const at = slug.indexOf(start);
    if (at === 0) first.add(value);
    else if (at > 0 && later.size < MAX_MATCHES) later.add(value);
  }
  return [...first, ...later];
}

/**
 * The values of a field that the user gave: names of lists and tags.
 *
 * @returns `undefined` for every other field
 */
export function userValues(field: string, userData: UserData | undefined): string[] | undefined {
  // `list:` does not find papers by smart lists.
  if (field === 'list')
    return userData?.lists.flatMap(({ name, query }) => (query === undefined ? name : [])) ?? [];
  return field === 'tag' ? tagFacet(userData).map(({ name }) => name) : undefined;
}
