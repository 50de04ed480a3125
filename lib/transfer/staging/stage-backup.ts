import { SCHEMA_VERSION } from '../../library/model/schema-version';
import { BACKUP_STORES, BackupError, type BackupStore } from '../backup/backup-format';
import { type BackupLine, openBackup } from '../backup/read-backup';
import { type StoreRecords, validateRecord } from '../backup/record-schemas';
import { migrateBackup, type UncheckedRecords } from './migrate-backup';
import { readRecords } from './read-records';
import { StagingArea } from './staging-area';

/** A staged backup, to be merged into the user's library or to replace it. */
export interface StagedBackup {
  staging: StagingArea;
  madeAt: string;
  /** Of the extension, as they were stored. */
  settings: unknown;
}

/**
 * Reads a backup into the staging area and checks every record. The user's library is not touched.
 *
 * @param onRead called with how many bytes of the file have been read
 * @throws BackupError when anything in it is invalid; what IndexedDB throws
 */
export async function stageBackup(
  file: Blob,
  onRead?: (bytes: number) => void,
  signal?: AbortSignal,
): Promise<StagedBackup> {
  const { header, lines } = await openBackup(file, onRead);
  const staging = await StagingArea.empty();
  try {
    const settings =
      header.layout === SCHEMA_VERSION
        ? await readRecords(lines, { stores: BACKUP_STORES, parse: checkRecord, signal }, (store, records) =>
            staging.add(store, records),
          )
        : await stageEarlier(staging, lines, header.layout, signal);
    return { staging, madeAt: header.madeAt, settings };
  } catch (error) {
    await lines.return(undefined).catch(() => {});
    await staging.discard().catch(() => {});
    throw error;
  }
}

/** Migrates a backup of an earlier schema version in a temporary library. @returns the settings in the file */
async function stageEarlier(
  staging: StagingArea,
  lines: AsyncGenerator<BackupLine>,
  schemaVersion: number,
  signal: AbortSignal | undefined,
): Promise<unknown> {
  const earlier = await migrateBackup(lines, schemaVersion, signal);
  try {
    for (const store of BACKUP_STORES)
      for await (const records of earlier.batches(store)) {
        signal?.throwIfAborted();
        const checked = (records as UncheckedRecords).map((record) =>
          checkRecord(store, record, `A record in “${store}”`),
        );
        await staging.add(store, checked as StoreRecords[typeof store][]);
      }
    return earlier.settings;
  } finally {
    await earlier.discard();
  }
}

function checkRecord<S extends BackupStore>(store: S, record: object, where: string): StoreRecords[S] {
  const result = validateRecord(store, record);
  if ('invalidField' in result)
    throw new BackupError(`${where} cannot be read: invalid value for “${result.invalidField}”.`);
  return result.record;
}
