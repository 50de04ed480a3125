import { browser } from 'wxt/browser';
import type { Bookmark, ListEntry, ReadingList } from '../store/library';
import type { DeletedList } from '../store/lists';
import type { ForgottenSummary } from '../store/undo-forget';

/**
 * What a page of the extension has the background do to the library, by name: the argument and what comes of it. Pages
 * only read the library themselves.
 */
export interface Acts {
  /** Makes the library, or lays an older one out anew, if need be. */
  openLibrary(nothing: null): void;
  addBookmark(argument: { paperId: string }): void;
  removeBookmark(argument: { paperId: string }): Bookmark | undefined;
  restoreBookmark(bookmark: Bookmark): void;
  /** Makes the list if there is none of that name. */
  addToNamedList(argument: { name: string; paperId: string }): ReadingList;
  removeFromList(argument: { listId: string; paperId: string }): ListEntry | undefined;
  restoreEntries(entries: ListEntry[]): void;
  deleteList(argument: { listId: string }): DeletedList | undefined;
  restoreList(deleted: DeletedList): void;
  /** `day` as `YYYY-MM-DD` in UTC. */
  forgetPage(argument: { place: string; day: string }): ForgottenSummary;
  /** Both days are included. */
  forgetPeriod(argument: { from: string; to: string }): ForgottenSummary;
  /** The answer is the ids of the papers that are back. */
  undoForget(argument: { undoId: string }): string[];
  /** Takes into the search index what it does not hold yet. The answer comes when that is done. */
  catchUpIndex(nothing: null): void;
  /** The same, when there is reason to think that papers are missing. */
  verifyIndex(nothing: null): void;
  /** Makes a part of the search index anew that cannot be read. */
  replaceSegment(argument: { segmentId: string }): void;
}

export type ActName = keyof Acts;
export type ActArgument<N extends ActName> = Parameters<Acts[N]>[0];
export type ActResult<N extends ActName> = ReturnType<Acts[N]>;

/** Page of the extension → background: do this. The answer comes when it is written for good. */
export type ActMessage = {
  [N in ActName]: { type: 'act'; name: N; argument: ActArgument<N> };
}[ActName];

export type ActReply = { ok: true; result?: unknown } | { ok: false; reason: string };

/**
 * Has the background do something to the library.
 *
 * @throws Error when nobody answers or it could not be done, with what the background says; nothing is then changed
 */
export async function act<N extends ActName>(name: N, argument: ActArgument<N>): Promise<ActResult<N>> {
  const reply: ActReply | undefined = await browser.runtime.sendMessage({ type: 'act', name, argument });
  if (reply === undefined) throw new Error('The background did not answer.');
  if (!reply.ok) throw new Error(reply.reason);
  return reply.result as ActResult<N>;
}
