import { SCHEMA_VERSION } from '../../library/model/schema-version';
import { BACKUP_STORES, BackupError, type BackupStore } from '../backup/backup-format';
import { type BackupLine, openBackup } from '../backup/read-backup';
import { type StoreRecords, validateRecord } from '../backup/record-schemas';
import { migrateBackup, type UncheckedRecords } from './migrate-backup';
import { readRecords } from './read-records';
import { StagingArea } from './staging-area';

/** A backup beside the reader's library, to be merged into it or put in its place. */
export interface StagedBackup {
  incoming: StagingArea;
  madeAt: string;
  /** Of the extension, as they were stored. */
  settings: unknown;
}

/**
 * Reads a backup and checks every record. The reader's library is not touched.
 *
 * @param onRead told how many bytes of the file have been read
 * @throws BackupError when anything of it is not as it should be; what IndexedDB throws
 */
export async function stageBackup(
  file: Blob,
  onRead?: (bytes: number) => void,
  signal?: AbortSignal,
): Promise<StagedBackup> {
  const { header, lines } = await openBackup(file, onRead);
  const incoming = await StagingArea.empty();
  try {
    const settings =
      header.layout === SCHEMA_VERSION
        ? await readRecords(lines, { stores: BACKUP_STORES, take: checked, signal }, (store, records) =>
            incoming.add(store, records),
          )
        : await stageEarlier(incoming, lines, header.layout, signal);
    return { incoming, madeAt: header.madeAt, settings };
  } catch (error) {
    await lines.return(undefined).catch(() => {});
    await incoming.discard().catch(() => {});
    throw error;
  }
}

/** A backup of an earlier layout becomes one of today's by way of a library of that age. @returns the settings in the file */
async function stageEarlier(
  incoming: StagingArea,
  lines: AsyncGenerator<BackupLine>,
  layout: number,
  signal: AbortSignal | undefined,
): Promise<unknown> {
  const earlier = await migrateBackup(lines, layout, signal);
  try {
    for (const store of BACKUP_STORES)
      for await (const records of earlier.batches(store)) {
        signal?.throwIfAborted();
        const taken = (records as UncheckedRecords).map((record) =>
          checked(store, record, `A record in “${store}”`),
        );
        await incoming.add(store, taken as StoreRecords[typeof store][]);
      }
    return earlier.settings;
  } finally {
    await earlier.discard();
  }
}

function checked<S extends BackupStore>(store: S, record: object, where: string): StoreRecords[S] {
  const result = validateRecord(store, record);
  if ('invalidField' in result)
    throw new BackupError(`${where} cannot be read: “${result.invalidField}” is not what it should be.`);
  return result.record;
}
