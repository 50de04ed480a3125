import { captureIn } from '../messages/capture-schema';
import type { CaptureReply } from '../messages/protocol';
import { pageKindOf } from '../page/kinds';
import type { Library } from '../store/library';
import { takeCapture } from './take-capture';

/** The part of a message's sender that tells where it comes from. */
export interface Sender {
  id?: string | undefined;
  url?: string | undefined;
  tab?: unknown;
}

/**
 * Answers a message to the background. Only a content script of this extension on one of the site's pages about papers
 * may send one, and only a capture in the very shape of the protocol is taken.
 *
 * @param neverSave the words and phrases that keep a paper out of the library, as they are now
 * @param ownId the extension's own id
 */
export async function answer(
  library: Library,
  neverSave: () => Promise<readonly string[]>,
  message: unknown,
  sender: Sender,
  ownId: string,
): Promise<CaptureReply> {
  const isOurs =
    sender.id === ownId && sender.tab !== undefined && pageKindOf(sender.url ?? '') !== undefined;
  const capture = isOurs ? captureIn(message) : undefined;
  if (!capture) return { ok: false, reason: 'refused' };
  return { ok: true, report: await takeCapture(library, capture, await neverSave()) };
}
