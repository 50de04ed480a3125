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

/** How long something takes, told while it goes on; and how it is stopped. */
export interface TaskContext {
  /** @param part of it that is done, 0 to 1 */
  onProgress(part: number): void;
  signal: AbortSignal;
}

/** In bytes: what text of other programs is read into memory for. */
const MOST_TEXT_BYTES = 200_000_000;

/** Whether what a file failed with is told in words for the reader already. */
export function isUserFacing(error: unknown): error is Error {
  return error instanceof BackupError || error instanceof ImportError;
}

/**
 * Where whole libraries leave and come in. It runs in a page of the extension that the reader has open: a page is not
 * stopped in the middle of its work as a worker is. It writes in one transaction, which counts whole or not at all.
 */
export class TransferService {
  readonly #library: LibraryDatabase;
  readonly #room = new StagingLock();

  constructor(library = openDatabase()) {
    this.#library = library;
  }

  /** Clears away what a page has left that was closed while it read a file. Never fails. */
  cleanUp = () => this.#room.cleanUp();

  /** The whole library as a file. */
  writeBackup(settings: unknown, now: Date, { onProgress, signal }: TaskContext): Promise<Blob> {
    return blobOf(gzipStream(writeBackupLines(this.#library, settings, now, partsOf(onProgress)), signal));
  }

  /** Puts a snapshot aside, in the browser. */
  snapshot(settings: unknown, why: 'asked' | 'before', now: Date, { onProgress, signal }: TaskContext) {
    return makeSnapshot(this.#library, settings, why, now, { onProgress: partsOf(onProgress), signal });
  }

  snapshots = () => listSnapshots();

  /**
   * Reads a file of whatever kind, as far as it can be without the library.
   *
   * @throws BackupError or ImportError, in words, when it is none that is known; what a disk fails with
   */
  async readFile(file: File): Promise<'backup' | ImportedFile> {
    if (await isBackup(file)) return 'backup';
    if (file.size > MOST_TEXT_BYTES)
      throw new ImportError(
        'The file is too large for a list of papers, and it is not a backup of Papershelf.',
      );
    return readImport(decodeText(await file.arrayBuffer()), file.name);
  }

  /** Reads a backup beside the library. @throws as {@link stageBackup}; BackupError while another page reads a file */
  async stageBackup(file: Blob, { onProgress, signal }: TaskContext): Promise<StagedBackup & StagedHandle> {
    return this.#room.acquire(() => stageBackup(file, (bytes) => onProgress(bytes / file.size), signal));
  }

  /** Puts the papers of another program's file beside the library. @throws as {@link stageBackup} */
  async stageImport(
    { papers }: ImportedFile,
    now: Date,
    list: string | undefined,
  ): Promise<StagedImport & StagedHandle> {
    return this.#room.acquire(() => stageImport(this.#library, papers, now, list));
  }

  /** What would change. Papers that came by title alone get the ids that the library knows. */
  async compare(
    incoming: StagingArea,
    way: ImportMode,
    { onProgress, signal }: TaskContext,
  ): Promise<Comparison> {
    if (way === 'merge') await alignIds(this.#library, incoming);
    else incoming.setIdChanges([]);
    const total = Math.max(1, incoming.count);
    return compare(this.#library, incoming, way, (read) => onProgress(read / total), signal);
  }

  /** Does it. @throws as {@link applyStaged}; nothing is changed then */
  async apply(incoming: StagingArea, way: ImportMode, { onProgress, signal }: TaskContext): Promise<void> {
    const total = Math.max(1, incoming.count);
    await applyStaged(this.#library, incoming, way, (done) => onProgress(done / total), signal);
  }

  /** Records of the library and of what came, of one store and some keys. */
  async records<S extends BackupStore>(
    incoming: StagingArea,
    store: S,
    keys: readonly RecordKey[],
  ): Promise<[ours: StoreRecords[S] | undefined, theirs: StoreRecords[S] | undefined][]> {
    const ours = await this.#library.table<StoreRecords[S] | undefined>(store).bulkGet([...keys]);
    const theirs = await incoming.records(store, keys);
    return keys.map((_, at) => [ours[at], theirs[at]]);
  }
}

function partsOf(onPart: (part: number) => void): (progress: Progress) => void {
  return ({ done, total }) => onPart(total === 0 ? 1 : done / total);
}
