import { isTitleId, slugOfTitleId } from '../../paper/id';
import { omitUndefined } from '../../util/defined';
import type { PaperAnnotations } from '../model/annotations';
import type { ListEntry, ReadingList } from '../model/lists';
import type { PageState } from '../model/results';
import type { LibraryDatabase } from './database';

/**
 * What the library knows about the papers on a page, in one transaction. Papers' records are not read: with 100,000 papers
 * it takes as long as with a hundred. Native requests are made in parallel; Dexie would go from one key to the next, each
 * step a round trip.
 *
 * @param since papers first seen at this time or later are new; ISO 8601 in UTC
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
  const transaction = library.backendDB().transaction(['papers', 'marks', 'lists', 'entries']);
  const [papers, marks] = [transaction.objectStore('papers'), transaction.objectStore('marks')];
  const onLists = transaction.objectStore('entries').index('paperId');
  const [present, annotations, on, allLists, newIds] = await Promise.all([
    readNearby<string>(
      keys,
      (which, most) => papers.getAllKeys(which, most),
      (id) => id,
      EXTRA_KEYS,
    ),
    readNearby<PaperAnnotations>(
      keys,
      (which, most) => marks.getAll(which, most),
      ({ paperId }) => paperId,
      EXTRA_RECORDS,
    ),
    readNearby<ListEntry>(
      keys,
      (which, most) => onLists.getAll(which, most),
      ({ paperId }) => paperId,
      EXTRA_RECORDS,
    ),
    resultOf<ReadingList[]>(transaction.objectStore('lists').getAll()),
    resultOf<string[]>(papers.index('firstSeenAt').getAllKeys(IDBKeyRange.lowerBound(since))),
  ]);
  const offered = allLists.filter(({ deletedAt, query }) => !deletedAt && query === undefined);
  const offeredIds = new Set(offered.map(({ id }) => id));
  const [isSaved, isNew] = [new Set(present), new Set(newIds)];
  const annotationsOf = new Map(annotations.map((record) => [record.paperId, record]));
  const listsOf = new Map<string, string[]>();
  for (const { paperId, listId, addedAt } of on)
    if (addedAt !== undefined && offeredIds.has(listId))
      listsOf.set(paperId, [...(listsOf.get(paperId) ?? []), listId]);
  return {
    papers: ids.map((asked, at) => {
      const id = keys[at] ?? asked;
      const { bookmarkedAt, hiddenAt, status }: Partial<PaperAnnotations> = annotationsOf.get(id) ?? {};
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

/** The library's id of each of the given papers that it contains. */
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
    // Of several papers with one title it is unknown which one is meant.
    const [match, other] = await titles.where('slug').equals(slugOfTitleId(id)).limit(2).primaryKeys();
    if (match !== undefined && other === undefined) known.set(id, match);
  }
  return known;
}

/** This many extra keys, or whole records, cost as much to read along as one more request. */
const EXTRA_KEYS = 8;
const EXTRA_RECORDS = 2;

/**
 * Reads the records of papers, and maybe of others between them in the order of ids. The papers of a page are mostly
 * neighbours: of a few days.
 *
 * @param request requests the records of a key or a range, in order
 * @param extra how many others may be read for each one requested
 */
async function readNearby<T>(
  keys: readonly string[],
  request: (which: string | IDBKeyRange, most?: number) => IDBRequest,
  keyOf: (record: T) => string,
  extra: number,
): Promise<T[]> {
  const months = new Map<string, string[]>();
  for (const key of [...new Set(keys)].sort()) {
    const month = key.slice(0, 4); // arXiv's ids begin with it
    months.set(month, [...(months.get(month) ?? []), key]);
  }
  const found = Array.from(months.values(), async (run) => {
    const most = run.length * extra;
    const near = await resultOf<T[]>(request(IDBKeyRange.bound(run[0], run.at(-1)), most));
    if (near.length < most) return near;
    // The last one may have more records.
    const end = near.length > 0 ? keyOf(near.at(-1) as T) : '';
    const rest = run.filter((key) => key >= end).map((key) => resultOf<T[]>(request(key)));
    return [...near.filter((record) => keyOf(record) < end), ...(await Promise.all(rest)).flat()];
  });
  return (await Promise.all(found)).flat();
}

function resultOf<T>(request: IDBRequest): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
