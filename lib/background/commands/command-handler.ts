import type { UserAction } from '../../library/model/actions';
import type { ActionSubject, UndoPatches } from '../../library/model/records';
import type { ActionResult } from '../../library/model/results';
import type { LibraryDatabase } from '../../library/store/database';
import { runUndoable } from '../../library/store/undo';
import type { LibraryChange } from '../../messages/change-events';
import type { CommandArgument, CommandName, CommandResult } from '../../messages/commands';
import type { Indexer } from '../../search/indexer/indexer';

/** What a handler works with. */
export interface CommandContext {
  library: LibraryDatabase;
  indexer: Indexer;
  now: Date;
  /** Since when the tab that sent the command has been showing listings, ISO 8601 in UTC; for `marksOf` only. */
  visit?: string | undefined;
}

/** How a command is carried out, and what it changes. */
export interface CommandHandler<N extends CommandName> {
  /** Broadcast once it is done; absent where the library stays as it is. */
  changes?: readonly LibraryChange[];
  /** Expired items of the trash stay for now, where otherwise each change purges them. */
  skipsTrashPurge?: true;
  /** @throws what the database throws, and Error with a message when it cannot be done; nothing is changed then */
  run(argument: CommandArgument<N>, context: CommandContext): Promise<CommandResult<N>>;
}

/** A handler for each of some commands, or for all. */
export type CommandHandlers = { [N in CommandName]: CommandHandler<N> };

/** What a command gives back beside the id of its undo. */
type OwnResult<N extends CommandName> = Omit<CommandResult<N>, keyof ActionResult>;

/** What an undoable command did. */
type UndoableOutcome<N extends CommandName> = {
  /** What undoes it; with nothing in it there is nothing to undo. */
  patches: UndoPatches;
  subject: ActionSubject;
} & (keyof OwnResult<N> extends never ? { result?: undefined } : { result: OwnResult<N> });

interface UndoableCommand<N extends CommandName> {
  changes: readonly LibraryChange[];
  /** What the trash calls it. */
  action: UserAction | ((argument: CommandArgument<N>) => UserAction);
  run(argument: CommandArgument<N>, context: CommandContext): Promise<UndoableOutcome<N>>;
}

/** The handler of a command that can be undone: `run` and the record of its undo are one transaction. */
export function undoable<N extends CommandName>({
  changes,
  action,
  run,
}: UndoableCommand<N>): CommandHandler<N> {
  return {
    changes,
    run: async (argument, context) => {
      const { library, now } = context;
      let own: object | undefined;
      const done = await runUndoable(
        library,
        typeof action === 'function' ? action(argument) : action,
        now,
        async () => {
          const { patches, subject, result } = await run(argument, context);
          own = result;
          return { inverse: patches, subject };
        },
      );
      return { ...done, ...own } as CommandResult<N>;
    },
  };
}
