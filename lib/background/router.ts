import { parseCaptureMessage } from '../messages/capture-schema';
import { parseCommand } from '../messages/command-schema';
import { CONTENT_SCRIPT_COMMANDS } from '../messages/commands';
import { pageKindOf } from '../site/pages/page-kinds';
import { saveCapture } from './capture/save-capture';
import type { BackgroundContext, MessageReply, MessageSender } from './commands/context';
import { dispatchCommand } from './commands/dispatch';

/**
 * Replies to a message to the background. Captures are accepted only from content scripts of this extension on the site's
 * pages about papers, commands only from the extension's own pages or, if badges need them, from there; and all only in the
 * exact shape of the protocol.
 */
export async function routeMessage(
  background: BackgroundContext,
  message: unknown,
  sender: MessageSender,
): Promise<MessageReply> {
  const { library, onChange, visits } = background;
  const isSitePage = isContentScript(background, sender);
  const command = isSitePage || isOwnPage(background, sender) ? parseCommand(message) : undefined;
  const tabId = sender.tab?.id;
  if (command && (!isSitePage || CONTENT_SCRIPT_COMMANDS.has(command.name))) {
    const visit =
      command.name === 'marksOf' && tabId !== undefined
        ? await visits.startOf(tabId).catch(() => undefined)
        : undefined;
    return dispatchCommand(background, command, new Date(), visit);
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
