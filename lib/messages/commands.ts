import type { UserAction } from '../library/model/actions';
import type { AnnotationPatch } from '../library/model/annotations';
import type { ReadingList } from '../library/model/lists';
import type { ActionSubject } from '../library/model/records';
import type { RegisterChanges } from '../library/model/registers';
import type { ActionResult, AssignedKey, ForgetResult, PageState } from '../library/model/results';
import { sendToBackground } from './send-to-background';

/**
 * How a command travels:
 *
 * 1. A page of the extension, or a badge on a page of the site, calls {@link sendCommand} with a name and an argument.
 * 2. `send-to-background` sends it, which wakes the background where it sleeps, and waits for the reply.
 * 3. `background/router` checks who sends it (of content scripts {@link CONTENT_SCRIPT_COMMANDS} alone are accepted) and,
 *    by `command-schema`, what.
 * 4. `background/commands/dispatch` finds its handler in one table, which says whether it can be undone and what it changes.
 * 5. The handler writes, in one transaction, with the record that undoes it.
 * 6. What it changes is broadcast (`change-events`, `page-broadcast`), and what it gives back is the reply.
 *
 * Only the background writes. Names and arguments are on the wire: recorded tests and older pages know them.
 */
export interface Commands {
  /** Creates the database, or migrates an older one, if need be. */
  openLibrary(nothing: null): void;
  /** What the library knows of the papers on a page. */
  marksOf(argument: { ids: string[] }): PageState;
  /** Changes the annotations of papers. `deed` is what the user did; `name` a tag, a note that was deleted or a status, for the trash. */
  changeMarks(argument: { deed: UserAction; name?: string; patches: AnnotationPatch[] }): ActionResult;
  /** Adds papers to the end of a list: of that name, which is created if there is none, or of that id. */
  putOnList(argument: {
    to: { name: string } | { listId: string };
    paperIds: string[];
  }): ActionResult & { list: ReadingList };
  /** Removes papers from a list. */
  takeOffList(argument: { listId: string; paperIds: string[] }): ActionResult;
  /** Moves papers on a list to before another, or to its end. */
  moveOnList(argument: { listId: string; paperIds: string[]; before: string | null }): ActionResult;
  /** The note of a paper on a list; `null` deletes it. */
  noteOnList(argument: { listId: string; paperId: string; note: string | null }): ActionResult;
  /** Creates a list; with a `query` it is a smart list. */
  makeList(argument: {
    name: string;
    description?: string;
    query?: string;
  }): ActionResult & { list: ReadingList };
  /** Changes `name`, `description` or `query`; `null` deletes one of the last two. */
  changeList(argument: { listId: string; set: RegisterChanges }): ActionResult;
  deleteList(argument: { listId: string }): ActionResult;
  /** Removes the papers of a page; `day` as `YYYY-MM-DD` in UTC. */
  forgetPage(argument: { place: string; day: string }): ForgetResult;
  /** Removes the papers seen in a period; both days are included. */
  forgetPeriod(argument: { from: string; to: string }): ForgetResult;
  /** Undoes an action. The reply is what it was. */
  undo(argument: { undoId: string }): { deed: UserAction; subject: ActionSubject };
  /** Permanently deletes what is in the trash: the records of these ids, or all. */
  emptyTrash(argument: { undoIds: string[] | null }): void;
  /** Assigns the citation keys of papers; each with the stem that its record would give it now. */
  citationKeys(argument: { wanted: [paperId: string, stem: string][] }): AssignedKey[];
  /** Logs that papers of a list, a search or the like have been exported. */
  noteExport(argument: { scope: string; paperIds: string[] }): void;
  /** Logs that papers have been sent to another program. */
  noteSent(argument: { program: string; paperIds: string[] }): void;
  /** The library was changed by a page that applied a file: it is broadcast, and the index follows. */
  announce(nothing: null): void;
  /** Adds to the search index what it does not hold yet. The reply comes when that is done. */
  catchUpIndex(nothing: null): void;
  /** The same, when there is reason to think that papers are missing. */
  verifyIndex(nothing: null): void;
  /** Builds a part of the search index anew that cannot be read. */
  replaceSegment(argument: { segmentId: string }): void;
}

export type CommandName = keyof Commands;
export type CommandArgument<N extends CommandName> = Parameters<Commands[N]>[0];
export type CommandResult<N extends CommandName> = ReturnType<Commands[N]>;

/** What the badges on a page of the site may send: nothing that removes much, or reveals more than they show. */
export const CONTENT_SCRIPT_COMMANDS: ReadonlySet<CommandName> = new Set([
  'marksOf',
  'changeMarks',
  'putOnList',
  'takeOffList',
  'undo',
]);

/** Page of the extension, or content script → background. The reply comes when the transaction is complete. */
export type CommandMessage = {
  [N in CommandName]: { type: 'act'; name: N; argument: CommandArgument<N> };
}[CommandName];

export type CommandReply = { ok: true; result?: unknown } | { ok: false; reason: string };

/**
 * Has the background carry out a command.
 *
 * @returns what the command gives back, once it is written
 * @throws Error when nobody replies or it could not be done, with the background's reason; nothing is then changed
 */
export async function sendCommand<N extends CommandName>(
  name: N,
  argument: CommandArgument<N>,
): Promise<CommandResult<N>> {
  const reply = await sendToBackground<CommandReply>({ type: 'act', name, argument });
  if (!reply.ok) throw new Error(reply.reason);
  return reply.result as CommandResult<N>;
}
