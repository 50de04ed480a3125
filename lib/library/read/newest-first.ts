import { requestResult } from '../../util/idb-request';

/** IndexedDB 3.0 can read an index backwards in one request; Chromium can since 141. */
interface ReadsBackwards {
  getAll(options: { count: number; direction: 'prev' }): IDBRequest<unknown[]>;
  getAllKeys(options: { count: number; direction: 'prev' }): IDBRequest<IDBValidKey[]>;
}

/**
 * The last records of an index, the last first. Backwards in one request this takes 0.7 ms with 100,000 records, with a
 * cursor 3 to 6 ms.
 */
export function lastRecords<T>(index: IDBIndex, limit: number): Promise<T[]> {
  if (readsBackwards(index)) return requestResult(index.getAll(backwards(limit)) as IDBRequest<T[]>);
  return walk(index.openCursor(null, 'prev'), limit, (cursor) => cursor.value as T);
}

/** The primary keys of the last records of an index, the last first; all of them unless a limit is given. */
export async function lastKeys(index: IDBIndex, limit = Number.POSITIVE_INFINITY): Promise<string[]> {
  if (readsBackwards(index)) return requestResult(index.getAllKeys(backwards(limit)) as IDBRequest<string[]>);
  if (limit === Number.POSITIVE_INFINITY) return keysDescending(index, null);
  return walk(index.openKeyCursor(null, 'prev'), limit, (cursor) => cursor.primaryKey as string);
}

/** The primary keys in a range of an index, the last first. */
export async function keysDescending(index: IDBIndex, range: IDBKeyRange | null): Promise<string[]> {
  return (await requestResult(index.getAllKeys(range) as IDBRequest<string[]>)).reverse();
}

function readsBackwards(index: IDBIndex): index is IDBIndex & ReadsBackwards {
  return 'getAllRecords' in index; // was added together with the options of the other two
}

/** IndexedDB's greatest count means all. */
function backwards(limit: number) {
  return { count: Math.min(limit, 2 ** 32 - 1), direction: 'prev' as const };
}

function walk<C extends IDBCursor, T>(
  request: IDBRequest<C | null>,
  limit: number,
  valueAt: (cursor: C) => T,
): Promise<T[]> {
  const values: T[] = [];
  return new Promise((resolve, reject) => {
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const cursor = request.result;
      if (cursor) values.push(valueAt(cursor));
      if (cursor && values.length < limit) cursor.continue();
      else resolve(values);
    };
  });
}
