import { browser } from 'wxt/browser';

/** How and when the user's library is backed up. */
export interface BackupSchedule {
  /** Whether a snapshot is made in the browser every day. */
  keepsSnapshots: boolean;
  /** How often a backup file is due, which survives a loss of the browser's data. */
  fileEvery: BackupInterval;
  /** Whether the file is downloaded automatically; else the popup reminds of it. */
  isAutomatic: boolean;
  /** When the interval of the next file began: at the last file or, before the first, at the first run. ISO 8601 in UTC. */
  fileSince?: string;
  /** When a file was saved last. ISO 8601 in UTC. */
  lastFileAt?: string;
}

export type BackupInterval = 'never' | 'week' | 'month';

/** In days. */
const INTERVAL_DAYS: Record<BackupInterval, number> = { never: Number.POSITIVE_INFINITY, week: 7, month: 30 };

/** In days: an automatic file has been saved by then, unless something prevents it. */
const GRACE_DAYS = 3;

const DAY_MS = 86_400_000;

const KEY = 'backupPlan';

/** A schedule as it was stored, by this version or another; what is missing or of another shape gets its default. */
export function backupScheduleFrom(stored: unknown): BackupSchedule {
  const { keepsSnapshots, fileEvery, isAutomatic, fileSince, lastFileAt } = (stored ?? {}) as Partial<
    Record<keyof BackupSchedule, unknown>
  >;
  return {
    keepsSnapshots: keepsSnapshots !== false,
    fileEvery:
      typeof fileEvery === 'string' && Object.hasOwn(INTERVAL_DAYS, fileEvery)
        ? (fileEvery as BackupInterval)
        : 'month',
    isAutomatic: isAutomatic === true,
    ...(isTimestamp(fileSince) && { fileSince }),
    ...(isTimestamp(lastFileAt) && { lastFileAt }),
  };
}

export async function readBackupSchedule(): Promise<BackupSchedule> {
  return backupScheduleFrom((await browser.storage.local.get(KEY))[KEY]);
}

/** Changes a part of the schedule. @returns the new schedule */
export async function updateBackupSchedule(change: Partial<BackupSchedule>): Promise<BackupSchedule> {
  const schedule = { ...(await readBackupSchedule()), ...change };
  await browser.storage.local.set({ [KEY]: schedule });
  return schedule;
}

/**
 * For how many days a file has been due, from 0; `undefined` while it is not. Counted from a time in the future, set by a
 * clock that was ahead, it is due at once: that time may be years away.
 */
export function daysOverdue({ fileEvery, fileSince }: BackupSchedule, now: Date): number | undefined {
  if (fileSince === undefined || fileEvery === 'never') return undefined;
  const days = Math.floor((now.getTime() - Date.parse(fileSince)) / DAY_MS);
  if (days < 0) return 0;
  return days >= INTERVAL_DAYS[fileEvery] ? days - INTERVAL_DAYS[fileEvery] : undefined;
}

/** Whether to remind the user of a file: it is due, and is not saved automatically, or was not. */
export function isReminderDue(schedule: BackupSchedule, now: Date): boolean {
  const days = daysOverdue(schedule, now);
  return days !== undefined && (!schedule.isAutomatic || days > GRACE_DAYS);
}

function isTimestamp(value: unknown): value is string {
  return typeof value === 'string' && !Number.isNaN(Date.parse(value));
}
