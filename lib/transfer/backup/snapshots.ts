import type { LibraryDatabase } from '../../library/store/database';
import { gzipStream } from './gzip';
import { expiredSnapshots, type Snapshot, type SnapshotReason } from './rotation';
import { type Progress, writeBackupLines } from './write-backup';

/**
 * Snapshots of the library: backups like any other, as files in the browser's own file system for this extension (origin
 * private file system). That is not where the database lies: what damages one need not damage the other.
 */
const FOLDER = 'snapshots';

/** `2026-11-21T16-15-11.123Z daily 1234.jsonl.gz`: the moment, why it was made, and of how many papers. */
const NAME = /^(\d{4}-\d\d-\d\dT)(\d\d)-(\d\d)-([\d.]+Z) (daily|asked|before) (\d+)\.jsonl\.gz$/;

/** In milliseconds: what was begun before and has not been finished by now will not be. */
const GIVEN_UP = 24 * 3_600_000;

/** Where the files lie; another place in tests. */
export type SnapshotFolder = () => Promise<FileSystemDirectoryHandle>;

const ownFolder: SnapshotFolder = async () =>
  (await navigator.storage.getDirectory()).getDirectoryHandle(FOLDER, { create: true });

/** The snapshots there are, the latest first; one that was never finished is none. */
export async function listSnapshots(folder: SnapshotFolder = ownFolder): Promise<Snapshot[]> {
  const snapshots = (await filesIn(folder)).filter(({ size }) => size > 0);
  return snapshots.sort((a, b) => (a.madeAt < b.madeAt ? 1 : -1));
}

/**
 * Makes a snapshot, and lets go of those that have become too many. It is there whole or not at all.
 *
 * @param settings of the extension, as they are stored
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
  const place = await folder();
  const handle = await place.getFileHandle(nameOf(made), { create: true });
  try {
    // What is written counts when it is closed, which the pipe does at its end, and not when it fails.
    await gzipStream(writeBackupLines(library, settings, now, onProgress), signal).pipeTo(
      await handle.createWritable(),
    );
  } catch (error) {
    await place.removeEntry(nameOf(made)).catch(() => {});
    throw error;
  }
  const { size } = await handle.getFile();
  for (const old of expiredSnapshots(await listSnapshots(folder), now)) await letGo(old, folder);
  return { ...made, size };
}

/** The file of a snapshot: a backup to be read, or handed to the reader. */
export async function openSnapshot(snapshot: Snapshot, folder: SnapshotFolder = ownFolder): Promise<Blob> {
  const handle = await (await folder()).getFileHandle(nameOf(snapshot));
  return handle.getFile();
}

export async function deleteSnapshot(snapshot: Snapshot, folder: SnapshotFolder = ownFolder): Promise<void> {
  await (await folder()).removeEntry(nameOf(snapshot));
}

/** The files of snapshots, those among them that nothing was written to yet. */
async function filesIn(folder: SnapshotFolder): Promise<Snapshot[]> {
  const files: Snapshot[] = [];
  for await (const [name, handle] of (await folder()).entries()) {
    const [, day, hour, minute, rest, why, papers] = NAME.exec(name) ?? [];
    if (handle.kind !== 'file' || day === undefined) continue;
    const { size } = await (handle as FileSystemFileHandle).getFile();
    const madeAt = `${day}${hour}:${minute}:${rest}`;
    files.push({ madeAt, why: why as SnapshotReason, papers: Number(papers), size });
  }
  return files;
}

/** Whoever made a snapshot may have been stopped in the middle; its file stays empty then, for it counts when it is closed. */
async function clearUnfinished(folder: SnapshotFolder, now: Date): Promise<void> {
  const isGivenUp = ({ size, madeAt }: Snapshot) =>
    size === 0 && Math.abs(now.getTime() - Date.parse(madeAt)) > GIVEN_UP;
  for (const left of (await filesIn(folder)).filter(isGivenUp)) await letGo(left, folder);
}

/** One that cannot be deleted now may be gone already, or goes the next time: the new one is there all the same. */
async function letGo(snapshot: Snapshot, folder: SnapshotFolder): Promise<void> {
  await deleteSnapshot(snapshot, folder).catch((error) => console.warn('Papershelf', error));
}

function nameOf({ madeAt, why, papers }: Snapshot): string {
  // Not every file system takes a colon.
  return `${madeAt.replaceAll(':', '-')} ${why} ${papers}.jsonl.gz`;
}
