import type { Session } from './chromium-session';

/** Events that a listener of the extension gets as from the browser. */
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

/** What stands on the toolbar button over the tab in front: the badge, and the button's name. */
export function toolbarButton(session: Session): Promise<string[]> {
  return inWorker(session, async () => {
    const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
    const of = { tabId: tab?.id ?? -1 };
    return [await chrome.action.getBadgeText(of), await chrome.action.getTitle(of)];
  });
}
