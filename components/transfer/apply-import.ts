import { sendCommand } from '../../lib/messages/commands';
import { settingsFrom } from '../../lib/settings/settings';
import { readSettings, writeSettings } from '../../lib/settings/settings-storage';
import { halfProgress, LIBRARY_UNCHANGED } from './import-actions';
import type { PendingImport } from './pending-import';
import type { TransferContextValue } from './transfer-context';

const SETTINGS_LEFT =
  'But the settings in it could not be stored: those that you had are still there. Change them in Papershelf’s settings.';
const NOT_ANNOUNCED = 'But Papershelf’s other pages could not be told. Reload those that are open.';

/**
 * Takes a file in, having put a snapshot of the library aside; then the file is let go. What came of it is told.
 *
 * @returns whether the library was changed
 */
export async function applyImport(
  { service, tasks }: TransferContextValue,
  arrival: PendingImport,
): Promise<boolean> {
  const { staging, mode, backup } = arrival;
  const problems = await tasks.run('Putting a snapshot aside', LIBRARY_UNCHANGED, async (watched) => {
    await service.snapshot(await readSettings(), 'before', new Date(), halfProgress(watched, 0));
    await service.apply(staging, mode, halfProgress(watched, 0.5));
    // From here on the library is another: nothing that goes wrong may be told as if it were not.
    const left = [
      mode === 'replace' &&
        backup &&
        (await failing(writeSettings(settingsFrom(backup.settings)), SETTINGS_LEFT)),
      await failing(sendCommand('announce', null), NOT_ANNOUNCED),
    ];
    await arrival.discard();
    return left.filter((problem) => typeof problem === 'string');
  });
  if (!problems) return false;
  tasks.message.value = { text: [doneWith(arrival), ...problems].join(' '), isFailure: problems.length > 0 };
  return true;
}

async function failing(work: Promise<unknown>, words: string): Promise<string | undefined> {
  try {
    await work;
    return undefined;
  } catch (error) {
    console.warn('Papershelf', error);
    return words;
  }
}

function doneWith({ mode, name }: PendingImport): string {
  const done =
    mode === 'merge' ? `${name} was merged into your library.` : `Your library is now that of ${name}.`;
  return `${done} A snapshot of how it was before is under Backup.`;
}
