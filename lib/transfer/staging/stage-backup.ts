import { LAYOUT } from '../../library/model/schema-version';
import { BACKED_UP, type BackedUpStore, BackupError } from '../backup/backup-format';
import { type BackupLine, openBackup } from '../backup/read-backup';
import { checkedRecord, type StoredRecords } from '../backup/record-schemas';
import { earlierLibrary, type OldRecords } from './migrate-backup';
import { takeLines } from './read-records';
import { Incoming } from './staging-area';

/** A backup beside the reader's library, to be merged into it or put in its place. */
export interface StagedBackup {
  incoming: Incoming;
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
  const incoming = await Incoming.empty();
  try {
    const settings =
      header.layout === LAYOUT
        ? await takeLines(lines, { stores: BACKED_UP, take: checked, signal }, (store, records) =>
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
  incoming: Incoming,
  lines: AsyncGenerator<BackupLine>,
  layout: number,
  signal: AbortSignal | undefined,
): Promise<unknown> {
  const earlier = await earlierLibrary(lines, layout, signal);
  try {
    for (const store of BACKED_UP)
      for await (const records of earlier.batches(store)) {
        signal?.throwIfAborted();
        const taken = (records as OldRecords).map((record) =>
          checked(store, record, `A record in “${store}”`),
        );
        await incoming.add(store, taken as StoredRecords[typeof store][]);
      }
    return earlier.settings;
  } finally {
    await earlier.discard();
  }
}

function checked<S extends BackedUpStore>(store: S, record: object, where: string): StoredRecords[S] {
  const result = checkedRecord(store, record);
  if ('wrong' in result)
    throw new BackupError(`${where} cannot be read: “${result.wrong}” is not what it should be.`);
  return result.record;
}
