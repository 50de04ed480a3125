import type { Session } from './chromium-session';

/** An event that a test can dispatch to the listeners of the extension, as the browser does. */
export interface Event {
  dispatch(...parts: unknown[]): void;
}

/** The part of the extension's API that tests use. */
export interface Api {
  tabs: {
    query(which: object): Promise<{ id?: number; active: boolean }[]>;
    get(id: number): Promise<object>;
  };
  action: Record<'getBadgeText' | 'getTitle', (of: { tabId: number }) => Promise<string>>;
  storage: { local: { set(items: object): Promise<void> } };
  commands: { getAll(): Promise<{ name: string; shortcut: string }[]>; onCommand: Event };
  contextMenus: { update(id: string, to: object): Promise<void>; onClicked: Event };
  omnibox: {
    onInputChanged: Event;
    onInputEntered: Event;
    setDefaultSuggestion(line: { description: string }): Promise<void>;
  };
  runtime: {
    lastError?: { message: string };
    getBackgroundPage(): Promise<Window>;
    sendMessage(message: object): Promise<unknown>;
  };
  management: { getPermissionWarningsByManifest(manifest: string): Promise<string[]> };
}

declare const chrome: Api;

/** Runs something in the background of the extension. */
export async function inWorker<T>({ browser }: Session, run: () => T): Promise<Awaited<T>> {
  return (await (await browser.worker()).evaluate(run)) as Awaited<T>;
}

export async function setSettings({ browser }: Session, settings: object): Promise<void> {
  await (await browser.worker()).evaluate((to) => chrome.storage.local.set({ settings: to }), settings);
}

/** The toolbar button of the active tab: the text of its badge, and its title. */
export function toolbarButton(session: Session): Promise<string[]> {
  return inWorker(session, async () => {
    const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
    const of = { tabId: tab?.id ?? -1 };
    return [await chrome.action.getBadgeText(of), await chrome.action.getTitle(of)];
  });
}
