import { browser } from 'wxt/browser';
import { changeBackupPlan, daysOverdue, readBackupPlan } from '../settings/backup-plan';
import { readSettings } from '../settings/stored';
import type { Library } from '../store/library';
import { isDue } from './rotation';
import { isSaving } from './saving';
import { listSnapshots, makeSnapshot } from './snapshots';

const ALARM = 'backup';

/** In minutes. The computer may be off at any hour, so that it is asked more often than once a day whether a day is over. */
const OFTEN = 120;

/** The page that saves a backup as a file and closes itself. */
const SAVING_PAGE = '/transfer.html#save';

/** Keeps a snapshot of every day, in the background, and has a file saved if that is wanted. */
export function keepDaily(library: Library): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM)
      backUp(library, new Date()).catch((error) => console.warn('Papershelf: no snapshot was made.', error));
  });
  // Browsers may forget alarms when they end.
  setAlarm().catch((error) => console.warn('Papershelf: no alarm could be set.', error));
}

async function setAlarm(): Promise<void> {
  if (await browser.alarms.get(ALARM)) return;
  await browser.alarms.create(ALARM, { delayInMinutes: 5, periodInMinutes: OFTEN });
}

async function backUp(library: Library, now: Date): Promise<void> {
  const plan = await readBackupPlan();
  if (plan.fileSince === undefined) await changeBackupPlan({ fileSince: now.toISOString() });
  if (plan.keepsSnapshots && (await isWanted(library, now)))
    await makeSnapshot(library, await readSettings(), 'daily', now);
  // One that could not save it stays open: it is not joined by another every two hours.
  if (plan.isAutomatic && daysOverdue(plan, now) !== undefined && !(await isSaving()))
    await browser.tabs.create({ url: SAVING_PAGE, active: false });
}

/** A day is over since the last one, and there is something in the library that it may not have. */
async function isWanted(library: Library, now: Date): Promise<boolean> {
  const snapshots = await listSnapshots();
  if (!isDue(snapshots, now)) return false;
  const last = snapshots.find(({ why }) => why !== 'before');
  if (!last) return (await library.papers.limit(1).count()) > 0;
  const [seen, done] = await Promise.all([
    library.papers.orderBy('lastSeenAt').last(),
    library.trash.toCollection().last(),
  ]);
  // What a reader does leaves its undo behind, whose id begins with the moment.
  return [seen?.lastSeenAt, done?.id].some((moment) => moment !== undefined && moment > last.madeAt);
}
