import type { Library } from '../../library/store/database';
import { pageMarks } from '../../library/store/page-state';
import { dropOldTrash, emptyTrash } from '../../library/store/undo';
import type { ActArgument, ActMessage, ActName, ActReply } from '../../messages/commands';
import { DEEDS } from './annotation-handlers';
import type { Handler } from './command-handler';
import type { Background } from './context';
import { LIST_DEEDS } from './list-handlers';
import { LEAVING } from './transfer-handlers';

const HANDLERS: { [N in ActName]: Handler<N> } = {
  openLibrary: {
    run: async (library) => {
      await library.open();
    },
  },
  marksOf: {
    run: (library, { ids }, now, _keeper, visit) => pageMarks(library, ids, visit ?? now.toISOString()),
  },
  ...DEEDS,
  ...LIST_DEEDS,
  ...LEAVING,
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
export async function doAct<N extends ActName>(
  { library, keeper, onChange }: Pick<Background, 'library' | 'keeper' | 'onChange'>,
  { name, argument }: ActMessage & { name: N; argument: ActArgument<N> },
  now: Date,
  visit?: string,
): Promise<ActReply> {
  const handler: Handler<N> = HANDLERS[name];
  try {
    const result = await handler.run(library, argument, now, keeper, visit);
    if (handler.changes) {
      for (const change of handler.changes) onChange(change);
      if (!handler.keepsTrash) await tidy(library, now);
    }
    return { ok: true, result };
  } catch (error) {
    console.error('Papershelf could not', name, error);
    return { ok: false, reason: String(error) };
  }
}

/** What was done is done, whether or not there is room to let go of what is old. */
async function tidy(library: Library, now: Date): Promise<void> {
  try {
    await dropOldTrash(library, now);
  } catch (error) {
    console.error('Papershelf could not empty its trash', error);
  }
}
