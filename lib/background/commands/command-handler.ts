import type { LibraryDatabase } from '../../library/store/database';
import type { LibraryChange } from '../../messages/change-events';
import type { CommandArgument, CommandName, CommandResult } from '../../messages/commands';
import type { Indexer } from '../../search/indexer/indexer';

/** How an act is done, and what it changes. */
export interface CommandHandler<N extends CommandName> {
  changes?: readonly LibraryChange[];
  /** What is old in the trash stays for now, where otherwise each change lets go of it. */
  skipsTrashPurge?: true;
  run(
    library: LibraryDatabase,
    argument: CommandArgument<N>,
    now: Date,
    keeper: Indexer,
    visit: string | undefined,
  ): Promise<CommandResult<N>>;
}
