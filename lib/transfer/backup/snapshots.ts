import type { LibraryDatabase } from '../../library/store/database';
import { gzipStream } from './gzip';
import { expiredSnapshots, type Snapshot, type SnapshotReason } from './rotation';
import { type Progress, writeBackupLines } from './write-backup';

/**
 * Snapshots of the library: backups like any other, as files in the origin private file system of this extension. The
 * database is stored elsewhere: damage to one need not affect the other.
 */
const FOLDER = 'snapshots';

/** `2026-11-21T16-15-11.123Z daily 1234.jsonl.gz`: the time, the reason and the number of papers. */
const FILE_NAME = /^(\d{4}-\d\d-\d\dT)(\d\d)-(\d\d)-([\d.]+Z) (daily|asked|before) (\d+)\.jsonl\.gz$/;

/** A snapshot begun longer ago and not finished yet will not be. */
const ABANDONED_AFTER_MS = 24 * 3_600_000;

/** The folder of the files; another one in tests. */
export type SnapshotFolder = () => Promise<FileSystemDirectoryHandle>;

const ownFolder: SnapshotFolder = async () =>
  (await navigator.storage.getDirectory()).getDirectoryHandle(FOLDER, { create: true });

/** All snapshots, the latest first, without unfinished ones. */
export async function listSnapshots(folder: SnapshotFolder = ownFolder): Promise<Snapshot[]> {
  const snapshots = (await filesIn(folder)).filter(({ size }) => size > 0);
  return snapshots.sort((a, b) => (a.madeAt < b.madeAt ? 1 : -1));
}

/**
 * Makes a snapshot, and deletes expired ones. It is written completely or not at all.
 *
 * @param settings of the extension, as stored
 * @throws what the database or the disk fails with, and the signal's reason
 */
export async function makeSnapshot(
  library: LibraryDatabase,
  settings: unknown,
  why: SnapshotReason,
  now: Date,
  options: { onProgress?: (progress: Progress) => void; signal?: AbortSignal; folder?: SnapshotFolder } = {},
): Promise<Snapshot> {
  const { onProgress, signal, folder = ownFolder } = options;
  const papers = await library.papers.count();
  const made: Snapshot = { madeAt: now.toISOString(), why, papers, size: 0 };
  await clearUnfinished(folder, now);
  const directory = await folder();
  const handle = await directory.getFileHandle(nameOf(made), { create: true });
  try {
    // A file is written when its stream is closed, which the pipe does at its end, but not when it fails.
    await gzipStream(writeBackupLines(library, settings, now, onProgress), signal).pipeTo(
      await handle.createWritable(),
    );
  } catch (error) {
    await directory.removeEntry(nameOf(made)).catch(() => {});
    throw error;
  }
  const { size } = await handle.getFile();
  for (const old of expiredSnapshots(await listSnapshots(folder), now)) await tryDelete(old, folder);
  return { ...made, size };
}

/** The file of a snapshot: a backup to be read, or downloaded. */
export async function openSnapshot(snapshot: Snapshot, folder: SnapshotFolder = ownFolder): Promise<Blob> {
  const handle = await (await folder()).getFileHandle(nameOf(snapshot));
  return handle.getFile();
}

export async function deleteSnapshot(snapshot: Snapshot, folder: SnapshotFolder = ownFolder): Promise<void> {
  await (await folder()).removeEntry(nameOf(snapshot));
}

/** The files of snapshots, also those that are still empty. */
async function filesIn(folder: SnapshotFolder): Promise<Snapshot[]> {
  const files: Snapshot[] = [];
  for await (const [name, handle] of (await folder()).entries()) {
    const [, day, hour, minute, rest, why, papers] = FILE_NAME.exec(name) ?? [];
    if (handle.kind !== 'file' || day === undefined) continue;
    const { size } = await (handle as FileSystemFileHandle).getFile();
    const madeAt = `${day}${hour}:${minute}:${rest}`;
    files.push({ madeAt, why: why as SnapshotReason, papers: Number(papers), size });
  }
  return files;
}

/** Making a snapshot may have been interrupted; its file is then empty, since it is written when it is closed. */
async function clearUnfinished(folder: SnapshotFolder, now: Date): Promise<void> {
  const isAbandoned = ({ size, madeAt }: Snapshot) =>
    size === 0 && Math.abs(now.getTime() - Date.parse(madeAt)) > ABANDONED_AFTER_MS;
  for (const unfinished of (await filesIn(folder)).filter(isAbandoned)) await tryDelete(unfinished, folder);
}

/** A snapshot that cannot be deleted now may be deleted already, or is the next time: the new one exists in any case. */
async function tryDelete(snapshot: Snapshot, folder: SnapshotFolder): Promise<void> {
  await deleteSnapshot(snapshot, folder).catch((error) => console.warn('Papershelf', error));
}

function nameOf({ madeAt, why, papers }: Snapshot): string {
  // Not every file system allows a colon.
  return `${madeAt.replaceAll(':', '-')} ${why} ${papers}.jsonl.gz`;
}
