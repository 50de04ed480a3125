import type { UserAction } from '../model/actions';
import type { ActionSubject, TrashRecord, UndoPatches } from '../model/records';
import type { ActionResult } from '../model/results';
import { patchAnnotations } from './annotations';
import { withCurrentIds } from './current-ids';
import type { LibraryDatabase } from './database';
import { restoreForgotten } from './forget';
import { patchEntries, patchLists } from './lists';

/** In milliseconds: how long a deed can be undone. */
const KEPT = 30 * 24 * 3_600_000;

/**
 * Does something and keeps how to undo it: both or, when the database refuses, neither.
 *
 * @param run does it and tells what takes it back
 */
export async function runUndoable(
  library: LibraryDatabase,
  deed: UserAction,
  now: Date,
  run: () => Promise<{ inverse: UndoPatches; subject: ActionSubject }>,
): Promise<ActionResult> {
  // Whatever `run` touches: its own transaction becomes a part of this one.
  return library.transaction('rw', library.tables, async () => {
    const { inverse, subject } = await run();
    const { marks = [], lists = [], entries = [], forgotten } = inverse;
    if (marks.length + lists.length + entries.length === 0 && !forgotten) return {};
    const undoId = `${now.toISOString()} ${crypto.randomUUID()}`;
    await library.trash.add({ id: undoId, deed, subject, inverse });
    return { undoId };
  });
}

/**
 * Undoes a deed. What has been changed again meanwhile goes back as well; papers that were saved again stay as they are.
 *
 * @throws Error when it has been undone before or is no longer kept
 */
export async function undo(library: LibraryDatabase, undoId: string, now: Date): Promise<TrashRecord> {
  return library.transaction('rw', library.tables, async () => {
    const record = await library.trash.get(undoId);
    if (!record) throw new Error('That is no longer kept, or has been undone before.');
    const { marks, lists, entries, forgotten } = record.inverse;
    if (forgotten) await restoreForgotten(library, forgotten);
    if (marks) await patchAnnotations(library, await withCurrentIds(library, marks), now);
    if (lists) await patchLists(library, lists, now);
    if (entries) await patchEntries(library, await withCurrentIds(library, entries), now);
    await library.trash.delete(undoId);
    return record;
  });
}

/** Lets go for good what is in the trash: the records given, or all of them. */
export async function emptyTrash(library: LibraryDatabase, ids?: readonly string[]): Promise<void> {
  await library.transaction('rw', [library.trash, library.lists, library.entries], async () => {
    const records = ids ? await library.trash.bulkGet([...ids]) : await library.trash.toArray();
    await letGo(
      library,
      records.filter((record) => record !== undefined),
    );
  });
}

/** Lets go for good what has been in the trash for thirty days. */
export async function purgeExpiredTrash(library: LibraryDatabase, now: Date): Promise<void> {
  const limit = new Date(now.getTime() - KEPT).toISOString();
  const old = await library.trash.where('id').below(limit).primaryKeys();
  if (old.length > 0) await emptyTrash(library, old);
}

/** A list that nobody can bring back any more is emptied; that it was deleted stays known. */
async function letGo(library: LibraryDatabase, records: readonly TrashRecord[]): Promise<void> {
  await library.trash.bulkDelete(records.map(({ id }) => id));
  const lists = deletedLists(records);
  if (lists.size === 0) return;
  // A backup that was merged brings back the record of an earlier deletion beside that of the last one.
  const left = deletedLists(await library.trash.where('deed').equals('delete-list').toArray());
  for (const listId of lists) {
    const list = await library.lists.get(listId);
    if (!list?.deletedAt || left.has(listId)) continue;
    const { deleted = list.deletedAt } = list.changed;
    const { id, createdAt, deletedAt } = list;
    await library.lists.put({ id, name: '', createdAt, deletedAt, changed: { deleted } });
    await library.entries.where('listId').equals(listId).delete();
  }
}

/** Ids of the lists that records bring back. */
function deletedLists(records: readonly TrashRecord[]): Set<string> {
  const deletions = records.filter(({ deed }) => deed === 'delete-list');
  return new Set(deletions.flatMap(({ inverse }) => (inverse.lists ?? []).map(({ listId }) => listId)));
}

/** Which papers a deed was done to, by what takes it back. */
export function actionSubject(patches: readonly { paperId: string }[]) {
  const [first, second] = patches;
  const isOne = first !== undefined && second === undefined;
  return { count: patches.length, ...(isOne && { paperId: first.paperId }) };
}
