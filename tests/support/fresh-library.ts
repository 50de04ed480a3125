import 'fake-indexeddb/auto';

import { Dexie } from 'dexie';
import { afterEach } from 'vitest';
import { LibraryReader } from '../../lib/library/read/library-reader';
import { type LibraryDatabase, openDatabase } from '../../lib/library/store/database';

// Dexie looks for IndexedDB when it is loaded, which may have been earlier.
Object.assign(Dexie.dependencies, { indexedDB, IDBKeyRange });

const opened: LibraryDatabase[] = [];
let count = 0;

afterEach(async () => {
  for (const library of opened) library.close();
  for (const library of opened.splice(0)) await library.delete();
});

/** An empty library for one test, deleted after it. */
export function freshLibrary(): LibraryDatabase {
  return anotherConnection(`test-${++count}`);
}

/** A `LibraryReader` of the same database, as the popup uses it. */
export function readerOf({ name }: LibraryDatabase): LibraryReader {
  return new LibraryReader(async () => {}, name);
}

/** Another connection to the database of a name, as of another page of the extension. */
export function anotherConnection(name: string): LibraryDatabase {
  const library = openDatabase(name);
  opened.push(library);
  return library;
}
