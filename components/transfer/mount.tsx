import { signal } from '@preact/signals';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { LibraryReader } from '../../lib/library/read/library-reader';
import { readUserData, type UserData } from '../../lib/library/read/user-data';
import { onLibraryChange } from '../../lib/messages/change-events';
import { sendCommand } from '../../lib/messages/commands';
import { holdSaveLock } from '../../lib/transfer/backup/save-lock';
import { EXPORT_REQUEST_KEY, type ExportRequest } from '../../lib/transfer/export/export-request';
import type { PendingImport } from '../../lib/transfer/prepare-import';
import { TransferService } from '../../lib/transfer/transfer-service';
import { saveBackup } from './save-backup';
import { createTaskRunner } from './task-runner';
import type { TransferContextValue } from './transfer-context';
import { TransferPage } from './transfer-page';

/** In milliseconds: enough time for a browser to begin a download before its page is closed. */
const DOWNLOAD_DELAY = 10_000;

/** Mounts the page for export, import and backup in `#app`. With `#save` in its URL it saves a backup and closes. */
export function mountTransfer(): void {
  const root = document.getElementById('app');
  if (!root) throw new Error('The page has no #app.');
  const reader = new LibraryReader(() => sendCommand('openLibrary', null));
  const transfer: TransferContextValue = {
    reader,
    service: new TransferService(),
    tasks: createTaskRunner(),
    userData: signal<UserData | undefined>(undefined),
    exportRequest: signal<ExportRequest | undefined>(undefined),
    pendingImport: signal<PendingImport | undefined>(undefined),
  };
  render(<TransferPage transfer={transfer} />, root);
  const fail = (error: unknown) => {
    console.error('Papershelf', error);
    transfer.tasks.message.value = {
      text: `Can’t open your library. Nothing was deleted. (${String(error)})`,
      isFailure: true,
    };
  };
  const load = async () => {
    transfer.userData.value = await readUserData(reader);
  };
  const begin = async () => {
    transfer.service.cleanUp();
    await sendCommand('openLibrary', null);
    const stored = await browser.storage.session.get(EXPORT_REQUEST_KEY);
    transfer.exportRequest.value = stored[EXPORT_REQUEST_KEY] as ExportRequest | undefined;
    await load();
    scrollToSection();
    if (location.hash === '#save') await saveAndClose(transfer);
  };
  begin().catch(fail);
  onLibraryChange((change) => {
    if (change !== 'index') load().catch(fail);
  });
}

/** Scrolls to the section in the URL: content that was loaded above it has moved it. */
function scrollToSection(): void {
  const section = document.getElementById(location.hash.slice(1));
  requestAnimationFrame(() => requestAnimationFrame(() => section?.scrollIntoView()));
}

/** Saves the scheduled backup for which the background opened the page; when it fails, the page stays and shows the error. */
async function saveAndClose(transfer: TransferContextValue): Promise<void> {
  holdSaveLock();
  if (!(await saveBackup(transfer))) return;
  await new Promise((resolve) => setTimeout(resolve, DOWNLOAD_DELAY));
  const tab = await browser.tabs.getCurrent();
  if (tab?.id !== undefined) await browser.tabs.remove(tab.id);
}
