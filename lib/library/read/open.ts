import { requestResult } from '../../util/idb-request';
import { DATABASE_NAME, SCHEMA_VERSION } from '../model/schema-version';

/** The result of opening the library. */
export type OpenResult =
  | { state: 'open'; database: IDBDatabase }
  /** Nothing was ever saved. */
  | { state: 'absent' }
  /** An older version of Papershelf created it: the background must migrate it. */
  | { state: 'outdated' };

/** IndexedDB's version number is ten times the schema version; Dexie uses the numbers between for its own repairs. */
const VERSIONS_PER_SCHEMA = 10;

/**
 * Opens the library without creating or changing it.
 *
 * @throws Error, with a text for the user, when a newer version of Papershelf created it; what IndexedDB throws
 */
export async function openReadOnly(name = DATABASE_NAME): Promise<OpenResult> {
  const opening = indexedDB.open(name);
  let isAbsent = false;
  opening.onupgradeneeded = () => {
    // Without a version this is only called when the database does not exist; aborting prevents its creation.
    isAbsent = true;
    opening.transaction?.abort();
  };
  try {
    const database = await requestResult(opening);
    const schemaVersion = Math.floor(database.version / VERSIONS_PER_SCHEMA);
    if (schemaVersion === SCHEMA_VERSION) return { state: 'open', database };
    database.close();
    if (schemaVersion < SCHEMA_VERSION) return { state: 'outdated' };
  } catch (error) {
    if (isAbsent) return { state: 'absent' };
    throw error;
  }
  throw new Error('A newer version of Papershelf has written this library. Update Papershelf to read it.');
}
