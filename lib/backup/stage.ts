import { LAYOUT } from '../store/layout';
import { earlierLibrary, type OldRecords } from './earlier-layout';
import { BACKED_UP, type BackedUpStore, BackupError, SETTINGS } from './format';
import { Incoming } from './incoming';
import { type BackupLine, openBackup } from './read';
import { checkedRecord, type StoredRecords } from './record-schemas';

/** Records checked and put down together. */
const TOGETHER = 1_000;

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
        ? await stageLines(incoming, lines, signal)
        : await stageEarlier(incoming, lines, header.layout, signal);
    return { incoming, madeAt: header.madeAt, settings };
  } catch (error) {
    await lines.return(undefined).catch(() => {});
    await incoming.discard().catch(() => {});
    throw error;
  }
}

/** @returns the settings in the file */
async function stageLines(
  incoming: Incoming,
  lines: AsyncGenerator<BackupLine>,
  signal: AbortSignal | undefined,
): Promise<unknown> {
  let settings: unknown;
  let waiting: { store: BackedUpStore; records: object[] } = { store: 'papers', records: [] };
  const write = async () => {
    const { store, records } = waiting;
    if (records.length > 0) await incoming.add(store, records as StoredRecords[typeof store][]);
  };
  for await (const { number, store, record } of lines) {
    signal?.throwIfAborted();
    const where = `Line ${number.toLocaleString('en')}`;
    if (store === SETTINGS) {
      settings = record;
      continue;
    }
    const known = BACKED_UP.find((name) => name === store);
    if (!known) throw new BackupError(`${where} is of something that no library holds.`);
    if (known !== waiting.store || waiting.records.length >= TOGETHER) {
      await write();
      waiting = { store: known, records: [] };
    }
    waiting.records.push(checked(known, record, where));
  }
  await write();
  return settings;
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
