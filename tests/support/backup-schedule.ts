import type { BackupSchedule } from '../../lib/settings/backup-schedule';
import type { Session } from './chromium-session';
import type { TransferPage } from './transfer-page';

/** The part of the extension's API that is used here. */
declare const chrome: {
  storage: { local: { set(items: object): Promise<void>; get(key: string): Promise<object> } };
  alarms: { create(name: string, when: object): Promise<void> };
};

/** The backup schedule that the user chose, as stored. */
export async function planOf({ page }: TransferPage): Promise<BackupSchedule> {
  const stored = await page.evaluate(() => chrome.storage.local.get('backupPlan'));
  return (stored as { backupPlan: BackupSchedule }).backupPlan;
}

export async function setPlan({ page }: TransferPage, plan: Partial<BackupSchedule>): Promise<void> {
  await page.evaluate((backupPlan) => chrome.storage.local.set({ backupPlan }), plan);
}

/** Triggers the background’s backup alarm now. */
export async function ring({ browser }: Session): Promise<void> {
  const worker = await browser.worker();
  await worker.evaluate(() => chrome.alarms.create('backup', { when: Date.now() + 50 }));
}

/** The time so many days ago, ISO 8601 in UTC. */
export function daysAgo(days: number): string {
  return new Date(Date.now() - days * 86_400_000).toISOString();
}
