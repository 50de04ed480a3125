import { browser } from 'wxt/browser';
import type { LibraryDatabase } from '../library/store/database';
import {
  type BackupSchedule,
  daysOverdue,
  readBackupSchedule,
  updateBackupSchedule,
} from '../settings/backup-schedule';
import { readSettings } from '../settings/settings-storage';
import { isDailyDue, latestDaily } from '../transfer/backup/rotation';
import { isBackupTabOpen } from '../transfer/backup/save-lock';
import { listSnapshots, makeSnapshot } from '../transfer/backup/snapshots';

const ALARM = 'backup';

/** In minutes. The computer may be off at any hour, hence a check more often than once a day whether a day is over. */
const CHECK_MINUTES = 120;

/** In milliseconds: browsers stop a background that has not called their API for half a minute, whatever it is doing. */
const KEEP_AWAKE_MS = 20_000;

/** The page that saves a backup as a file and closes itself. */
const BACKUP_PAGE = '/transfer.html#save';

/** Makes a snapshot every day, in the background, and has a backup file saved if the user wants that. */
export function scheduleBackups(library: LibraryDatabase): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM)
      backUp(library, new Date()).catch((error) => console.warn('Papershelf: no backup was made.', error));
  });
  // Browsers may lose alarms when they exit.
  setAlarm().catch((error) => console.warn('Papershelf: no alarm could be set.', error));
}

async function setAlarm(): Promise<void> {
  if (await browser.alarms.get(ALARM)) return;
  await browser.alarms.create(ALARM, { delayInMinutes: 5, periodInMinutes: CHECK_MINUTES });
}

/**
 * Makes the backups that are due by the schedule. The file comes first: a snapshot of a large library takes long, and the
 * background may be stopped meanwhile. A failure of one does not prevent the other.
 */
async function backUp(library: LibraryDatabase, now: Date): Promise<void> {
  const schedule = await readBackupSchedule();
  const warn = (what: string) => (error: unknown) => console.warn(`Papershelf: ${what} was made.`, error);
  await requestBackupFile(schedule, now).catch(warn('no backup file'));
  if (schedule.keepsSnapshots) await makeDailySnapshot(library, now).catch(warn('no snapshot'));
}

async function requestBackupFile(schedule: BackupSchedule, now: Date): Promise<void> {
  if (schedule.fileSince === undefined) await updateBackupSchedule({ fileSince: now.toISOString() });
  // A tab that could not save it stays open: no further one is opened every two hours.
  if (schedule.isAutomatic && daysOverdue(schedule, now) !== undefined && !(await isBackupTabOpen()))
    await browser.tabs.create({ url: BACKUP_PAGE, active: false });
}

async function makeDailySnapshot(library: LibraryDatabase, now: Date): Promise<void> {
  if (!(await isSnapshotDue(library, now))) return;
  const awake = setInterval(() => browser.runtime.getPlatformInfo(), KEEP_AWAKE_MS);
  try {
    await makeSnapshot(library, await readSettings(), 'daily', now);
  } finally {
    clearInterval(awake);
  }
}

/** Whether a day is over since the last snapshot, and the library may hold something that it does not. */
async function isSnapshotDue(library: LibraryDatabase, now: Date): Promise<boolean> {
  const snapshots = await listSnapshots();
  if (!isDailyDue(snapshots, now)) return false;
  const last = latestDaily(snapshots, now);
  if (!last) return (await library.papers.limit(1).count()) > 0;
  const [seen, done] = await Promise.all([
    library.papers.orderBy('lastSeenAt').last(),
    library.trash.toCollection().last(),
  ]);
  // Each action of the user leaves an undo, whose id begins with its timestamp.
  return [seen?.lastSeenAt, done?.id].some((timestamp) => timestamp !== undefined && timestamp > last.madeAt);
}
