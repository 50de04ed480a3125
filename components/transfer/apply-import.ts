import { sendCommand } from '../../lib/messages/commands';
import { settingsFrom } from '../../lib/settings/settings';
import { readSettings, writeSettings } from '../../lib/settings/settings-storage';
import type { PendingImport } from '../../lib/transfer/prepare-import';
import { halfProgress } from '../../lib/transfer/task-context';
import { LIBRARY_UNCHANGED } from './import-actions';
import type { TransferContextValue } from './transfer-context';

const SETTINGS_NOT_SAVED =
  'But the settings in it could not be saved: your previous ones are still in use. Change them in Papershelf’s settings.';
const NOT_ANNOUNCED = 'But Papershelf’s other pages could not be notified. Reload those that are open.';

/**
 * Applies an import after making a snapshot of the library; then the import is discarded. The result is shown.
 *
 * @returns whether the library was changed
 */
export async function applyImport(
  { service, tasks }: TransferContextValue,
  pending: PendingImport,
): Promise<boolean> {
  const { staging, mode, backup } = pending;
  const problems = await tasks.run('Creating snapshot', LIBRARY_UNCHANGED, async (task) => {
    await service.snapshot(await readSettings(), 'before', new Date(), halfProgress(task, 0));
    await service.apply(staging, mode, halfProgress(task, 0.5));
    // The library has changed: no later failure may be reported as if it had not.
    const failures = [
      mode === 'replace' &&
        backup &&
        (await failureText(writeSettings(settingsFrom(backup.settings)), SETTINGS_NOT_SAVED)),
      await failureText(sendCommand('announce', null), NOT_ANNOUNCED),
    ];
    await pending.discard();
    return failures.filter((problem) => typeof problem === 'string');
  });
  if (!problems) return false;
  tasks.message.value = {
    text: [resultText(pending), ...problems].join(' '),
    isFailure: problems.length > 0,
  };
  return true;
}

async function failureText(work: Promise<unknown>, text: string): Promise<string | undefined> {
  try {
    await work;
    return undefined;
  } catch (error) {
    console.warn('Papershelf', error);
    return text;
  }
}

function resultText({ mode, name }: PendingImport): string {
  const result =
    mode === 'merge' ? `${name} was merged into your library.` : `Library replaced from ${name}.`;
  return `${result} A snapshot from before is under Backup.`;
}
