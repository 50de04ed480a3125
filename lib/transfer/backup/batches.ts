import type { Library } from '../../library/store/database';
import type { BackedUpStore } from './backup-format';
import { keyOf } from './record-keys';
import type { StoredRecords } from './record-schemas';

/** Records read at once: about two megabytes of papers. */
const BATCH = 1_000;

/** The records of a store in the order of their keys, each batch read in a transaction of its own. */
export async function* batches<S extends BackedUpStore>(
  library: Library,
  store: S,
): AsyncGenerator<StoredRecords[S][]> {
  const table = library.table<StoredRecords[S]>(store);
  let records = await table.orderBy(':id').limit(BATCH).toArray();
  for (let last = records.at(-1); last !== undefined; last = records.at(-1)) {
    yield records;
    if (records.length < BATCH) return;
    records = await table.where(':id').above(keyOf(store, last)).limit(BATCH).toArray();
  }
}
