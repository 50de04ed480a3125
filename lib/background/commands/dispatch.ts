import { purgeExpiredTrash } from '../../library/store/undo';
import type { CommandArgument, CommandMessage, CommandName, CommandReply } from '../../messages/commands';
import { ANNOTATION_HANDLERS } from './annotation-handlers';
import type { CommandContext, CommandHandler, CommandHandlers } from './command-handler';
import type { BackgroundContext } from './context';
import { DATABASE_HANDLERS } from './database-handlers';
import { LIST_HANDLERS } from './list-handlers';
import { TRANSFER_HANDLERS } from './transfer-handlers';

/** Every command there is. */
const HANDLERS: CommandHandlers = {
  ...DATABASE_HANDLERS,
  ...ANNOTATION_HANDLERS,
  ...LIST_HANDLERS,
  ...TRANSFER_HANDLERS,
};

/**
 * Carries out a command, and broadcasts what it changed.
 *
 * @param visit since when the tab that sent it has been showing listings, ISO 8601 in UTC
 * @returns what came of it, failures included: it does not throw
 */
export async function dispatchCommand<N extends CommandName>(
  { library, indexer, onChange }: Pick<BackgroundContext, 'library' | 'indexer' | 'onChange'>,
  { name, argument }: CommandMessage & { name: N; argument: CommandArgument<N> },
  now: Date,
  visit?: string,
): Promise<CommandReply> {
  const handler: CommandHandler<N> = HANDLERS[name];
  const context: CommandContext = { library, indexer, now, visit };
  try {
    const result = await handler.run(argument, context);
    if (handler.changes) {
      for (const change of handler.changes) onChange(change);
      if (!handler.skipsTrashPurge) await purgeTrash(context);
    }
    return { ok: true, result };
  } catch (error) {
    console.error('Papershelf could not', name, error);
    return { ok: false, reason: String(error) };
  }
}

/** The command is done, whether or not there is room to purge what is old. */
async function purgeTrash({ library, now }: CommandContext): Promise<void> {
  try {
    await purgeExpiredTrash(library, now);
  } catch (error) {
    console.error('Papershelf could not purge its trash', error);
  }
}
