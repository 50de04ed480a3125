import { BackupError, SETTINGS_STORE } from '../backup/backup-format';
import type { BackupLine } from '../backup/read-backup';

/** Records that are written together. */
const BATCH_SIZE = 1_000;

/** How the lines of a backup are read. */
interface ReadOptions<S extends string, R> {
  /** The stores that a line may belong to. */
  stores: readonly S[];
  /** Converts the content of a line to a record, as soon as it is read. */
  parse(store: S, record: object, where: string): R;
  signal: AbortSignal | undefined;
}

/**
 * Reads a backup in batches of records of one store.
 *
 * @param put writes a batch
 * @returns the settings among the lines
 * @throws BackupError at a line of an unknown store; what `parse` and `put` throw, and the signal's reason
 */
export async function readRecords<S extends string, R>(
  lines: AsyncGenerator<BackupLine>,
  { stores, parse, signal }: ReadOptions<S, R>,
  put: (store: S, records: R[]) => Promise<unknown>,
): Promise<unknown> {
  let settings: unknown;
  let batch: { store: S; records: R[] } | undefined;
  for await (const { number, store, record } of lines) {
    signal?.throwIfAborted();
    if (store === SETTINGS_STORE) {
      settings = record;
      continue;
    }
    const where = `Line ${number.toLocaleString('en')}`;
    const known = stores.find((name) => name === store);
    if (known === undefined)
      throw new BackupError(`Unknown record type in line ${number.toLocaleString('en')}.`);
    if (batch && (batch.store !== known || batch.records.length >= BATCH_SIZE)) {
      await put(batch.store, batch.records);
      batch = undefined;
    }
    batch ??= { store: known, records: [] };
    batch.records.push(parse(known, record, where));
  }
  if (batch) await put(batch.store, batch.records);
  return settings;
}
