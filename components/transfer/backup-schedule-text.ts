import { type BackupSchedule, daysOverdue } from '../../lib/settings/backup-schedule';

/** When a file was saved last, and whether the next is due. */
export function describeBackupSchedule(plan: BackupSchedule, now: Date): string {
  const overdue = daysOverdue(plan, now);
  const last = plan.lastFileAt
    ? `The last one is of ${new Date(plan.lastFileAt).toLocaleDateString(undefined, { dateStyle: 'medium' })}.`
    : 'None was saved yet.';
  return overdue === undefined ? last : `${last} The next is due.`;
}
