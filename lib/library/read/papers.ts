import type { Paper } from '../../paper/paper';
import { requestResult } from '../../util/idb-request';
import type { LibraryReader } from './library-reader';
import { lastKeys, lastRecords } from './newest-first';

/** The papers seen last, the latest first. */
export function recentPapers(reader: LibraryReader, limit: number): Promise<Paper[]> {
  return inPapers(reader, (papers) => lastRecords(papers.index('lastSeenAt'), limit), []);
}

/** Ids of the papers seen last, the latest first; of all papers unless a limit is given. */
export function recentIds(reader: LibraryReader, limit?: number): Promise<string[]> {
  return inPapers(reader, (papers) => lastKeys(papers.index('lastSeenAt'), limit), []);
}

/** The records of the given ids in the given order; ids without a record are skipped. */
export function papersById(reader: LibraryReader, ids: readonly string[]): Promise<Paper[]> {
  const query = async (papers: IDBObjectStore) => {
    const requests = ids.map((id) => requestResult<Paper | undefined>(papers.get(id)));
    return (await Promise.all(requests)).filter((paper) => paper !== undefined);
  };
  return inPapers(reader, query, []);
}

/**
 * How many papers there are. IndexedDB walks over all of them to count: 150 ms with 100,000, which blocks other reads, so
 * nothing else should be waiting.
 */
export function countPapers(reader: LibraryReader): Promise<number> {
  return inPapers(reader, (papers) => requestResult(papers.count()), 0);
}

function inPapers<T>(
  reader: LibraryReader,
  query: (papers: IDBObjectStore) => Promise<T>,
  absent: T,
): Promise<T> {
  return reader.read(['papers'], (transaction) => query(transaction.objectStore('papers')), absent);
}

/** Papers in the order of their ids, starting after an id. */
export function papersAfter(reader: LibraryReader, id: string, limit: number): Promise<Paper[]> {
  return inPapers(
    reader,
    (papers) => requestResult(papers.getAll(IDBKeyRange.lowerBound(id, true), limit)),
    [],
  );
}
