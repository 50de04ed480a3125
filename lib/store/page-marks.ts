import type { ListEntry, ReadingList } from '../kept/lists';
import type { PaperMarks, Status } from '../kept/marks';
import { withoutUndefined } from '../paper/defined';
import { isTitleId } from '../paper/id';
import type { Library } from './library';

/** What the library knows of one paper on a page. */
export interface MarkedPaper {
  /** Under which it was asked for. */
  asked: string;
  /** Under which it is kept: another, when the page gave its title alone. */
  id: string;
  isSaved: boolean;
  /** It was first seen on this visit. */
  isNew: boolean;
  isBookmarked: boolean;
  isHidden: boolean;
  status?: Status;
  /** The lists that it is on. */
  listIds: string[];
}

/** What a page about papers is marked with. */
export interface PageMarks {
  /** In the order in which they were asked for. */
  papers: MarkedPaper[];
  /** The lists that a paper can be put on, by name. */
  lists: { id: string; name: string }[];
}

/**
 * What the library knows of the papers on a page, all at once. Nothing of a paper's record is read: of 100,000 papers that
 * takes as long as of a hundred. The browser's own requests are put side by side, since Dexie would walk from one key to
 * the next: three times as long.
 *
 * @param since papers first seen at this moment or later are new; ISO 8601 in UTC
 */
export async function pageMarks(library: Library, ids: readonly string[], since: string): Promise<PageMarks> {
  await library.open();
  const titled = ids.filter(isTitleId);
  const known = titled.length > 0 ? await keptIds(library, titled) : undefined;
  const keys = ids.map((id) => known?.get(id) ?? id);
  const reading = library.backendDB().transaction(['papers', 'marks', 'lists', 'entries']);
  const [papers, marks] = [reading.objectStore('papers'), reading.objectStore('marks')];
  const onLists = reading.objectStore('entries').index('paperId');
  const [present, kept, entries, [allLists = []], [newIds = []]] = await Promise.all([
    answers(keys.map((key) => papers.getKey(key))),
    answers<PaperMarks | undefined>(keys.map((key) => marks.get(key))),
    answers<ListEntry[]>(keys.map((key) => onLists.getAll(key))),
    answers<ReadingList[]>([reading.objectStore('lists').getAll()]),
    answers([papers.index('firstSeenAt').getAllKeys(IDBKeyRange.lowerBound(since))]),
  ]);
  const offered = allLists.filter(({ deletedAt, query }) => !deletedAt && query === undefined);
  const open = new Set(offered.map(({ id }) => id));
  const isNew = new Set(newIds);
  return {
    papers: ids.map((asked, at) => {
      const id = keys[at] ?? asked;
      const { bookmarkedAt, hiddenAt, status } = kept[at] ?? {};
      const on =
        entries[at]?.filter(({ addedAt, listId }) => addedAt !== undefined && open.has(listId)) ?? [];
      return withoutUndefined({
        asked,
        id,
        isSaved: present[at] !== undefined,
        isNew: isNew.has(id),
        isBookmarked: bookmarkedAt !== undefined,
        isHidden: hiddenAt !== undefined,
        status,
        listIds: on.map(({ listId }) => listId),
      });
    }),
    lists: offered.map(({ id, name }) => ({ id, name })).sort((a, b) => a.name.localeCompare(b.name)),
  };
}

/** Under which id each of the papers that are in the library is kept. */
export async function keptIds(
  { papers, titles }: Library,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const present = await papers
    .where('id')
    .anyOf([...ids])
    .primaryKeys();
  const known = new Map(present.map((id) => [id, id]));
  for (const id of ids) {
    if (known.has(id) || !isTitleId(id)) continue;
    // Of several papers with one title there is no telling which one is meant.
    const [twin, other] = await titles.where('slug').equals(id.slice('title:'.length)).limit(2).primaryKeys();
    if (twin !== undefined && other === undefined) known.set(id, twin);
  }
  return known;
}

/** The answers to requests of one transaction. They come in the order of the requests: the last one tells of all. */
function answers<T>(requests: readonly IDBRequest<T>[]): Promise<T[]> {
  return new Promise((resolve, reject) => {
    const last = requests.at(-1);
    if (!last) return resolve([]);
    last.onsuccess = () => resolve(requests.map(({ result }) => result));
    // When one of them fails, the transaction ends, and with it all that follow.
    last.onerror = () => reject(last.error);
  });
}
