import 'fake-indexeddb/auto';

import { Dexie } from 'dexie';
import { afterEach } from 'vitest';
import { LibraryReader } from '../../lib/library/read/library-reader';
import { type LibraryDatabase, openDatabase } from '../../lib/library/store/database';

// Dexie looks for the database when it is loaded, which may have been before.
Object.assign(Dexie.dependencies, { indexedDB, IDBKeyRange });

const opened: LibraryDatabase[] = [];
let count = 0;

afterEach(async () => {
  for (const library of opened) library.close();
  for (const library of opened.splice(0)) await library.delete();
});

/** An empty library that no other test knows, gone after the test. */
export function freshLibrary(): LibraryDatabase {
  return anotherConnection(`test-${++count}`);
}

/** What the popup reads the same library with. */
export function readerOf({ name }: LibraryDatabase): LibraryReader {
  return new LibraryReader(async () => {}, name);
}

/** A connection to the database of a name, as another page of the extension would open it. */
export function anotherConnection(name: string): LibraryDatabase {
  const library = openDatabase(name);
  opened.push(library);
  return library;
}
