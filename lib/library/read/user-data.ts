import type { Paper } from '../../paper/paper';
import { requestResult } from '../../util/idb-request';
import type { PaperAnnotations, Status } from '../model/annotations';
import { compareEntries, type ListEntry, type ReadingList } from '../model/lists';
import type { LibraryReader, StoreName } from './library-reader';
import { keysDescending, lastKeys, lastRecords } from './newest-first';

/** A reading list with its papers, in the list's order; a smart list, which its query fills, has none here. */
export interface ListWithPapers extends ReadingList {
  paperIds: string[];
  /** The notes of papers on this list, by id. */
  notes: ReadonlyMap<string, string>;
}

/** The user data; small enough to be held whole while a page is open. */
export interface UserData {
  /** Ids, the latest bookmark first. */
  bookmarked: string[];
  /** Ids by status, the latest change first. */
  status: Readonly<Record<Status, string[]>>;
  /** Ids, the last hidden first. */
  hidden: string[];
  /** Papers with a note or tags. */
  worded: readonly Pick<PaperAnnotations, 'paperId' | 'note' | 'tags'>[];
  /** In alphabetical order of their names. */
  lists: ListWithPapers[];
}

/** All that a page needs for its first view. */
export interface InitialView {
  /** The papers seen last, the latest first, without hidden ones. */
  papers: Paper[];
  userData: UserData;
}

const USER_DATA_STORES: readonly StoreName[] = ['marks', 'lists', 'entries'];

export const EMPTY_USER_DATA: UserData = {
  bookmarked: [],
  status: { 'to-read': [], reading: [], read: [] },
  hidden: [],
  worded: [],
  lists: [],
};

export function readUserData(reader: LibraryReader): Promise<UserData> {
  return reader.read(USER_DATA_STORES, userDataIn, EMPTY_USER_DATA);
}

/** The user data and the papers seen last, read in one transaction. */
export function readInitialView(reader: LibraryReader, limit: number): Promise<InitialView> {
  const query = async (transaction: IDBTransaction) => {
    const index = transaction.objectStore('papers').index('lastSeenAt');
    const [recent, userData] = await Promise.all([lastRecords<Paper>(index, limit), userDataIn(transaction)]);
    const hidden = new Set(userData.hidden);
    if (!recent.some(({ id }) => hidden.has(id))) return { papers: recent, userData };
    const ids = (await lastKeys(index, limit + hidden.size)).filter((id) => !hidden.has(id));
    const known = new Map(recent.map((paper) => [paper.id, paper]));
    const papers = ids
      .slice(0, limit)
      .map(
        (id) => known.get(id) ?? requestResult<Paper | undefined>(transaction.objectStore('papers').get(id)),
      );
    return { papers: (await Promise.all(papers)).filter((paper) => paper !== undefined), userData };
  };
  return reader.read(['papers', ...USER_DATA_STORES], query, { papers: [], userData: EMPTY_USER_DATA });
}

async function userDataIn(transaction: IDBTransaction): Promise<UserData> {
  const marks = transaction.objectStore('marks');
  const byStatus = marks.index('[status+changed.status]');
  const withStatus = (status: Status) => keysDescending(byStatus, IDBKeyRange.bound([status], [status, []]));
  const [bookmarked, toRead, reading, read, hidden, worded, lists, entries] = await Promise.all([
    lastKeys(marks.index('bookmarkedAt')),
    withStatus('to-read'),
    withStatus('reading'),
    withStatus('read'),
    lastKeys(marks.index('hiddenAt')),
    requestResult<PaperAnnotations[]>(marks.index('worded').getAll()),
    requestResult<ReadingList[]>(transaction.objectStore('lists').getAll()),
    requestResult<ListEntry[]>(transaction.objectStore('entries').getAll()),
  ]);
  const byList = new Map<string, ListEntry[]>();
  for (const list of lists) if (!list.deletedAt) byList.set(list.id, []);
  for (const entry of entries) if (entry.addedAt !== undefined) byList.get(entry.listId)?.push(entry);
  const listsWithPapers = lists.flatMap((list) => {
    const on = byList.get(list.id)?.sort(compareEntries);
    if (!on) return [];
    const notes = on.flatMap(({ paperId, note }) => (note === undefined ? [] : [[paperId, note] as const]));
    return { ...list, paperIds: on.map(({ paperId }) => paperId), notes: new Map(notes) };
  });
  return {
    bookmarked,
    status: { 'to-read': toRead, reading, read },
    hidden,
    worded,
    lists: listsWithPapers.sort((a, b) => a.name.localeCompare(b.name)),
  };
}
