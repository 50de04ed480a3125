import type { UndoPatches } from '../../library/model/records';
import { currentIds, withCurrentIds } from '../../library/store/current-ids';
import type { LibraryDatabase } from '../../library/store/database';
import { addToList, moveInList, removeFromList } from '../../library/store/list-entries';
import { createList, entriesOf, getOrCreateList, patchEntries, patchLists } from '../../library/store/lists';
import { actionSubject, runUndoable } from '../../library/store/undo';
import type { CommandHandler } from './command-handler';

type ListDeeds = {
  [N in
    | 'putOnList'
    | 'takeOffList'
    | 'moveOnList'
    | 'noteOnList'
    | 'makeList'
    | 'changeList'
    | 'deleteList']: CommandHandler<N>;
};

/** Acts on reading lists; each can be undone. */
export const LIST_HANDLERS: ListDeeds = {
  putOnList: {
    changes: ['marks'],
    // A list that is made for it is there only if the papers are on it.
    run: (library, { to, paperIds }, now) =>
      library.transaction('rw', library.tables, async () => {
        const list =
          'name' in to ? await getOrCreateList(library, to.name, now) : await requireList(library, to.listId);
        if (list.query !== undefined) throw new Error('A smart list holds what its query finds.');
        const ids = await currentIds(library, paperIds);
        const done = await runUndoable(library, 'put-on-list', now, () =>
          entryAction(library, list.id, () => addToList(library, list.id, ids, now)),
        );
        return { ...done, list };
      }),
  },
  takeOffList: {
    changes: ['marks'],
    run: (library, { listId, paperIds }, now) =>
      runUndoable(library, 'take-off-list', now, () =>
        entryAction(library, listId, async () =>
          removeFromList(library, listId, await currentIds(library, paperIds), now),
        ),
      ),
  },
  moveOnList: {
    changes: ['marks'],
    run: (library, { listId, paperIds, before }, now) =>
      runUndoable(library, 'move-on-list', now, () =>
        entryAction(library, listId, async () => {
          const [place] = await currentIds(library, before === null ? [] : [before]);
          return moveInList(library, listId, await currentIds(library, paperIds), place, now);
        }),
      ),
  },
  noteOnList: {
    changes: ['marks'],
    run: (library, { listId, paperId, note }, now) =>
      runUndoable(library, note === null ? 'unnote' : 'note', now, () =>
        entryAction(library, listId, async () =>
          patchEntries(library, await withCurrentIds(library, [{ listId, paperId, set: { note } }]), now),
        ),
      ),
  },
  makeList: {
    changes: ['marks'],
    run: (library, argument, now) =>
      library.transaction('rw', library.tables, async () => {
        const list = await createList(library, argument, now);
        const lists = [{ listId: list.id, set: { deleted: now.toISOString() } }];
        const done = await runUndoable(library, 'make-list', now, async () =>
          listAction(list.name, { lists }),
        );
        return { ...done, list };
      }),
  },
  changeList: {
    changes: ['marks'],
    run: async (library, { listId, set }, now) => {
      const { name } = await requireList(library, listId);
      return runUndoable(library, 'change-list', now, async () =>
        listAction(name, { lists: await patchLists(library, [{ listId, set }], now) }),
      );
    },
  },
  deleteList: {
    changes: ['marks'],
    run: async (library, { listId }, now) => {
      const { name } = await requireList(library, listId);
      const set = { deleted: now.toISOString() };
      return runUndoable(library, 'delete-list', now, async () => {
        const { length } = await entriesOf(library, listId);
        return listAction(name, { lists: await patchLists(library, [{ listId, set }], now) }, length);
      });
    },
  },
};

/** @throws Error when the list is gone */
async function requireList(library: LibraryDatabase, listId: string) {
  const list = await library.lists.get(listId);
  if (!list || list.deletedAt) throw new Error('The reading list is gone.');
  return list;
}

async function entryAction(
  library: LibraryDatabase,
  listId: string,
  change: () => Promise<NonNullable<UndoPatches['entries']>>,
) {
  const { name } = await requireList(library, listId);
  const entries = await change();
  return { inverse: { entries }, subject: { ...actionSubject(entries), name } };
}

function listAction(name: string, inverse: UndoPatches, count = 0) {
  return { inverse, subject: { count, name } };
}
