import { type BackupSchedule, daysOverdue } from '../../lib/settings/backup-schedule';

/** When the last backup file was saved, and whether the next one is due. */
export function describeBackupSchedule(schedule: BackupSchedule, now: Date): string {
  const { lastFileAt } = schedule;
  const isDue = daysOverdue(schedule, now) !== undefined;
  if (!lastFileAt) return isDue ? 'No backup yet, one is due.' : 'No backup yet.';
  const last = `Last backup ${new Date(lastFileAt).toLocaleDateString(undefined, { dateStyle: 'medium' })}`;
  return isDue ? `${last}, next one due.` : `${last}.`;
}
