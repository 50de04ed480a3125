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

/** In characters: more is a note. */
const LONGEST = 60;

/** Every tag there is, the most used first, then in alphabetical order. */
export function tagFacet(shelf: UserData | undefined): readonly Tag[] {
  if (!shelf) return [];
  const byUse = (a: Tag, b: Tag) => b.paperIds.length - a.paperIds.length || a.name.localeCompare(b.name);
  return [...facetsOf(shelf).tags].sort(byUse);
}

/**
 * The tags in a text that was typed: one, or several with commas between them; as the library spells those it knows. What
 * came from elsewhere may hold a comma itself, or begin with #.
 */
export function parseTags(text: string, known: readonly Tag[] = []): string[] {
  const spelt = new Map(known.map(({ name }) => [name.toLowerCase(), name]));
  const whole = spelt.get(collapseWhitespace(text).toLowerCase());
  if (whole !== undefined) return [whole];
  const tags = new Map<string, string>();
  for (const piece of text.split(',')) {
    const cut = Array.from(collapseWhitespace(piece.replace(/^[\s#]+/, ''))).slice(0, LONGEST);
    const tag = collapseWhitespace(cut.join(''));
    const key = tag.toLowerCase();
    if (tag && !tags.has(key)) tags.set(key, spelt.get(key) ?? tag);
  }
  return [...tags.values()];
}

/** Whether a word of a name begins with what was typed; case and accents do not matter. */
export function matchesPrefix(name: string, typed: string): boolean {
  return ` ${normalizedWords(name)}`.includes(` ${normalizedWords(typed)}`);
}

/** Whether a name holds what was typed; case and accents do not matter. */
export function matchesName(name: string, typed: string): boolean {
  return normalizedWords(name).includes(normalizedWords(typed));
}

/** The query that finds a tag. */
export function tagQuery(name: string): string {
  return `tag:"${name.replaceAll('"', ' ')}"`;
}

/** On how many of the papers something is, told by the ids of those that have it. */
export function countTagged(papers: readonly Paper[], paperIds: readonly string[]): number {
  const on = new Set(paperIds);
  return papers.filter(({ id }) => on.has(id)).length;
}
