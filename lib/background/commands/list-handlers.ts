import type { Inverse } from '../../library/model/records';
import { idsToday, ofToday } from '../../library/store/current-ids';
import type { Library } from '../../library/store/database';
import { moveOnList, putOnList, takeOffList } from '../../library/store/list-entries';
import { changeEntries, changeLists, entriesOf, listNamed, makeList } from '../../library/store/lists';
import { subjectOf, undoably } from '../../library/store/undo';
import type { Handler } from './command-handler';

type ListDeeds = {
  [N in
    | 'putOnList'
    | 'takeOffList'
    | 'moveOnList'
    | 'noteOnList'
    | 'makeList'
    | 'changeList'
    | 'deleteList']: Handler<N>;
};

/** Acts on reading lists; each can be undone. */
export const LIST_DEEDS: ListDeeds = {
  putOnList: {
    changes: ['marks'],
    // A list that is made for it is there only if the papers are on it.
    run: (library, { to, paperIds }, now) =>
      library.transaction('rw', library.tables, async () => {
        const list =
          'name' in to ? await listNamed(library, to.name, now) : await listWithId(library, to.listId);
        if (list.query !== undefined) throw new Error('A smart list holds what its query finds.');
        const ids = await idsToday(library, paperIds);
        const done = await undoably(library, 'put-on-list', now, () =>
          ofEntries(library, list.id, () => putOnList(library, list.id, ids, now)),
        );
        return { ...done, list };
      }),
  },
  takeOffList: {
    changes: ['marks'],
    run: (library, { listId, paperIds }, now) =>
      undoably(library, 'take-off-list', now, () =>
        ofEntries(library, listId, async () =>
          takeOffList(library, listId, await idsToday(library, paperIds), now),
        ),
      ),
  },
  moveOnList: {
    changes: ['marks'],
    run: (library, { listId, paperIds, before }, now) =>
      undoably(library, 'move-on-list', now, () =>
        ofEntries(library, listId, async () => {
          const [place] = await idsToday(library, before === null ? [] : [before]);
          return moveOnList(library, listId, await idsToday(library, paperIds), place, now);
        }),
      ),
  },
  noteOnList: {
    changes: ['marks'],
    run: (library, { listId, paperId, note }, now) =>
      undoably(library, note === null ? 'unnote' : 'note', now, () =>
        ofEntries(library, listId, async () =>
          changeEntries(library, await ofToday(library, [{ listId, paperId, set: { note } }]), now),
        ),
      ),
  },
  makeList: {
    changes: ['marks'],
    run: (library, argument, now) =>
      library.transaction('rw', library.tables, async () => {
        const list = await makeList(library, argument, now);
        const lists = [{ listId: list.id, set: { deleted: now.toISOString() } }];
        const done = await undoably(library, 'make-list', now, async () => ofList(list.name, { lists }));
        return { ...done, list };
      }),
  },
  changeList: {
    changes: ['marks'],
    run: async (library, { listId, set }, now) => {
      const { name } = await listWithId(library, listId);
      return undoably(library, 'change-list', now, async () =>
        ofList(name, { lists: await changeLists(library, [{ listId, set }], now) }),
      );
    },
  },
  deleteList: {
    changes: ['marks'],
    run: async (library, { listId }, now) => {
      const { name } = await listWithId(library, listId);
      const set = { deleted: now.toISOString() };
      return undoably(library, 'delete-list', now, async () => {
        const { length } = await entriesOf(library, listId);
        return ofList(name, { lists: await changeLists(library, [{ listId, set }], now) }, length);
      });
    },
  },
};

/** @throws Error when the list is gone */
async function listWithId(library: Library, listId: string) {
  const list = await library.lists.get(listId);
  if (!list || list.deletedAt) throw new Error('The reading list is gone.');
  return list;
}

async function ofEntries(
  library: Library,
  listId: string,
  change: () => Promise<NonNullable<Inverse['entries']>>,
) {
  const { name } = await listWithId(library, listId);
  const entries = await change();
  return { inverse: { entries }, subject: { ...subjectOf(entries), name } };
}

function ofList(name: string, inverse: Inverse, count = 0) {
  return { inverse, subject: { count, name } };
}
