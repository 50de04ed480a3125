import type { UndoPatches } from '../../library/model/records';
import { currentIds, withCurrentIds } from '../../library/store/current-ids';
import type { LibraryDatabase } from '../../library/store/database';
import { addToList, moveInList, removeFromList } from '../../library/store/list-entries';
import { createList, entriesOf, getOrCreateList, patchEntries, patchLists } from '../../library/store/lists';
import { actionSubject } from '../../library/store/undo';
import { type CommandHandlers, undoable } from './command-handler';

/** Commands on reading lists and the papers on them. */
export const LIST_HANDLERS = {
  putOnList: undoable<'putOnList'>({
    changes: ['marks'],
    action: 'put-on-list',
    // A list that is created for it is there only if the papers are on it.
    run: async ({ to, paperIds }, { library, now }) => {
      const list =
        'name' in to ? await getOrCreateList(library, to.name, now) : await requireList(library, to.listId);
      if (list.query !== undefined) throw new Error('A smart list holds what its query finds.');
      const ids = await currentIds(library, paperIds);
      const entries = await addToList(library, list.id, ids, now);
      return { ...entryOutcome(list.name, entries), result: { list } };
    },
  }),
  takeOffList: undoable<'takeOffList'>({
    changes: ['marks'],
    action: 'take-off-list',
    run: async ({ listId, paperIds }, { library, now }) => {
      const { name } = await requireList(library, listId);
      const ids = await currentIds(library, paperIds);
      return entryOutcome(name, await removeFromList(library, listId, ids, now));
    },
  }),
  moveOnList: undoable<'moveOnList'>({
    changes: ['marks'],
    action: 'move-on-list',
    run: async ({ listId, paperIds, before }, { library, now }) => {
      const { name } = await requireList(library, listId);
      const [next] = await currentIds(library, before === null ? [] : [before]);
      const ids = await currentIds(library, paperIds);
      return entryOutcome(name, await moveInList(library, listId, ids, next, now));
    },
  }),
  noteOnList: undoable<'noteOnList'>({
    changes: ['marks'],
    action: ({ note }) => (note === null ? 'unnote' : 'note'),
    run: async ({ listId, paperId, note }, { library, now }) => {
      const { name } = await requireList(library, listId);
      const patches = await withCurrentIds(library, [{ listId, paperId, set: { note } }]);
      return entryOutcome(name, await patchEntries(library, patches, now));
    },
  }),
  makeList: undoable<'makeList'>({
    changes: ['marks'],
    action: 'make-list',
    run: async (argument, { library, now }) => {
      const list = await createList(library, argument, now);
      const lists = [{ listId: list.id, set: { deleted: now.toISOString() } }];
      return { ...listOutcome(list.name, lists), result: { list } };
    },
  }),
  changeList: undoable<'changeList'>({
    changes: ['marks'],
    action: 'change-list',
    run: async ({ listId, set }, { library, now }) => {
      const { name } = await requireList(library, listId);
      return listOutcome(name, await patchLists(library, [{ listId, set }], now));
    },
  }),
  deleteList: undoable<'deleteList'>({
    changes: ['marks'],
    action: 'delete-list',
    run: async ({ listId }, { library, now }) => {
      const { name } = await requireList(library, listId);
      const { length } = await entriesOf(library, listId);
      const set = { deleted: now.toISOString() };
      return listOutcome(name, await patchLists(library, [{ listId, set }], now), length);
    },
  }),
} satisfies Partial<CommandHandlers>;

/** @throws Error when the list is gone */
async function requireList(library: LibraryDatabase, listId: string) {
  const list = await library.lists.get(listId);
  if (!list || list.deletedAt) throw new Error('The reading list is gone.');
  return list;
}

/** @param entries the patches that undo a change of entries */
function entryOutcome(name: string, entries: NonNullable<UndoPatches['entries']>) {
  return { patches: { entries }, subject: { ...actionSubject(entries), name } };
}

/** @param lists the patches that undo a change of a list */
function listOutcome(name: string, lists: NonNullable<UndoPatches['lists']>, count = 0) {
  return { patches: { lists }, subject: { count, name } };
}
