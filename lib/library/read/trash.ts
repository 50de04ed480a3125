import { requestResult } from '../../util/idb-request';
import { RESTORABLE_ACTIONS, type UserAction } from '../model/actions';
import type { TrashRecord } from '../model/records';
import type { LibraryReader } from './library-reader';

/** An item of the trash as shown; the patches that restore it stay in the database. */
export interface TrashItem extends Pick<TrashRecord, 'id' | 'deed' | 'subject'> {
  /** ISO 8601 in UTC. */
  at: string;
}

/** The items of the trash, the latest first. */
export interface Trash {
  items: readonly TrashItem[];
  /** How many there are, shown or not. */
  total: number;
}

/** The key of a record, and its action. */
type Key = readonly [key: string, action: UserAction];

/**
 * Reads what was removed in the last thirty days.
 *
 * @param limit how many at most
 */
export function readTrash(reader: LibraryReader, limit: number): Promise<Trash> {
  const query = async (transaction: IDBTransaction) => {
    const store = transaction.objectStore('trash');
    const byAction = await Promise.all([...RESTORABLE_ACTIONS].map((action) => keysOf(store, action)));
    const keys = byAction.flat().sort(([a], [b]) => (a < b ? 1 : -1));
    const shown = keys.slice(0, limit);
    const read = async ([key]: Key) => itemOf(await requestResult<TrashRecord>(store.get(key)));
    const items = await Promise.all(shown.filter(([, action]) => action !== 'forget').map(read));
    // One after the other: a forgotten page has all its papers in its record, which is released before the next.
    for (const key of shown) if (key[1] === 'forget') items.push(await read(key));
    items.sort((a, b) => (a.id < b.id ? 1 : -1));
    return { items, total: keys.length };
  };
  return reader.read(['trash'], query, { items: [], total: 0 });
}

/** How many items {@link readTrash} would find. */
export function countTrash(reader: LibraryReader): Promise<number> {
  const query = async (transaction: IDBTransaction) => {
    const index = transaction.objectStore('trash').index('deed');
    const counts = await Promise.all(
      [...RESTORABLE_ACTIONS].map((action) => requestResult(index.count(action))),
    );
    return counts.reduce((sum, count) => sum + count, 0);
  };
  return reader.read(['trash'], query, 0);
}

async function keysOf(store: IDBObjectStore, action: UserAction): Promise<Key[]> {
  const keys = await requestResult(store.index('deed').getAllKeys(action) as IDBRequest<string[]>);
  return keys.map((key) => [key, action]);
}

function itemOf({ id, deed, subject }: TrashRecord): TrashItem {
  return { id, deed, subject, at: id.slice(0, id.indexOf(' ')) };
}
