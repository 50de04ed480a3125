import type { LibraryDatabase } from '../../library/store/database';
import { readPageState } from '../../library/store/page-state';
import { emptyTrash, purgeExpiredTrash } from '../../library/store/undo';
import type { CommandArgument, CommandMessage, CommandName, CommandReply } from '../../messages/commands';
import { ANNOTATION_HANDLERS } from './annotation-handlers';
import type { CommandHandler } from './command-handler';
import type { BackgroundContext } from './context';
import { LIST_HANDLERS } from './list-handlers';
import { TRANSFER_HANDLERS } from './transfer-handlers';

const HANDLERS: { [N in CommandName]: CommandHandler<N> } = {
  openLibrary: {
    run: async (library) => {
      await library.open();
    },
  },
  marksOf: {
    run: (library, { ids }, now, _keeper, visit) => readPageState(library, ids, visit ?? now.toISOString()),
  },
  ...ANNOTATION_HANDLERS,
  ...LIST_HANDLERS,
  ...TRANSFER_HANDLERS,
  emptyTrash: {
    changes: ['marks'],
    run: (library, { undoIds }) => emptyTrash(library, undoIds ?? undefined),
  },
  catchUpIndex: { run: (_library, _nothing, _now, keeper) => keeper.catchUp() },
  verifyIndex: { run: (_library, _nothing, _now, keeper) => keeper.verify() },
  replaceSegment: { run: (_library, { segmentId }, _now, keeper) => keeper.replace(segmentId) },
};

/**
 * Does to the library what is asked for.
 *
 * @param visit since when the tab that asks has been reading listings, ISO 8601 in UTC
 * @returns what came of it, failures included: it does not throw
 */
export async function dispatchCommand<N extends CommandName>(
  { library, indexer, onChange }: Pick<BackgroundContext, 'library' | 'indexer' | 'onChange'>,
  { name, argument }: CommandMessage & { name: N; argument: CommandArgument<N> },
  now: Date,
  visit?: string,
): Promise<CommandReply> {
  const handler: CommandHandler<N> = HANDLERS[name];
  try {
    const result = await handler.run(library, argument, now, indexer, visit);
    if (handler.changes) {
      for (const change of handler.changes) onChange(change);
      if (!handler.skipsTrashPurge) await purgeTrash(library, now);
    }
    return { ok: true, result };
  } catch (error) {
    console.error('Papershelf could not', name, error);
    return { ok: false, reason: String(error) };
  }
}

/** What was done is done, whether or not there is room to let go of what is old. */
async function purgeTrash(library: LibraryDatabase, now: Date): Promise<void> {
  try {
    await purgeExpiredTrash(library, now);
  } catch (error) {
    console.error('Papershelf could not empty its trash', error);
  }
}
