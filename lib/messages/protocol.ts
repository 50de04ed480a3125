import { browser } from 'wxt/browser';
import type { Capture } from '../capture/capture';
import type { PageReport } from '../report/page-report';

/** Content script → background: a page was read. The answer comes when it is saved for good. */
export interface CaptureMessage {
  type: 'capture';
  capture: Capture;
}

export type CaptureReply = { ok: true; report: PageReport } | { ok: false; reason: 'refused' };

/** Popup → content script of a tab: what became of your page? */
export interface ReportMessage {
  type: 'report';
}

/**
 * Sends a capture to the background.
 *
 * @throws when nobody answers, as after an update of the extension
 */
export async function sendCapture(capture: Capture): Promise<CaptureReply> {
  const message: CaptureMessage = { type: 'capture', capture };
  const reply: CaptureReply | undefined = await browser.runtime.sendMessage(message);
  if (reply === undefined) throw new Error('The background did not answer.');
  return reply;
}

/** Asks the content script of a tab; `undefined` for a tab without one, or whose page is not read yet. */
export async function askForReport(tabId: number): Promise<PageReport | undefined> {
  const message: ReportMessage = { type: 'report' };
  try {
    return (await browser.tabs.sendMessage(tabId, message)) ?? undefined;
  } catch {
    return undefined; // no content script there: not a page of ours
  }
}
