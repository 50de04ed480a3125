import type { LibraryDatabase } from '../../library/store/database';
import type { BackupStore } from './backup-format';
import { recordKeyOf } from './record-keys';
import type { StoreRecords } from './record-schemas';

/** Records read at once: about two megabytes of papers. */
const BATCH_SIZE = 1_000;

/** The records of a store in the order of their keys, each batch read in a transaction of its own. */
export async function* recordBatches<S extends BackupStore>(
  library: LibraryDatabase,
  store: S,
): AsyncGenerator<StoreRecords[S][]> {
  const table = library.table<StoreRecords[S]>(store);
  let records = await table.orderBy(':id').limit(BATCH_SIZE).toArray();
  for (let last = records.at(-1); last !== undefined; last = records.at(-1)) {
    yield records;
    if (records.length < BATCH_SIZE) return;
    records = await table.where(':id').above(recordKeyOf(store, last)).limit(BATCH_SIZE).toArray();
  }
}
