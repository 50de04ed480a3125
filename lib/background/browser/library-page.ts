import { browser } from 'wxt/browser';

/** The address of the library page, with or without a query. */
export function libraryPageUrl(query = ''): string {
  return `${location.origin}/library.html${query && `?q=${encodeURIComponent(query)}`}`;
}

/** Shows the library page: in the tab where it is open, else in a new one. */
export async function openLibraryPage(): Promise<void> {
  const url = libraryPageUrl();
  const tabId = await tabWith(url).catch(() => undefined);
  const tab = tabId === undefined ? undefined : await browser.tabs.update(tabId, { active: true });
  if (tab) await browser.windows.update(tab.windowId, { focused: true });
  else await browser.tabs.create({ url });
}

/** The tab that shows a page of the extension, whatever its query; it needs no permission to read addresses. */
async function tabWith(address: string): Promise<number | undefined> {
  const contexts = await browser.runtime.getContexts({ contextTypes: ['TAB'] });
  return contexts.find(({ documentUrl }) => documentUrl?.split('?')[0] === address)?.tabId;
}
