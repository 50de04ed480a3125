import { requestResult } from '../../util/idb-request';
import { RESTORABLE_ACTIONS, type UserAction } from '../model/actions';
import type { TrashRecord } from '../model/records';
import type { LibraryReader } from './library-reader';

/** Something that was taken away, as far as it is told; what brings it back stays in the database. */
export interface TrashItem extends Pick<TrashRecord, 'id' | 'deed' | 'subject'> {
  /** ISO 8601 in UTC. */
  at: string;
}

/** What was taken away, the latest first. */
export interface Trash {
  items: readonly TrashItem[];
  /** How many there are, shown or not. */
  total: number;
}

/** The key of a record, and of what deed it is. */
type Key = readonly [key: string, deed: UserAction];

/**
 * Reads what was taken away in the last thirty days.
 *
 * @param limit how many at most
 */
export function readTrash(reader: LibraryReader, limit: number): Promise<Trash> {
  const ask = async (transaction: IDBTransaction) => {
    const store = transaction.objectStore('trash');
    const byDeed = await Promise.all([...RESTORABLE_ACTIONS].map((deed) => keysOf(store, deed)));
    const keys = byDeed.flat().sort(([a], [b]) => (a < b ? 1 : -1));
    const shown = keys.slice(0, limit);
    const read = async ([key]: Key) => itemOf(await requestResult<TrashRecord>(store.get(key)));
    const items = await Promise.all(shown.filter(([, deed]) => deed !== 'forget').map(read));
    // One after the other: a page that was forgotten is there with all its papers, and is let go of before the next.
    for (const key of shown) if (key[1] === 'forget') items.push(await read(key));
    items.sort((a, b) => (a.id < b.id ? 1 : -1));
    return { items, total: keys.length };
  };
  return reader.read(['trash'], ask, { items: [], total: 0 });
}

/** How many things {@link readTrash} would find. */
export function countTrash(reader: LibraryReader): Promise<number> {
  const ask = async (transaction: IDBTransaction) => {
    const index = transaction.objectStore('trash').index('deed');
    const counts = await Promise.all([...RESTORABLE_ACTIONS].map((deed) => requestResult(index.count(deed))));
    return counts.reduce((sum, count) => sum + count, 0);
  };
  return reader.read(['trash'], ask, 0);
}

async function keysOf(store: IDBObjectStore, deed: UserAction): Promise<Key[]> {
  const keys = await requestResult(store.index('deed').getAllKeys(deed) as IDBRequest<string[]>);
  return keys.map((key) => [key, deed]);
}

function itemOf({ id, deed, subject }: TrashRecord): TrashItem {
  return { id, deed, subject, at: id.slice(0, id.indexOf(' ')) };
}
