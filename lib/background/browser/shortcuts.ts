import { browser } from 'wxt/browser';
import { type PageCommandName, sendPageCommand } from '../../messages/protocol';
import { openLibraryPage } from './library-page';

/** Commands of the manifest, which the user can bind to keys, as the content script of the active tab knows them. */
const PAGE_SHORTCUTS: Readonly<Record<string, PageCommandName>> = {
  'next-new': 'next-new',
  'bookmark-on-page': 'bookmark',
  'toggle-page-keys': 'toggle-keys',
};

/**
 * Runs the command of a shortcut.
 *
 * @param tabId the active tab, where the browser passes it
 */
export async function runShortcut(command: string, tabId?: number): Promise<void> {
  if (command === 'open-library') return openLibraryPage();
  const pageCommand = Object.hasOwn(PAGE_SHORTCUTS, command) ? PAGE_SHORTCUTS[command] : undefined;
  const tab = tabId ?? (await tabInFront());
  if (pageCommand && tab !== undefined) await sendPageCommand(tab, pageCommand);
}

async function tabInFront(): Promise<number | undefined> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return tab?.id;
}
