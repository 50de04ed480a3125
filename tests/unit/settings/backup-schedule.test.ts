import { expect, it } from 'vitest';
import {
  type BackupSchedule,
  backupScheduleFrom,
  daysOverdue,
  isReminderDue,
} from '../../../lib/settings/backup-schedule';

const SINCE = '2026-10-01T08:00:00.000Z';
const after = (days: number) => new Date(Date.parse(SINCE) + days * 86_400_000);
const schedule = (fields: Partial<BackupSchedule>): BackupSchedule => ({
  ...backupScheduleFrom({}),
  fileSince: SINCE,
  ...fields,
});

it('a new user has snapshots, and is reminded of a file after a month', () => {
  expect(backupScheduleFrom(undefined)).toEqual({
    keepsSnapshots: true,
    fileEvery: 'month',
    isAutomatic: false,
  });
  expect(daysOverdue(backupScheduleFrom(undefined), after(400))).toBeUndefined();
});

it.each([
  ['month', 29, undefined],
  ['month', 30, 0],
  ['month', 34, 4],
  ['week', 6, undefined],
  ['week', 8, 1],
  ['never', 4_000, undefined],
] as const)('a file every %s is after %i days overdue by %s', (fileEvery, days, overdue) => {
  expect(daysOverdue(schedule({ fileEvery }), after(days))).toBe(overdue);
});

it('a file that is counted from a time in the future, by a clock that was ahead, is due at once', () => {
  expect(daysOverdue(schedule({}), after(-200))).toBe(0);
  expect(daysOverdue(schedule({ fileEvery: 'never' }), after(-200))).toBeUndefined();
});

it.each([
  [false, 29, false],
  [false, 30, true],
  [true, 30, false],
  [true, 33, false],
  [true, 34, true],
])('the user is reminded of a file (automatic: %s) after %i days: %s', (isAutomatic, days, expected) => {
  expect(isReminderDue(schedule({ isAutomatic }), after(days))).toBe(expected);
});

it('invalid fields of a stored schedule get their defaults', () => {
  const stored = {
    keepsSnapshots: 0,
    fileEvery: 'toString',
    isAutomatic: 'yes',
    fileSince: 'x',
    lastFileAt: SINCE,
  };
  expect(backupScheduleFrom(stored)).toEqual({
    keepsSnapshots: true,
    fileEvery: 'month',
    isAutomatic: false,
    lastFileAt: SINCE,
  });
});
