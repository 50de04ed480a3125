import { browser } from 'wxt/browser';

/** How the reader's library is kept safe. */
export interface BackupSchedule {
  /** A snapshot is kept in the browser every day. */
  keepsSnapshots: boolean;
  /** How often a file is called for, which outlives the browser. */
  fileEvery: BackupInterval;
  /** The file is downloaded without being asked for; else the popup reminds of it. */
  isAutomatic: boolean;
  /** Since when the next file is counted: the last one, or before the first, when this was first run. ISO 8601 in UTC. */
  fileSince?: string;
  /** When a file was saved last. ISO 8601 in UTC. */
  lastFileAt?: string;
}

export type BackupInterval = 'never' | 'week' | 'month';

/** In days. */
const EVERY: Record<BackupInterval, number> = { never: Number.POSITIVE_INFINITY, week: 7, month: 30 };

/** In days: a file that should have come by itself has come by then, unless something keeps it from coming. */
const LATE = 3;

const DAY = 86_400_000;

const KEY = 'backupPlan';

/** A plan as it was stored, by this version or another; what is missing or of another shape is as a new reader has it. */
export function backupPlanFrom(stored: unknown): BackupSchedule {
  const { keepsSnapshots, fileEvery, isAutomatic, fileSince, lastFileAt } = (stored ?? {}) as Partial<
    Record<keyof BackupSchedule, unknown>
  >;
  return {
    keepsSnapshots: keepsSnapshots !== false,
    fileEvery:
      typeof fileEvery === 'string' && Object.hasOwn(EVERY, fileEvery)
        ? (fileEvery as BackupInterval)
        : 'month',
    isAutomatic: isAutomatic === true,
    ...(isMoment(fileSince) && { fileSince }),
    ...(isMoment(lastFileAt) && { lastFileAt }),
  };
}

export async function readBackupPlan(): Promise<BackupSchedule> {
  return backupPlanFrom((await browser.storage.local.get(KEY))[KEY]);
}

/** Changes a part of the plan. @returns the plan as it is now */
export async function updateBackupSchedule(change: Partial<BackupSchedule>): Promise<BackupSchedule> {
  const plan = { ...(await readBackupPlan()), ...change };
  await browser.storage.local.set({ [KEY]: plan });
  return plan;
}

/**
 * For how many days a file has been due, from 0; `undefined` while it is not. Counted from a moment that is still to come, by a
 * clock that was ahead, it is due at once: it may be years until that moment is over.
 */
export function daysOverdue({ fileEvery, fileSince }: BackupSchedule, now: Date): number | undefined {
  if (fileSince === undefined || fileEvery === 'never') return undefined;
  const days = Math.floor((now.getTime() - Date.parse(fileSince)) / DAY);
  if (days < 0) return 0;
  return days >= EVERY[fileEvery] ? days - EVERY[fileEvery] : undefined;
}

/** Whether the reader is to be reminded of a file: it is due, and none comes by itself, or none came. */
export function isReminderDue(plan: BackupSchedule, now: Date): boolean {
  const days = daysOverdue(plan, now);
  return days !== undefined && (!plan.isAutomatic || days > LATE);
}

function isMoment(value: unknown): value is string {
  return typeof value === 'string' && !Number.isNaN(Date.parse(value));
}
