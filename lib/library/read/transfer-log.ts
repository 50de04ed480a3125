import { isTitleId, slugOfTitleId } from '../../paper/id';
import { requestResult } from '../../util/idb-request';
import type { PaperAnnotations } from '../model/annotations';
import type { ListEntry, ReadingList } from '../model/lists';
import type { ExportLogEntry, SendLogEntry } from '../model/transfer-log';
import type { LibraryReader } from './library-reader';

/** The exports of a list, a search or another scope; `undefined` if there were none. */
export function readExportLog(reader: LibraryReader, scope: string): Promise<ExportLogEntry | undefined> {
  return reader.read(
    ['exports'],
    (transaction) => requestResult<ExportLogEntry | undefined>(transaction.objectStore('exports').get(scope)),
    undefined,
  );
}

/**
 * The current ids of papers that were exported when only their titles were known.
 *
 * @param ids of all exported papers; those that are not title ids are skipped
 */
export async function currentIdsOfTitles(reader: LibraryReader, ids: readonly string[]): Promise<string[]> {
  const slugs = ids.filter(isTitleId).map(slugOfTitleId).filter(Boolean);
  if (slugs.length === 0) return [];
  const query = async (transaction: IDBTransaction) => {
    const bySlug = transaction.objectStore('titles').index('slug');
    // Of several papers with one title it is unknown which one was exported.
    const matches = slugs.map((slug) => requestResult(bySlug.getAllKeys(slug, 2) as IDBRequest<string[]>));
    return (await Promise.all(matches)).filter((found) => found.length === 1).flat();
  };
  return reader.read(['titles'], query, []);
}

/** The papers that were sent to another program, and when. */
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

/** The user data of a paper, as far as it is exported. */
export interface ExportedUserData {
  marks?: PaperAnnotations;
  /** The names of the lists that it is on. */
  lists: string[];
}

/** The user data of some papers, by id. */
export async function readUserDataOf(
  reader: LibraryReader,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ExportedUserData>> {
  const query = async (transaction: IDBTransaction) => {
    const lists = await requestResult<ReadingList[]>(transaction.objectStore('lists').getAll());
    const names = new Map(
      lists.flatMap(({ id, name, deletedAt }) => (deletedAt ? [] : [[id, name] as const])),
    );
    const marks = transaction.objectStore('marks');
    const onLists = transaction.objectStore('entries').index('paperId');
    const each = async (id: string): Promise<readonly [string, ExportedUserData]> => {
      const [annotations, entries] = await Promise.all([
        requestResult<PaperAnnotations | undefined>(marks.get(id)),
        requestResult<ListEntry[]>(onLists.getAll(id)),
      ]);
      const on = entries.flatMap(({ listId, addedAt }) =>
        addedAt === undefined ? [] : (names.get(listId) ?? []),
      );
      return [id, { ...(annotations && { marks: annotations }), lists: on.sort() }];
    };
    return new Map(await Promise.all(ids.map(each)));
  };
  return reader.read(['marks', 'lists', 'entries'], query, new Map());
}
