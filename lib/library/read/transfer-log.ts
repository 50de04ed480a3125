import { isTitleId, slugOf } from '../../paper/id';
import { answered } from '../../util/idb-request';
import type { PaperMarks } from '../model/annotations';
import type { ListEntry, ReadingList } from '../model/lists';
import type { LastExport, SentPaper } from '../model/transfer-log';
import type { LibraryReader } from './library-reader';

/** What was exported of a list, a search or whatever else; `undefined` if nothing ever was. */
export function lastExport(reader: LibraryReader, scope: string): Promise<LastExport | undefined> {
  return reader.read(
    ['exports'],
    (transaction) => answered<LastExport | undefined>(transaction.objectStore('exports').get(scope)),
    undefined,
  );
}

/**
 * Under which ids papers are kept by now that left while only their titles were known.
 *
 * @param ids of all that left; those that are not of titles are passed over
 */
export async function idsOfToday(reader: LibraryReader, ids: readonly string[]): Promise<string[]> {
  const slugs = ids.filter(isTitleId).map(slugOf).filter(Boolean);
  if (slugs.length === 0) return [];
  const ask = async (transaction: IDBTransaction) => {
    const bySlug = transaction.objectStore('titles').index('slug');
    // Of several papers with one title there is no telling which one left.
    const twins = slugs.map((slug) => answered(bySlug.getAllKeys(slug, 2) as IDBRequest<string[]>));
    return (await Promise.all(twins)).filter((found) => found.length === 1).flat();
  };
  return reader.read(['titles'], ask, []);
}

/** The papers that another program has been handed, and when. */
export async function sentTo(reader: LibraryReader, program: string): Promise<ReadonlyMap<string, string>> {
  const all = await reader.read(
    ['sent'],
    (transaction) =>
      answered<SentPaper[]>(
        transaction.objectStore('sent').getAll(IDBKeyRange.bound([program], [program, []])),
      ),
    [],
  );
  return new Map(all.map(({ paperId, at }) => [paperId, at]));
}

/** What the reader keeps on papers, as far as it goes with them when they leave. */
export interface KeptOf {
  marks?: PaperMarks;
  /** The names of the lists that it stands on. */
  lists: string[];
}

/** What the reader keeps on each of some papers, by id. */
export async function keptOf(
  reader: LibraryReader,
  ids: readonly string[],
): Promise<ReadonlyMap<string, KeptOf>> {
  const ask = async (transaction: IDBTransaction) => {
    const lists = await answered<ReadingList[]>(transaction.objectStore('lists').getAll());
    const names = new Map(
      lists.flatMap(({ id, name, deletedAt }) => (deletedAt ? [] : [[id, name] as const])),
    );
    const marks = transaction.objectStore('marks');
    const onLists = transaction.objectStore('entries').index('paperId');
    const each = async (id: string): Promise<readonly [string, KeptOf]> => {
      const [mark, entries] = await Promise.all([
        answered<PaperMarks | undefined>(marks.get(id)),
        answered<ListEntry[]>(onLists.getAll(id)),
      ]);
      const on = entries.flatMap(({ listId, addedAt }) =>
        addedAt === undefined ? [] : (names.get(listId) ?? []),
      );
      return [id, { ...(mark && { marks: mark }), lists: on.sort() }];
    };
    return new Map(await Promise.all(ids.map(each)));
  };
  return reader.read(['marks', 'lists', 'entries'], ask, new Map());
}
