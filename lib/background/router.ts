import { captureIn } from '../messages/capture-schema';
import { actIn } from '../messages/command-schema';
import { PAGE_ACTS } from '../messages/commands';
import { pageKindOf } from '../site/pages/page-kinds';
import { takeCapture } from './capture/save-capture';
import type { Background, Reply, Sender } from './commands/context';
import { doAct } from './commands/dispatch';

/**
 * Answers a message to the background. A capture is taken only from a content script of this extension on one of the
 * site's pages about papers, an act only from a page of the extension itself or, if it is one that the marks on a page
 * need, from there; and all only in the very shape of the protocol.
 */
export async function answer(background: Background, message: unknown, sender: Sender): Promise<Reply> {
  const { library, onChange, visits } = background;
  const isSitePage = isContentScript(background, sender);
  const act = isSitePage || isOwnPage(background, sender) ? actIn(message) : undefined;
  const tabId = sender.tab?.id;
  if (act && (!isSitePage || PAGE_ACTS.has(act.name))) {
    const visit =
      act.name === 'marksOf' && tabId !== undefined
        ? await visits.since(tabId).catch(() => undefined)
        : undefined;
    return doAct(background, act, new Date(), visit);
  }
  const capture = isSitePage ? captureIn(message) : undefined;
  if (!capture) return { ok: false, reason: 'refused' };
  // Which papers are new is less than the papers themselves.
  if (tabId !== undefined) await visits.note(tabId, capture.capturedAt).catch(() => {});
  const report = await takeCapture(library, capture, await background.neverSave());
  if (report.ids.length > 0) onChange('papers');
  return { ok: true, report };
}

function isOwnPage({ id, origin }: Background, sender: Sender): boolean {
  return sender.id === id && sender.url !== undefined && sender.url.startsWith(origin);
}

function isContentScript({ id }: Background, sender: Sender): boolean {
  return sender.id === id && sender.tab !== undefined && pageKindOf(sender.url ?? '') !== undefined;
}
