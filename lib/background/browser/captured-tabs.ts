import { browser } from 'wxt/browser';
import { OUTDATED_POPUP, POPUP } from '../../messages/popup-address';

/** The key in `storage.local`: what is in `storage.session` does not outlive an update. */
const KEY = 'capturedTabs';

/** As a tab's own popup it says that the page in it has a content script: the browser clears it when the tab goes elsewhere. */
const CAPTURED_POPUP = `${POPUP}#captured`;

let queue: Promise<unknown> = Promise.resolve();

/** One change after the other: each reads what is stored before it writes. */
function enqueue(change: () => Promise<void>): Promise<void> {
  const done = queue.then(change);
  queue = done.catch(() => {}); // reported to the caller that it failed for
  return done;
}

/** Records that a page was captured in a tab, so that an update knows whose content script has become outdated. */
export function recordCapturedTab(tabId: number): Promise<void> {
  return enqueue(async () => {
    await browser.action.setPopup({ tabId, popup: CAPTURED_POPUP });
    const known = await readTabs();
    if (known.includes(tabId)) return;
    const others = await Promise.all(known.map(async (id) => ((await hasCapturedPage(id)) ? id : undefined)));
    const open = others.filter((id) => id !== undefined);
    await browser.storage.local.set({ [KEY]: [...open, tabId] });
  });
}

/**
 * After an update Chromium leaves the old content scripts in their pages, where nobody hears them. The popup over such a page
 * asks for a reload, until the tab goes elsewhere.
 */
export function markOutdatedTabs(): Promise<void> {
  return enqueue(async () => {
    for (const tabId of await readTabs())
      await browser.action.setPopup({ tabId, popup: OUTDATED_POPUP }).catch(() => {}); // the tab is closed
    await forgetAll();
  });
}

/** When the browser starts its tabs have other ids. */
export function forgetCapturedTabs(): Promise<void> {
  return enqueue(forgetAll);
}

function forgetAll(): Promise<void> {
  return browser.storage.local.remove(KEY);
}

async function hasCapturedPage(tabId: number): Promise<boolean> {
  const popup = await browser.action.getPopup({ tabId }).catch(() => '');
  return popup.endsWith(CAPTURED_POPUP);
}

async function readTabs(): Promise<number[]> {
  return ((await browser.storage.local.get(KEY))[KEY] ?? []) as number[];
}
