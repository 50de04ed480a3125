import type { UserData } from '../../library/read/user-data';
import type { UserText } from '../index/annotation-source';

/** Annotations and lists, as queries filter by them: ids of papers. */
export interface AnnotationFacets {
  bookmarked: readonly string[];
  lists: readonly { name: string; paperIds: readonly string[] }[];
  tags: readonly { name: string; paperIds: readonly string[] }[];
  /** The text of each note. */
  notes: ReadonlyMap<string, string>;
  /** By status. */
  status: Readonly<Record<'unread' | 'reading' | 'read', readonly string[]>>;
  hidden: readonly string[];
}

/** The facets of the user data. Tags that differ only in case are one. */
export function facetsOf(userData: UserData): AnnotationFacets {
  const tags = new Map<string, { name: string; paperIds: string[] }>();
  const notes = new Map<string, string>();
  for (const { paperId, note, tags: tagNames = [] } of userData.worded) {
    if (note !== undefined) notes.set(paperId, note);
    for (const name of tagNames) {
      const tag = tags.get(name.toLowerCase()) ?? { name, paperIds: [] };
      tag.paperIds.push(paperId);
      tags.set(name.toLowerCase(), tag);
    }
  }
  for (const list of userData.lists)
    for (const [paperId, note] of list.notes) {
      const known = notes.get(paperId);
      notes.set(paperId, known === undefined ? note : `${known}\n${note}`);
    }
  const { 'to-read': unread, reading, read } = userData.status;
  return {
    bookmarked: userData.bookmarked,
    lists: userData.lists,
    tags: [...tags.values()],
    notes,
    status: { unread, reading, read },
    hidden: userData.hidden,
  };
}

/** The user text of each paper: its note, its tags and the names of its lists. */
export function userTexts(facets: AnnotationFacets): UserText[] {
  const texts = new Map<string, string[]>();
  const add = (id: string, text: string) => {
    const known = texts.get(id) ?? [];
    known.push(text);
    texts.set(id, known);
  };
  for (const [id, note] of facets.notes) add(id, note);
  for (const { name, paperIds } of [...facets.tags, ...facets.lists])
    for (const id of paperIds) add(id, name);
  return Array.from(texts, ([id, own]) => ({ id, own: own.join('\n') }));
}
