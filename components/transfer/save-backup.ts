import { updateBackupSchedule } from '../../lib/settings/backup-schedule';
import { readSettings } from '../../lib/settings/settings-storage';
import { backupFileName } from '../../lib/transfer/backup/backup-format';
import { formatBytes } from '../../lib/util/format-number';
import { saveFile } from '../ui/save-file';
import type { TransferContextValue } from './transfer-context';

/**
 * Saves the whole library as a file, and notes when.
 *
 * @returns whether it was handed to the browser
 */
export async function saveBackup({ service, tasks }: TransferContextValue): Promise<boolean> {
  const now = new Date();
  const file = await tasks.run('Making the backup', 'Nothing was saved.', async (watched) =>
    service.writeBackup(await readSettings(), now, watched),
  );
  if (!file) return false;
  saveFile(backupFileName(now), file);
  const at = now.toISOString();
  await updateBackupSchedule({ fileSince: at, lastFileAt: at });
  // The browser may ask where to, and be told not to; a page does not get to know.
  tasks.notify(`The backup was handed to the browser: ${backupFileName(now)}, ${formatBytes(file.size)}.`);
  return true;
}
