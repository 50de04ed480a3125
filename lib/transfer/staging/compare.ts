import type { Library } from '../../library/store/database';
import { BACKED_UP, type BackedUpStore } from '../backup/backup-format';
import { batches } from '../backup/batches';
import { keyOf, type RecordKey } from '../backup/record-keys';
import { rivalsOf, type Way } from './conflicts';
import type { Incoming } from './staging-area';

/** What would become of a record. */
export type Fate = 'new' | 'changed' | 'gone';

/** What would become of the records of one store. */
export interface StoreComparison {
  /** Keys by what becomes of them, in the order in which they came. */
  keys: Record<Fate, RecordKey[]>;
  /** How many stay as they are. */
  same: number;
}

export type Comparison = Record<BackedUpStore, StoreComparison>;

/**
 * What would change if a library that came from outside were merged into the reader's own, or took its place. Nothing is
 * changed.
 *
 * @param onRead told how many of the records that came have been looked at
 * @throws what IndexedDB throws, and the signal's reason
 */
export async function compare(
  library: Library,
  incoming: Incoming,
  way: Way,
  onRead: (records: number) => void = () => {},
  signal?: AbortSignal,
): Promise<Comparison> {
  const stores: [BackedUpStore, StoreComparison][] = [];
  let read = 0;
  for (const store of BACKED_UP) {
    const found: StoreComparison = { keys: { new: [], changed: [], gone: [] }, same: 0 };
    for await (const records of incoming.batches(store)) {
      signal?.throwIfAborted();
      for (const { key, ours, isSame } of await rivalsOf(library, store, records, way)) {
        if (isSame) found.same++;
        else found.keys[ours ? 'changed' : 'new'].push(key);
      }
      read += records.length;
      onRead(read);
    }
    if (way === 'replace') found.keys.gone = await missing(library, incoming, store, signal);
    stores.push([store, found]);
  }
  return Object.fromEntries(stores) as Comparison;
}

/** Whether nothing at all would change. */
export function changesNothing(comparison: Comparison): boolean {
  return Object.values(comparison).every(({ keys }) => Object.values(keys).every((all) => all.length === 0));
}

/** The keys that only the reader's own library has. */
async function missing(
  library: Library,
  incoming: Incoming,
  store: BackedUpStore,
  signal?: AbortSignal,
): Promise<RecordKey[]> {
  const gone: RecordKey[] = [];
  for await (const records of batches(library, store)) {
    signal?.throwIfAborted();
    const keys = records.map((record) => keyOf(store, record));
    gone.push(...keys.filter((key) => !incoming.has(store, key)));
  }
  return gone;
}
