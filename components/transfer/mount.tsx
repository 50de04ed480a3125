import { signal } from '@preact/signals';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { LibraryReader } from '../../lib/library/read/library-reader';
import { readShelf, type Shelf } from '../../lib/library/read/user-data';
import { onChange } from '../../lib/messages/change-events';
import { act } from '../../lib/messages/commands';
import { holdSaving } from '../../lib/transfer/backup/save-lock';
import { HANDED_OVER, type HandedOver } from '../../lib/transfer/export/export-request';
import { Desk } from '../../lib/transfer/transfer-service';
import type { Arrival } from './pending-import';
import { saveBackup } from './save-backup';
import { createTasks } from './task-runner';
import type { Transfer } from './transfer-context';
import { TransferPage } from './transfer-page';

/** In milliseconds: time enough for a browser to have begun a download before its page is gone. */
const DOWNLOAD_BEGINS = 10_000;

/** Puts the page for export, import and backup into `#app`. With `#save` behind its address it saves a backup and closes. */
export function mountTransfer(): void {
  const root = document.getElementById('app');
  if (!root) throw new Error('The page has no #app.');
  const reader = new LibraryReader(() => act('openLibrary', null));
  const transfer: Transfer = {
    reader,
    desk: new Desk(),
    tasks: createTasks(),
    shelf: signal<Shelf | undefined>(undefined),
    handedOver: signal<HandedOver | undefined>(undefined),
    arrival: signal<Arrival | undefined>(undefined),
  };
  render(<TransferPage transfer={transfer} />, root);
  const fail = (error: unknown) => {
    console.error('Papershelf', error);
    transfer.tasks.told.value = { text: `The library cannot be read: ${String(error)}`, isFailure: true };
  };
  const learn = async () => {
    transfer.shelf.value = await readShelf(reader);
  };
  const begin = async () => {
    transfer.desk.tidy();
    await act('openLibrary', null);
    const stored = await browser.storage.session.get(HANDED_OVER);
    transfer.handedOver.value = stored[HANDED_OVER] as HandedOver | undefined;
    await learn();
    showAddressed();
    if (location.hash === '#save') await saveAndClose(transfer);
  };
  begin().catch(fail);
  onChange((change) => {
    if (change !== 'index') learn().catch(fail);
  });
}

/** The section that was asked for: what has come in above it has moved it away. */
function showAddressed(): void {
  const section = document.getElementById(location.hash.slice(1));
  requestAnimationFrame(() => requestAnimationFrame(() => section?.scrollIntoView()));
}

/** What the reader's plan has the background open it for; when it fails the page stays and says so. */
async function saveAndClose(transfer: Transfer): Promise<void> {
  holdSaving();
  if (!(await saveBackup(transfer))) return;
  await new Promise((resolve) => setTimeout(resolve, DOWNLOAD_BEGINS));
  const tab = await browser.tabs.getCurrent();
  if (tab?.id !== undefined) await browser.tabs.remove(tab.id);
}
