import { parseCaptureMessage } from '../messages/capture-schema';
import { parseCommand } from '../messages/command-schema';
import { CONTENT_SCRIPT_COMMANDS } from '../messages/commands';
import { pageKindOf } from '../site/pages/page-kinds';
import { saveCapture } from './capture/save-capture';
import type { BackgroundContext, MessageReply, MessageSender } from './commands/context';
import { dispatchCommand } from './commands/dispatch';

/**
 * Answers a message to the background. A capture is taken only from a content script of this extension on one of the
 * site's pages about papers, an act only from a page of the extension itself or, if it is one that the marks on a page
 * need, from there; and all only in the very shape of the protocol.
 */
export async function routeMessage(
  background: BackgroundContext,
  message: unknown,
  sender: MessageSender,
): Promise<MessageReply> {
  const { library, onChange, visits } = background;
  const isSitePage = isContentScript(background, sender);
  const act = isSitePage || isOwnPage(background, sender) ? parseCommand(message) : undefined;
  const tabId = sender.tab?.id;
  if (act && (!isSitePage || CONTENT_SCRIPT_COMMANDS.has(act.name))) {
    const visit =
      act.name === 'marksOf' && tabId !== undefined
        ? await visits.startOf(tabId).catch(() => undefined)
        : undefined;
    return dispatchCommand(background, act, new Date(), visit);
  }
  const capture = isSitePage ? parseCaptureMessage(message) : undefined;
  if (!capture) return { ok: false, reason: 'refused' };
  // Which papers are new is less than the papers themselves.
  if (tabId !== undefined) await visits.record(tabId, capture.capturedAt).catch(() => {});
  const report = await saveCapture(library, capture, await background.neverSave());
  if (report.ids.length > 0) onChange('papers');
  return { ok: true, report };
}

function isOwnPage({ id, origin }: BackgroundContext, sender: MessageSender): boolean {
  return sender.id === id && sender.url !== undefined && sender.url.startsWith(origin);
}

function isContentScript({ id }: BackgroundContext, sender: MessageSender): boolean {
  return sender.id === id && sender.tab !== undefined && pageKindOf(sender.url ?? '') !== undefined;
}
