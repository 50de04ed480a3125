import type { OwnText } from '../index/own-words';
import type { Shelf } from '../read/shelf';

/** What a reader keeps on papers, as queries ask for it: ids of papers. */
export interface ReaderMarks {
  bookmarked: readonly string[];
  lists: readonly { name: string; paperIds: readonly string[] }[];
  tags: readonly { name: string; paperIds: readonly string[] }[];
  /** The text of each note. */
  notes: ReadonlyMap<string, string>;
  /** By status. */
  status: Readonly<Record<'unread' | 'reading' | 'read', readonly string[]>>;
  hidden: readonly string[];
}

/** The marks on a shelf. Notes, tags and the rest are not kept yet; there are none of them. */
export function marksOf(shelf: Shelf): ReaderMarks {
  return {
    bookmarked: shelf.bookmarked,
    lists: shelf.lists,
    tags: [],
    notes: new Map(),
    status: { unread: [], reading: [], read: [] },
    hidden: [],
  };
}

/** The reader's own words on each paper: its note, its tags and the names of its lists. */
export function ownTexts(marks: ReaderMarks): OwnText[] {
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
