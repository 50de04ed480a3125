import { browser } from 'wxt/browser';
import { onStorageChange } from '../settings/storage-events';

/** The key in `storage.local` by which the background notifies pages of the site that annotations have changed. */
const KEY = 'marksChangedAt';

/**
 * Notifies the content scripts on all pages of the site that the user's annotations have changed. A channel does not reach
 * them, and the extension may not know which tabs are theirs; a storage event reaches all listeners.
 */
export async function broadcastToPages(now: Date): Promise<void> {
  await browser.storage.local.set({ [KEY]: now.toISOString() });
}

/** Calls back when the user's annotations have changed, whatever changed them. */
export function onAnnotationsChange(listener: () => void, signal: AbortSignal): void {
  onStorageChange(KEY, listener, signal);
}
