import { requestResult } from '../../util/idb-request';
import { DATABASE_NAME, SCHEMA_VERSION } from '../model/schema-version';

/** What an attempt to open the library came to. */
export type OpenResult =
  | { state: 'open'; database: IDBDatabase }
  /** Nothing was ever saved. */
  | { state: 'absent' }
  /** An older version of Papershelf made it: the background must lay it out anew. */
  | { state: 'outdated' };

/** IndexedDB's number of a layout is ten times the layout's; Dexie uses the numbers between for repairs of its own. */
const NUMBERS_PER_LAYOUT = 10;

/**
 * Opens the library as it is: it is neither made nor changed.
 *
 * @throws Error, in words for the reader, when a newer version of Papershelf made it; what IndexedDB throws
 */
export async function openReadOnly(name = DATABASE_NAME): Promise<OpenResult> {
  const opening = indexedDB.open(name);
  let isAbsent = false;
  opening.onupgradeneeded = () => {
    // Without a version this is called for a database only that did not exist; aborted, it does not come to exist.
    isAbsent = true;
    opening.transaction?.abort();
  };
  try {
    const database = await requestResult(opening);
    const layout = Math.floor(database.version / NUMBERS_PER_LAYOUT);
    if (layout === SCHEMA_VERSION) return { state: 'open', database };
    database.close();
    if (layout < SCHEMA_VERSION) return { state: 'outdated' };
  } catch (error) {
    if (isAbsent) return { state: 'absent' };
    throw error;
  }
  throw new Error('A newer version of Papershelf has written this library. Update Papershelf to read it.');
}
