import { BackupError, SETTINGS_STORE } from '../backup/backup-format';
import type { BackupLine } from '../backup/read-backup';

/** Records that are put down together. */
const TOGETHER = 1_000;

/** What is done with the lines of a backup. */
interface ReadOptions<S extends string, R> {
  /** Those that a line may be of. */
  stores: readonly S[];
  /** Makes a record of what stands in a line, as soon as it is read. */
  take(store: S, record: object, where: string): R;
  signal: AbortSignal | undefined;
}

/**
 * Reads a backup, records of one store together.
 *
 * @param put puts them down
 * @returns the settings that stand among the lines
 * @throws BackupError at a line of something else; what `take` and `put` throw, and the signal's reason
 */
export async function readRecords<S extends string, R>(
  lines: AsyncGenerator<BackupLine>,
  { stores, take, signal }: ReadOptions<S, R>,
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
    if (known === undefined) throw new BackupError(`${where} is of something that no library holds.`);
    if (batch && (batch.store !== known || batch.records.length >= TOGETHER)) {
      await put(batch.store, batch.records);
      batch = undefined;
    }
    batch ??= { store: known, records: [] };
    batch.records.push(take(known, record, where));
  }
  if (batch) await put(batch.store, batch.records);
  return settings;
}
