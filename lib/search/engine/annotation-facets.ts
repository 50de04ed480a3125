import type { UserData } from '../../library/read/user-data';
import type { UserText } from '../index/annotation-source';

/** What a reader keeps on papers, as queries ask for it: ids of papers. */
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

/** The marks on a shelf. A tag is known by its letters, whatever their case. */
export function facetsOf(shelf: UserData): AnnotationFacets {
  const tags = new Map<string, { name: string; paperIds: string[] }>();
  const notes = new Map<string, string>();
  for (const { paperId, note, tags: given = [] } of shelf.worded) {
    if (note !== undefined) notes.set(paperId, note);
    for (const name of given) {
      const tag = tags.get(name.toLowerCase()) ?? { name, paperIds: [] };
      tag.paperIds.push(paperId);
      tags.set(name.toLowerCase(), tag);
    }
  }
  for (const list of shelf.lists)
    for (const [paperId, note] of list.notes) {
      const known = notes.get(paperId);
      notes.set(paperId, known === undefined ? note : `${known}\n${note}`);
    }
  const { 'to-read': unread, reading, read } = shelf.status;
  return {
    bookmarked: shelf.bookmarked,
    lists: shelf.lists,
    tags: [...tags.values()],
    notes,
    status: { unread, reading, read },
    hidden: shelf.hidden,
  };
}

/** The reader's own words on each paper: its note, its tags and the names of its lists. */
export function userTexts(marks: AnnotationFacets): UserText[] {
  const texts = new Map<string, string[]>();
  const add = (id: string, text: string) => {
    const known = texts.get(id) ?? [];
    known.push(text);
    texts.set(id, known);
  };
  for (const [id, note] of marks.notes) add(id, note);
  for (const { name, paperIds } of [...marks.tags, ...marks.lists]) for (const id of paperIds) add(id, name);
  return Array.from(texts, ([id, own]) => ({ id, own: own.join('\n') }));
}
