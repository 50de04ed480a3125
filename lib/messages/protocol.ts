import { browser } from 'wxt/browser';
import type { Capture } from '../site/capture/capture';
import type { PageStructure } from '../site/capture/page-structure';
import type { PageReport } from '../site/report/page-report';
import { sendToBackground } from './send-to-background';

/** Content script → background: a page was captured. The reply comes when it is saved. */
export interface CaptureMessage {
  type: 'capture';
  capture: Capture;
}

export type CaptureReply = { ok: true; report: PageReport } | { ok: false; reason: 'refused' };

/** Popup → content script of a tab: the report of the page, or its structure? */
export interface PageRequest {
  type: 'report' | 'structure';
}

/** What the user can have the page in a tab do from outside of it: by a browser shortcut, or in a menu. */
export type PageCommandName = 'next-new' | 'bookmark' | 'toggle-keys';

/** Background → content script of a tab: do this. */
export interface PageCommand {
  type: 'page-command';
  name: PageCommandName;
}

/**
 * Sends a capture to the background.
 *
 * @throws when nobody replies, as after an update of the extension
 */
export async function sendCapture(capture: Capture): Promise<CaptureReply> {
  const message: CaptureMessage = { type: 'capture', capture };
  return sendToBackground(message);
}

/** Asks the content script of a tab; `undefined` for a tab without one, or whose page is not captured yet. */
export async function requestReport(tabId: number): Promise<PageReport | undefined> {
  return sendToTab<PageReport>(tabId, { type: 'report' });
}

/** The structure of the page in a tab, for a bug report about a page that could not be read. */
export async function requestStructure(tabId: number): Promise<PageStructure | undefined> {
  return sendToTab<PageStructure>(tabId, { type: 'structure' });
}

/** Sends a command to the content script of a tab. In a tab without one nothing happens. */
export async function sendPageCommand(tabId: number, name: PageCommandName): Promise<void> {
  await sendToTab(tabId, { type: 'page-command', name });
}

async function sendToTab<T>(tabId: number, message: PageRequest | PageCommand): Promise<T | undefined> {
  try {
    return (await browser.tabs.sendMessage(tabId, message)) ?? undefined;
  } catch {
    return undefined; // no content script there: not a page of papers
  }
}

/** What the content script replies with, by the type of the message. */
export interface PageRequestHandlers extends Record<PageRequest['type'], () => unknown> {
  'page-command'(command: PageCommand): void;
}

/** Handles requests and commands in the content script; other messages are ignored. */
export function handlePageRequests(handlers: PageRequestHandlers): void {
  browser.runtime.onMessage.addListener(
    (message: PageRequest | PageCommand | undefined, _sender, sendResponse) => {
      const handler = message && handlers[message.type];
      if (handler) sendResponse(handler(message as PageCommand));
    },
  );
}
