import type { UserData } from '../../library/read/user-data';
import type { Paper } from '../../paper/paper';
import { collapseWhitespace } from '../../util/white-space';
import { facetsOf } from './annotation-facets';
import { normalizedWords } from './normalized-words';

/** A tag with the papers that have it. */
export interface Tag {
  name: string;
  paperIds: readonly string[];
}

/** In characters: a longer text is a note. */
const MAX_LENGTH = 60;

/** All tags, the most used first, then in alphabetical order. */
export function tagFacet(userData: UserData | undefined): readonly Tag[] {
  if (!userData) return [];
  const byUse = (a: Tag, b: Tag) => b.paperIds.length - a.paperIds.length || a.name.localeCompare(b.name);
  return [...facetsOf(userData).tags].sort(byUse);
}

/**
 * The tags in a typed text: one, or several with commas between them; known tags as the library spells them. Imported
 * tags may contain a comma themselves, or begin with #.
 */
export function parseTags(text: string, known: readonly Tag[] = []): string[] {
  const spellings = new Map(known.map(({ name }) => [name.toLowerCase(), name]));
  const whole = spellings.get(collapseWhitespace(text).toLowerCase());
  if (whole !== undefined) return [whole];
  const tags = new Map<string, string>();
  for (const part of text.split(',')) {
    const cut = Array.from(collapseWhitespace(part.replace(/^[\s#]+/, ''))).slice(0, MAX_LENGTH);
    const tag = collapseWhitespace(cut.join(''));
    const key = tag.toLowerCase();
    if (tag && !tags.has(key)) tags.set(key, spellings.get(key) ?? tag);
  }
  return [...tags.values()];
}

/** Whether a word of a name begins with what was typed; case and accents do not matter. */
export function matchesPrefix(name: string, typed: string): boolean {
  return ` ${normalizedWords(name)}`.includes(` ${normalizedWords(typed)}`);
}

/** Whether a name contains what was typed; case and accents do not matter. */
export function matchesName(name: string, typed: string): boolean {
  return normalizedWords(name).includes(normalizedWords(typed));
}

/** The query that finds a tag. */
export function tagQuery(name: string): string {
  return `tag:"${name.replaceAll('"', ' ')}"`;
}

/** How many of the papers have a tag or are on a list, given the ids of all that do. */
export function countTagged(papers: readonly Paper[], paperIds: readonly string[]): number {
  const on = new Set(paperIds);
  return papers.filter(({ id }) => on.has(id)).length;
}
