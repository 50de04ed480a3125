import { updateBackupSchedule } from '../../lib/settings/backup-schedule';
import { readSettings } from '../../lib/settings/settings-storage';
import { backupFileName } from '../../lib/transfer/backup/backup-format';
import { formatBytes } from '../../lib/util/format-number';
import { saveBlob } from '../ui/save-file';
import type { TransferContextValue } from './transfer-context';

/**
 * Saves the whole library as a file, and records the time.
 *
 * @returns whether the download was started
 */
export async function saveBackup({ service, tasks }: TransferContextValue): Promise<boolean> {
  const now = new Date();
  const file = await tasks.run('Creating backup', 'Nothing was saved.', async (task) =>
    service.writeBackup(await readSettings(), now, task),
  );
  if (!file) return false;
  saveBlob(backupFileName(now), file);
  const at = now.toISOString();
  await updateBackupSchedule({ fileSince: at, lastFileAt: at });
  // The browser may ask where to save it, and the user may cancel; a page cannot know.
  tasks.notify(`Backup downloaded: ${backupFileName(now)} (${formatBytes(file.size)}).`);
  return true;
}
