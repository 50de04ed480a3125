import { browser } from 'wxt/browser';
import { onStorageChange } from '../settings/storage-events';

/** The key in `storage.local` under which the background tells pages of the site that marks have changed. */
const KEY = 'marksChangedAt';

/**
 * Tells the content scripts on all pages of the site that the reader's marks have changed. A channel does not reach them,
 * and of the tabs the extension may not know which are theirs; a change of what is stored comes to all that listen.
 */
export async function broadcastToPages(now: Date): Promise<void> {
  await browser.storage.local.set({ [KEY]: now.toISOString() });
}

/** Calls back when the reader's marks have changed, by whatever. */
export function onAnnotationsChange(listener: () => void, signal: AbortSignal): void {
  onStorageChange(KEY, listener, signal);
}
