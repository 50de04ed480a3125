import { browser } from 'wxt/browser';
import type { LibraryDatabase } from '../library/store/database';
import {
  type BackupSchedule,
  daysOverdue,
  readBackupPlan,
  updateBackupSchedule,
} from '../settings/backup-schedule';
import { readSettings } from '../settings/settings-storage';
import { isDailyDue, latestDaily } from '../transfer/backup/rotation';
import { isBackupTabOpen } from '../transfer/backup/save-lock';
import { listSnapshots, makeSnapshot } from '../transfer/backup/snapshots';

const ALARM = 'backup';

/** In minutes. The computer may be off at any hour, so that it is asked more often than once a day whether a day is over. */
const OFTEN = 120;

/** In milliseconds: browsers stop a background that has asked them nothing for half a minute, whatever it is doing. */
const KEEP_AWAKE = 20_000;

/** The page that saves a backup as a file and closes itself. */
const SAVING_PAGE = '/transfer.html#save';

/** Keeps a snapshot of every day, in the background, and has a file saved if that is wanted. */
export function scheduleBackups(library: LibraryDatabase): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM)
      backUp(library, new Date()).catch((error) => console.warn('Papershelf: no backup was made.', error));
  });
  // Browsers may forget alarms when they end.
  setAlarm().catch((error) => console.warn('Papershelf: no alarm could be set.', error));
}

async function setAlarm(): Promise<void> {
  if (await browser.alarms.get(ALARM)) return;
  await browser.alarms.create(ALARM, { delayInMinutes: 5, periodInMinutes: OFTEN });
}

/**
 * What the plan calls for by now. The file comes first: a snapshot of a large library takes long, and the background may be
 * stopped meanwhile. Neither is kept from being made by what the other fails with.
 */
async function backUp(library: LibraryDatabase, now: Date): Promise<void> {
  const plan = await readBackupPlan();
  const warnOf = (what: string) => (error: unknown) => console.warn(`Papershelf: ${what} was made.`, error);
  await requestBackupFile(plan, now).catch(warnOf('no backup file'));
  if (plan.keepsSnapshots) await makeDailySnapshot(library, now).catch(warnOf('no snapshot'));
}

async function requestBackupFile(plan: BackupSchedule, now: Date): Promise<void> {
  if (plan.fileSince === undefined) await updateBackupSchedule({ fileSince: now.toISOString() });
  // One that could not save it stays open: it is not joined by another every two hours.
  if (plan.isAutomatic && daysOverdue(plan, now) !== undefined && !(await isBackupTabOpen()))
    await browser.tabs.create({ url: SAVING_PAGE, active: false });
}

async function makeDailySnapshot(library: LibraryDatabase, now: Date): Promise<void> {
  if (!(await isWanted(library, now))) return;
  const awake = setInterval(() => browser.runtime.getPlatformInfo(), KEEP_AWAKE);
  try {
    await makeSnapshot(library, await readSettings(), 'daily', now);
  } finally {
    clearInterval(awake);
  }
}

/** A day is over since the last one, and there is something in the library that it may not have. */
async function isWanted(library: LibraryDatabase, now: Date): Promise<boolean> {
  const snapshots = await listSnapshots();
  if (!isDailyDue(snapshots, now)) return false;
  const last = latestDaily(snapshots, now);
  if (!last) return (await library.papers.limit(1).count()) > 0;
  const [seen, done] = await Promise.all([
    library.papers.orderBy('lastSeenAt').last(),
    library.trash.toCollection().last(),
  ]);
  // What a reader does leaves its undo behind, whose id begins with the moment.
  return [seen?.lastSeenAt, done?.id].some((moment) => moment !== undefined && moment > last.madeAt);
}
