import { browser } from 'wxt/browser';
import type { Capture } from '../site/capture/capture';
import type { PageStructure } from '../site/capture/page-structure';
import type { PageReport } from '../site/report/page-report';
import { sendToBackground } from './send-to-background';

/** Content script → background: a page was read. The answer comes when it is saved for good. */
export interface CaptureMessage {
  type: 'capture';
  capture: Capture;
}

export type CaptureReply = { ok: true; report: PageReport } | { ok: false; reason: 'refused' };

/** Popup → content script of a tab: what became of your page, or how is it built? */
export interface PageRequest {
  type: 'report' | 'structure';
}

/** What the reader can have the page in a tab do from outside of it: by a key of the browser's, or in a menu. */
export type PageCommandName = 'next-new' | 'bookmark' | 'toggle-keys';

/** Background → content script of a tab: do this. */
export interface PageCommand {
  type: 'page-command';
  name: PageCommandName;
}

/**
 * Sends a capture to the background.
 *
 * @throws when nobody answers, as after an update of the extension
 */
export async function sendCapture(capture: Capture): Promise<CaptureReply> {
  const message: CaptureMessage = { type: 'capture', capture };
  return sendToBackground(message);
}

/** Asks the content script of a tab; `undefined` for a tab without one, or whose page is not read yet. */
export async function requestReport(tabId: number): Promise<PageReport | undefined> {
  return ask<PageReport>(tabId, { type: 'report' });
}

/** The build of the page in a tab, for a report of a page that could not be read. */
export async function requestStructure(tabId: number): Promise<PageStructure | undefined> {
  return ask<PageStructure>(tabId, { type: 'structure' });
}

/** Has the content script of a tab do something. In a tab without one nothing happens. */
export async function sendPageCommand(tabId: number, name: PageCommandName): Promise<void> {
  await ask(tabId, { type: 'page-command', name });
}

async function ask<T>(tabId: number, question: PageRequest | PageCommand): Promise<T | undefined> {
  try {
    return (await browser.tabs.sendMessage(tabId, question)) ?? undefined;
  } catch {
    return undefined; // no content script there: not a page of ours
  }
}

/** What the content script answers with, by the type of what it was asked. */
export interface PageRequestHandlers extends Record<PageRequest['type'], () => unknown> {
  'page-command'(command: PageCommand): void;
}

/** Answers questions and does what is asked for, from the content script; other messages are left alone. */
export function handlePageRequests(answers: PageRequestHandlers): void {
  browser.runtime.onMessage.addListener(
    (message: PageRequest | PageCommand | undefined, _sender, sendResponse) => {
      const answer = message && answers[message.type];
      if (answer) sendResponse(answer(message as PageCommand));
    },
  );
}
