import { type LibraryDatabase, openDatabase } from '../library/store/database';
import { BackupError, type BackupStore } from './backup/backup-format';
import { blobOf, gzipStream } from './backup/gzip';
import { isBackup } from './backup/read-backup';
import type { RecordKey } from './backup/record-keys';
import type { StoreRecords } from './backup/record-schemas';
import { listSnapshots, makeSnapshot } from './backup/snapshots';
import { type Progress, writeBackupLines } from './backup/write-backup';
import { decodeText } from './import/decode-text';
import { ImportError } from './import/import-error';
import type { ImportedFile } from './import/imported';
import { readImport } from './import/read-import';
import { applyStaged } from './staging/apply';
import { type Comparison, compare } from './staging/compare';
import type { ImportMode } from './staging/conflicts';
import { alignIds } from './staging/duplicates';
import { type StagedBackup, stageBackup } from './staging/stage-backup';
import { type StagedImport, stageImport } from './staging/stage-import';
import type { StagingArea } from './staging/staging-area';
import { type StagedHandle, StagingLock } from './staging/staging-lock';
import type { TaskContext } from './task-context';

/** In bytes: files of other programs are read into memory up to this size. */
const MAX_TEXT_BYTES = 200_000_000;

/** Whether the message of an error is written for the user. */
export function isUserFacing(error: unknown): error is Error {
  return error instanceof BackupError || error instanceof ImportError;
}

/**
 * Exports and imports whole libraries. It runs in a page of the extension that the user has open: unlike a worker, a page is
 * not stopped in the middle of its work. It writes in one transaction, entirely or not at all.
 */
export class TransferService {
  readonly #library: LibraryDatabase;
  readonly #lock = new StagingLock();

  constructor(library = openDatabase()) {
    this.#library = library;
  }

  /** Deletes what a page left behind that was closed during an import. Never fails. */
  cleanUp = () => this.#lock.cleanUp();

  /** The whole library as a file. */
  writeBackup(settings: unknown, now: Date, { onProgress, signal }: TaskContext): Promise<Blob> {
    return blobOf(gzipStream(writeBackupLines(this.#library, settings, now, fractionOf(onProgress)), signal));
  }

  /** Makes a snapshot, stored in the browser. */
  snapshot(settings: unknown, why: 'asked' | 'before', now: Date, { onProgress, signal }: TaskContext) {
    return makeSnapshot(this.#library, settings, why, now, { onProgress: fractionOf(onProgress), signal });
  }

  snapshots = () => listSnapshots();

  /**
   * Reads a file of any supported kind, as far as possible without the library.
   *
   * @throws BackupError or ImportError, with a message for the user, when it cannot be read; what a disk fails with
   */
  async readFile(file: File): Promise<'backup' | ImportedFile> {
    if (await isBackup(file)) return 'backup';
    if (file.size > MAX_TEXT_BYTES)
      throw new ImportError(
        'The file is too large for a list of papers, and it is not a backup of Papershelf.',
      );
    return readImport(decodeText(await file.arrayBuffer()), file.name);
  }

  /** Stages a backup. @throws as {@link stageBackup}; BackupError while another page imports a file */
  async stageBackup(file: Blob, { onProgress, signal }: TaskContext): Promise<StagedBackup & StagedHandle> {
    return this.#lock.acquire(() => stageBackup(file, (bytes) => onProgress(bytes / file.size), signal));
  }

  /** Stages the papers of another program's file. @throws as {@link stageBackup} */
  async stageImport(
    { papers }: ImportedFile,
    now: Date,
    list: string | undefined,
  ): Promise<StagedImport & StagedHandle> {
    return this.#lock.acquire(() => stageImport(this.#library, papers, now, list));
  }

  /** What would change. Staged papers known only by title get the ids of the library. */
  async compare(
    staging: StagingArea,
    mode: ImportMode,
    { onProgress, signal }: TaskContext,
  ): Promise<Comparison> {
    if (mode === 'merge') await alignIds(this.#library, staging);
    else staging.setIdChanges([]);
    const total = Math.max(1, staging.count);
    return compare(this.#library, staging, mode, (read) => onProgress(read / total), signal);
  }

  /** Applies the staged records. @throws as {@link applyStaged}; nothing is changed then */
  async apply(staging: StagingArea, mode: ImportMode, { onProgress, signal }: TaskContext): Promise<void> {
    const total = Math.max(1, staging.count);
    await applyStaged(this.#library, staging, mode, (done) => onProgress(done / total), signal);
  }

  /** The library's records and the staged ones, of one store and some keys. */
  async records<S extends BackupStore>(
    staging: StagingArea,
    store: S,
    keys: readonly RecordKey[],
  ): Promise<[ours: StoreRecords[S] | undefined, theirs: StoreRecords[S] | undefined][]> {
    const ours = await this.#library.table<StoreRecords[S] | undefined>(store).bulkGet([...keys]);
    const theirs = await staging.records(store, keys);
    return keys.map((_, at) => [ours[at], theirs[at]]);
  }
}

function fractionOf(onProgress: (part: number) => void): (progress: Progress) => void {
  return ({ done, total }) => onProgress(total === 0 ? 1 : done / total);
}
