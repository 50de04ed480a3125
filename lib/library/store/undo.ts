import type { UserAction } from '../model/actions';
import type { ActionSubject, TrashRecord, UndoPatches } from '../model/records';
import type { ActionResult } from '../model/results';
import { patchAnnotations } from './annotations';
import { withCurrentIds } from './current-ids';
import type { LibraryDatabase } from './database';
import { restoreForgotten } from './forget';
import { patchEntries, patchLists } from './lists';

/** How long an action can be undone. */
const RETENTION_MS = 30 * 24 * 3_600_000;

/**
 * Runs an action and stores how to undo it: both or, when the database fails, neither.
 *
 * @param run performs the action and returns the patches that undo it
 */
export async function runUndoable(
  library: LibraryDatabase,
  action: UserAction,
  now: Date,
  run: () => Promise<{ inverse: UndoPatches; subject: ActionSubject }>,
): Promise<ActionResult> {
  // All tables, since `run` may use any: its own transaction becomes a part of this one.
  return library.transaction('rw', library.tables, async () => {
    const { inverse, subject } = await run();
    const { marks = [], lists = [], entries = [], forgotten } = inverse;
    if (marks.length + lists.length + entries.length === 0 && !forgotten) return {};
    const undoId = `${now.toISOString()} ${crypto.randomUUID()}`;
    await library.trash.add({ id: undoId, deed: action, subject, inverse });
    return { undoId };
  });
}

/**
 * Undoes an action. What has been changed again meanwhile is reset as well; papers that were saved again stay as they are.
 *
 * @throws Error when it has been undone before or has been deleted from the trash
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

/** Deletes records from the trash permanently: the ones given, or all. */
export async function emptyTrash(library: LibraryDatabase, ids?: readonly string[]): Promise<void> {
  await library.transaction('rw', [library.trash, library.lists, library.entries], async () => {
    const records = ids ? await library.trash.bulkGet([...ids]) : await library.trash.toArray();
    await deleteRecords(
      library,
      records.filter((record) => record !== undefined),
    );
  });
}

/** Deletes permanently what has been in the trash for thirty days. */
export async function purgeExpiredTrash(library: LibraryDatabase, now: Date): Promise<void> {
  const limit = new Date(now.getTime() - RETENTION_MS).toISOString();
  const expired = await library.trash.where('id').below(limit).primaryKeys();
  if (expired.length > 0) await emptyTrash(library, expired);
}

/** Deletes records. A list that can no longer be restored is emptied; only its deletion stays recorded. */
async function deleteRecords(library: LibraryDatabase, records: readonly TrashRecord[]): Promise<void> {
  await library.trash.bulkDelete(records.map(({ id }) => id));
  const lists = deletedLists(records);
  if (lists.size === 0) return;
  // A merged backup may contain the record of an earlier deletion beside that of the last one.
  const remaining = deletedLists(await library.trash.where('deed').equals('delete-list').toArray());
  for (const listId of lists) {
    const list = await library.lists.get(listId);
    if (!list?.deletedAt || remaining.has(listId)) continue;
    const { deleted = list.deletedAt } = list.changed;
    const { id, createdAt, deletedAt } = list;
    await library.lists.put({ id, name: '', createdAt, deletedAt, changed: { deleted } });
    await library.entries.where('listId').equals(listId).delete();
  }
}

/** Ids of the deleted lists that records can restore. */
function deletedLists(records: readonly TrashRecord[]): Set<string> {
  const deletions = records.filter(({ deed }) => deed === 'delete-list');
  return new Set(deletions.flatMap(({ inverse }) => (inverse.lists ?? []).map(({ listId }) => listId)));
}

/** The papers that an action was applied to, according to the patches that undo it. */
export function actionSubject(patches: readonly { paperId: string }[]) {
  const [first, second] = patches;
  const isOne = first !== undefined && second === undefined;
  return { count: patches.length, ...(isOne && { paperId: first.paperId }) };
}
