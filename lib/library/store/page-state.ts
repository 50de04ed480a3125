import { isTitleId, slugOfTitleId } from '../../paper/id';
import { omitUndefined } from '../../util/defined';
import type { PaperAnnotations } from '../model/annotations';
import type { ListEntry, ReadingList } from '../model/lists';
import type { PageState } from '../model/results';
import type { LibraryDatabase } from './database';

/**
 * What the library knows of the papers on a page, all at once. Nothing of a paper's record is read: of 100,000 papers that
 * takes as long as of a hundred. The browser's own requests are put side by side; Dexie would walk from one key to the
 * next, each step a way there and back.
 *
 * @param since papers first seen at this moment or later are new; ISO 8601 in UTC
 */
export async function readPageState(
  library: LibraryDatabase,
  ids: readonly string[],
  since: string,
): Promise<PageState> {
  await library.open();
  const titled = ids.filter(isTitleId);
  const known = titled.length > 0 ? await resolveIds(library, titled) : undefined;
  const keys = ids.map((id) => known?.get(id) ?? id);
  const reading = library.backendDB().transaction(['papers', 'marks', 'lists', 'entries']);
  const [papers, marks] = [reading.objectStore('papers'), reading.objectStore('marks')];
  const onLists = reading.objectStore('entries').index('paperId');
  const [present, kept, on, allLists, newIds] = await Promise.all([
    among<string>(
      keys,
      (which, most) => papers.getAllKeys(which, most),
      (id) => id,
      KEYS_ALONG,
    ),
    among<PaperAnnotations>(
      keys,
      (which, most) => marks.getAll(which, most),
      ({ paperId }) => paperId,
      RECORDS_ALONG,
    ),
    among<ListEntry>(
      keys,
      (which, most) => onLists.getAll(which, most),
      ({ paperId }) => paperId,
      RECORDS_ALONG,
    ),
    answered<ReadingList[]>(reading.objectStore('lists').getAll()),
    answered<string[]>(papers.index('firstSeenAt').getAllKeys(IDBKeyRange.lowerBound(since))),
  ]);
  const offered = allLists.filter(({ deletedAt, query }) => !deletedAt && query === undefined);
  const open = new Set(offered.map(({ id }) => id));
  const [isSaved, isNew] = [new Set(present), new Set(newIds)];
  const marksOf = new Map(kept.map((record) => [record.paperId, record]));
  const listsOf = new Map<string, string[]>();
  for (const { paperId, listId, addedAt } of on)
    if (addedAt !== undefined && open.has(listId))
      listsOf.set(paperId, [...(listsOf.get(paperId) ?? []), listId]);
  return {
    papers: ids.map((asked, at) => {
      const id = keys[at] ?? asked;
      const { bookmarkedAt, hiddenAt, status }: Partial<PaperAnnotations> = marksOf.get(id) ?? {};
      return omitUndefined({
        asked,
        id,
        isSaved: isSaved.has(id),
        isNew: isNew.has(id),
        isBookmarked: bookmarkedAt !== undefined,
        isHidden: hiddenAt !== undefined,
        status,
        listIds: listsOf.get(id) ?? [],
      });
    }),
    lists: offered.map(({ id, name }) => ({ id, name })).sort((a, b) => a.name.localeCompare(b.name)),
  };
}

/** Under which id each of the papers that are in the library is kept. */
export async function resolveIds(
  { papers, titles }: LibraryDatabase,
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
    const [twin, other] = await titles.where('slug').equals(slugOfTitleId(id)).limit(2).primaryKeys();
    if (twin !== undefined && other === undefined) known.set(id, twin);
  }
  return known;
}

/** So many keys, or whole records, are read along with others for what a request of its own costs. */
const KEYS_ALONG = 8;
const RECORDS_ALONG = 2;

/**
 * The records of papers, and maybe of others between them in the order of ids. Those of a page are mostly neighbours: of a
 * few days.
 *
 * @param ask for records of a key or a range, in order
 * @param along how many of others may be read for each that is asked for
 */
async function among<T>(
  keys: readonly string[],
  ask: (which: string | IDBKeyRange, most?: number) => IDBRequest,
  keyOf: (record: T) => string,
  along: number,
): Promise<T[]> {
  const months = new Map<string, string[]>();
  for (const key of [...new Set(keys)].sort()) {
    const month = key.slice(0, 4); // arXiv's ids begin with it
    months.set(month, [...(months.get(month) ?? []), key]);
  }
  const found = Array.from(months.values(), async (run) => {
    const most = run.length * along;
    const near = await answered<T[]>(ask(IDBKeyRange.bound(run[0], run.at(-1)), most));
    if (near.length < most) return near;
    // Of the last one there may be more.
    const end = near.length > 0 ? keyOf(near.at(-1) as T) : '';
    const rest = run.filter((key) => key >= end).map((key) => answered<T[]>(ask(key)));
    return [...near.filter((record) => keyOf(record) < end), ...(await Promise.all(rest)).flat()];
  });
  return (await Promise.all(found)).flat();
}

function answered<T>(request: IDBRequest): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
