import type { IndexKeeper } from '../indexing/index-keeper';
import type { ActArgument, ActMessage, ActName, ActReply, ActResult } from '../messages/acts';
import type { Change } from '../messages/changes';
import { forgetPage, forgetPeriod } from '../store/forget';
import type { Library } from '../store/library';
import {
  addToList,
  deleteList,
  listNamed,
  removeFromList,
  restoreEntries,
  restoreList,
} from '../store/lists';
import { addBookmark, removeBookmark, restoreBookmark } from '../store/marks';
import { dropForgotten, forgetWithUndo, undoForget } from '../store/undo-forget';
import type { Background } from './answer';

/** How an act is done, and what it changes. */
interface Handler<N extends ActName> {
  changes?: Change;
  run(library: Library, argument: ActArgument<N>, now: Date, keeper: IndexKeeper): Promise<ActResult<N>>;
}

const HANDLERS: { [N in ActName]: Handler<N> } = {
  openLibrary: {
    run: async (library) => {
      await library.open();
    },
  },
  addBookmark: {
    changes: 'marks',
    run: (library, { paperId }, now) => addBookmark(library, paperId, now),
  },
  removeBookmark: { changes: 'marks', run: (library, { paperId }) => removeBookmark(library, paperId) },
  restoreBookmark: { changes: 'marks', run: restoreBookmark },
  addToNamedList: {
    changes: 'marks',
    run: async (library, { name, paperId }, now) => {
      const list = await listNamed(library, name, now);
      await addToList(library, list.id, paperId, now);
      return list;
    },
  },
  removeFromList: {
    changes: 'marks',
    run: (library, { listId, paperId }) => removeFromList(library, listId, paperId),
  },
  restoreEntries: { changes: 'marks', run: restoreEntries },
  deleteList: { changes: 'marks', run: (library, { listId }) => deleteList(library, listId) },
  restoreList: { changes: 'marks', run: restoreList },
  forgetPage: {
    changes: 'papers',
    run: (library, { place, day }, now) =>
      forgetWithUndo(library, () => forgetPage(library, place, day), now),
  },
  forgetPeriod: {
    changes: 'papers',
    run: (library, { from, to }, now) => forgetWithUndo(library, () => forgetPeriod(library, from, to), now),
  },
  undoForget: { changes: 'papers', run: (library, { undoId }) => undoForget(library, undoId) },
  catchUpIndex: { run: (_library, _nothing, _now, keeper) => keeper.catchUp() },
  verifyIndex: { run: (_library, _nothing, _now, keeper) => keeper.verify() },
  replaceSegment: { run: (_library, { segmentId }, _now, keeper) => keeper.replace(segmentId) },
};

/**
 * Does to the library what a page of the extension asks for.
 *
 * @returns what came of it, failures included: it does not throw
 */
export async function doAct<N extends ActName>(
  { library, keeper, onChange }: Pick<Background, 'library' | 'keeper' | 'onChange'>,
  { name, argument }: ActMessage & { name: N; argument: ActArgument<N> },
  now: Date,
): Promise<ActReply> {
  const handler: Handler<N> = HANDLERS[name];
  try {
    await dropForgotten(library, now);
    const result = await handler.run(library, argument, now, keeper);
    if (handler.changes) onChange(handler.changes);
    return { ok: true, result };
  } catch (error) {
    console.error('Papershelf could not', name, error);
    return { ok: false, reason: String(error) };
  }
}
