import { browser } from 'wxt/browser';
import type { Capture } from '../capture/capture';
import { readPage } from '../capture/read-page';
import { sendCapture } from '../messages/protocol';
import { nothingSaved, type PageReport } from '../report/page-report';

/** In milliseconds: the page has been still for so long when it is read again. */
const STILL = 250;

/**
 * Captures the listing that a tab shows, now and whenever its cards change, and answers the popup what became of it.
 *
 * @param signal ends it all, as when the extension is updated under the page
 */
export function watchListing(document: Document, signal: AbortSignal): void {
  let report: PageReport | undefined;
  let lastRead = '';

  const capture = async () => {
    const url = document.location.href;
    const found = readPage(document, url, new Date());
    const state = JSON.stringify([url, found?.cards, found?.problems]);
    if (state === lastRead) return;
    lastRead = state;
    if (!found) report = undefined;
    else report = await saved(found);
  };

  browser.runtime.onMessage.addListener((_message, _sender, sendResponse) => sendResponse(report));
  onChange(document, signal, capture);
  capture();
}

async function saved(capture: Capture): Promise<PageReport> {
  try {
    const reply = await sendCapture(capture);
    return reply.ok ? reply.report : nothingSaved(capture, reply.reason);
  } catch {
    return nothingSaved(capture, 'no-answer');
  }
}

/** Calls back once the page is still again after a change of its elements. */
function onChange(document: Document, signal: AbortSignal, callback: () => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const observer = new MutationObserver(() => {
    clearTimeout(timer);
    timer = setTimeout(() => requestIdleCallback(callback), STILL);
  });
  observer.observe(document.body, { childList: true, subtree: true });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
}
