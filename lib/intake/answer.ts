import type { IndexKeeper } from '../indexing/index-keeper';
import { actIn } from '../messages/act-schema';
import { type ActReply, PAGE_ACTS } from '../messages/acts';
import { captureIn } from '../messages/capture-schema';
import type { Change } from '../messages/changes';
import type { CaptureReply } from '../messages/protocol';
import { pageKindOf } from '../page/kinds';
import type { Library } from '../store/library';
import { doAct } from './acts';
import { takeCapture } from './take-capture';
import type { Visits } from './visits';

/** The part of a message's sender that tells where it comes from. */
export interface Sender {
  id?: string | undefined;
  url?: string | undefined;
  tab?: { id?: number | undefined } | undefined;
}

/** What the background answers with. */
export interface Background {
  library: Library;
  keeper: IndexKeeper;
  /** The words and phrases that keep a paper out of the library, as they are now. */
  neverSave(): Promise<readonly string[]>;
  visits: Visits;
  /** Told of every change of the library. */
  onChange(change: Change): void;
  /** The extension's own id, and the address that all its pages begin with. */
  id: string;
  origin: string;
}

export type Reply = CaptureReply | ActReply;

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
