import { isTitleId, slugOfTitleId } from '../../paper/id';
import { requestResult } from '../../util/idb-request';
import type { PaperAnnotations } from '../model/annotations';
import type { ListEntry, ReadingList } from '../model/lists';
import type { ExportLogEntry, SendLogEntry } from '../model/transfer-log';
import type { LibraryReader } from './library-reader';

/** What was exported of a list, a search or whatever else; `undefined` if nothing ever was. */
export function readExportLog(reader: LibraryReader, scope: string): Promise<ExportLogEntry | undefined> {
  return reader.read(
    ['exports'],
    (transaction) => requestResult<ExportLogEntry | undefined>(transaction.objectStore('exports').get(scope)),
    undefined,
  );
}

/**
 * Under which ids papers are kept by now that left while only their titles were known.
 *
 * @param ids of all that left; those that are not of titles are passed over
 */
export async function currentIdsOfTitles(reader: LibraryReader, ids: readonly string[]): Promise<string[]> {
  const slugs = ids.filter(isTitleId).map(slugOfTitleId).filter(Boolean);
  if (slugs.length === 0) return [];
  const ask = async (transaction: IDBTransaction) => {
    const bySlug = transaction.objectStore('titles').index('slug');
    // Of several papers with one title there is no telling which one left.
    const twins = slugs.map((slug) => requestResult(bySlug.getAllKeys(slug, 2) as IDBRequest<string[]>));
    return (await Promise.all(twins)).filter((found) => found.length === 1).flat();
  };
  return reader.read(['titles'], ask, []);
}

/** The papers that another program has been handed, and when. */
export async function readSendLog(
  reader: LibraryReader,
  program: string,
): Promise<ReadonlyMap<string, string>> {
  const all = await reader.read(
    ['sent'],
    (transaction) =>
      requestResult<SendLogEntry[]>(
        transaction.objectStore('sent').getAll(IDBKeyRange.bound([program], [program, []])),
      ),
    [],
  );
  return new Map(all.map(({ paperId, at }) => [paperId, at]));
}

/** What the reader keeps on papers, as far as it goes with them when they leave. */
export interface ExportedUserData {
  marks?: PaperAnnotations;
  /** The names of the lists that it stands on. */
  lists: string[];
}

/** What the reader keeps on each of some papers, by id. */
export async function readUserDataOf(
  reader: LibraryReader,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ExportedUserData>> {
  const ask = async (transaction: IDBTransaction) => {
    const lists = await requestResult<ReadingList[]>(transaction.objectStore('lists').getAll());
    const names = new Map(
      lists.flatMap(({ id, name, deletedAt }) => (deletedAt ? [] : [[id, name] as const])),
    );
    const marks = transaction.objectStore('marks');
    const onLists = transaction.objectStore('entries').index('paperId');
    const each = async (id: string): Promise<readonly [string, ExportedUserData]> => {
      const [mark, entries] = await Promise.all([
        requestResult<PaperAnnotations | undefined>(marks.get(id)),
        requestResult<ListEntry[]>(onLists.getAll(id)),
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
