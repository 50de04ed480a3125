import type { UserAction } from '../library/model/actions';
import type { AnnotationPatch } from '../library/model/annotations';
import type { ReadingList } from '../library/model/lists';
import type { ActionSubject } from '../library/model/records';
import type { RegisterChanges } from '../library/model/registers';
import type { ActionResult, AssignedKey, ForgetResult, PageState } from '../library/model/results';
import { sendToBackground } from './send-to-background';

/**
 * What a page of the extension, or a mark on a page of the site, has the background do to the library, by name: the
 * argument and what comes of it. Only the background writes.
 */
export interface Commands {
  /** Makes the library, or lays an older one out anew, if need be. */
  openLibrary(nothing: null): void;
  /** What the library knows of the papers on a page. */
  marksOf(argument: { ids: string[] }): PageState;
  /** `deed` and `name` say to the reader what it was. */
  changeMarks(argument: { deed: UserAction; name?: string; patches: AnnotationPatch[] }): ActionResult;
  /** Puts papers at the end of a list: of that name, which is made if there is none, or of that id. */
  putOnList(argument: {
    to: { name: string } | { listId: string };
    paperIds: string[];
  }): ActionResult & { list: ReadingList };
  takeOffList(argument: { listId: string; paperIds: string[] }): ActionResult;
  /** Moves papers on a list to before another, or to its end. */
  moveOnList(argument: { listId: string; paperIds: string[]; before: string | null }): ActionResult;
  /** The note of a paper on a list; `null` takes it away. */
  noteOnList(argument: { listId: string; paperId: string; note: string | null }): ActionResult;
  makeList(argument: {
    name: string;
    description?: string;
    query?: string;
  }): ActionResult & { list: ReadingList };
  /** Changes `name`, `description` or `query`; `null` takes one of the last two away. */
  changeList(argument: { listId: string; set: RegisterChanges }): ActionResult;
  deleteList(argument: { listId: string }): ActionResult;
  /** `day` as `YYYY-MM-DD` in UTC. */
  forgetPage(argument: { place: string; day: string }): ForgetResult;
  /** Both days are included. */
  forgetPeriod(argument: { from: string; to: string }): ForgetResult;
  /** Takes a deed back. The answer is what it was. */
  undo(argument: { undoId: string }): { deed: UserAction; subject: ActionSubject };
  /** Lets go for good what is in the trash: the records of these ids, or all. */
  emptyTrash(argument: { undoIds: string[] | null }): void;
  /** Settles by which citation keys papers are cited; each with the stem that today's facts would give it. */
  citationKeys(argument: { wanted: [paperId: string, stem: string][] }): AssignedKey[];
  /** Notes that papers of a list, a search or the like have been exported. */
  noteExport(argument: { scope: string; paperIds: string[] }): void;
  /** Notes that papers have been handed to another program. */
  noteSent(argument: { program: string; paperIds: string[] }): void;
  /** The library was changed by a page that took a file in: everybody is told, and the index made to follow. */
  announce(nothing: null): void;
  /** Takes into the search index what it does not hold yet. The answer comes when that is done. */
  catchUpIndex(nothing: null): void;
  /** The same, when there is reason to think that papers are missing. */
  verifyIndex(nothing: null): void;
  /** Makes a part of the search index anew that cannot be read. */
  replaceSegment(argument: { segmentId: string }): void;
}

export type CommandName = keyof Commands;
export type CommandArgument<N extends CommandName> = Parameters<Commands[N]>[0];
export type CommandResult<N extends CommandName> = ReturnType<Commands[N]>;

/** What the marks on a page of the site may ask for: nothing that takes much away, or tells more than what they show. */
export const CONTENT_SCRIPT_COMMANDS: ReadonlySet<CommandName> = new Set([
  'marksOf',
  'changeMarks',
  'putOnList',
  'takeOffList',
  'undo',
]);

/** Page of the extension, or content script → background: do this. The answer comes when it is written for good. */
export type CommandMessage = {
  [N in CommandName]: { type: 'act'; name: N; argument: CommandArgument<N> };
}[CommandName];

export type CommandReply = { ok: true; result?: unknown } | { ok: false; reason: string };

/**
 * Has the background do something to the library.
 *
 * @throws Error when nobody answers or it could not be done, with what the background says; nothing is then changed
 */
export async function sendCommand<N extends CommandName>(
  name: N,
  argument: CommandArgument<N>,
): Promise<CommandResult<N>> {
  const reply = await sendToBackground<CommandReply>({ type: 'act', name, argument });
  if (!reply.ok) throw new Error(reply.reason);
  return reply.result as CommandResult<N>;
}
