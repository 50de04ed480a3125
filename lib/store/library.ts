import { Dexie, type EntityTable, type Table } from 'dexie';
import type { Paper } from '../paper/paper';
import { STORES as V1 } from './migrations/v1';

/** Which paper has a title; `slug` is the title's {@link titleSlug}. */
export interface TitleRecord {
  paperId: string;
  slug: string;
}

export interface Bookmark {
  paperId: string;
  /** ISO 8601 in UTC. */
  bookmarkedAt: string;
}

export interface ReadingList {
  /** A UUID: names may be changed and may coincide. */
  id: string;
  name: string;
  /** ISO 8601 in UTC. */
  createdAt: string;
}

export interface ListEntry {
  listId: string;
  paperId: string;
  /** ISO 8601 in UTC; the order of the list. */
  addedAt: string;
}

/** The open database. Extension pages and the background may hold it at once; a content script must never open it. */
export interface Library extends Dexie {
  papers: EntityTable<Paper, 'id'>;
  titles: EntityTable<TitleRecord, 'paperId'>;
  bookmarks: EntityTable<Bookmark, 'paperId'>;
  lists: EntityTable<ReadingList, 'id'>;
  entries: Table<ListEntry, [string, string]>;
}

export const DATABASE = 'papershelf';

/** The library of this browser profile; it opens by itself at the first question put to it. */
export function openLibrary(name = DATABASE): Library {
  const library = new Dexie(name) as Library;
  library.version(1).stores(V1);
  return library;
}
