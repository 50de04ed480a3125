import { beforeEach, describe, expect, it } from 'vitest';
import type { LibraryDatabase } from '../../../lib/library/store/database';
import { patchLists } from '../../../lib/library/store/lists';
import { emptyTrash, purgeExpiredTrash, runUndoable, undo } from '../../../lib/library/store/undo';
import { freshLibrary } from '../../support/fresh-library';
import { contents, fill, ID, LOSSES } from '../../support/losses';
import { MONDAY, TUESDAY } from '../../support/sightings';

const NOW = new Date(TUESDAY);
const daysLater = (days: number) => new Date(NOW.getTime() + days * 86_400_000);

let library: LibraryDatabase;
let listId: string;
beforeEach(async () => {
  library = freshLibrary();
  listId = (await fill(library)).listId;
});

/** Performs an action and returns its undo id. */
async function perform(deed: string, now = NOW): Promise<string> {
  const run = LOSSES.find(([name]) => name === deed)?.[1];
  return (await run?.(library, listId, now))?.undoId ?? '';
}

const inTrash = () => library.trash.toCollection().primaryKeys();

describe('what is in the trash', () => {
  it('is kept for thirty days, and cannot be undone after that', async () => {
    const first = await perform('unbookmark');
    const second = await perform('untag', daysLater(1));
    await purgeExpiredTrash(library, daysLater(30));
    expect(await inTrash()).toEqual([first, second]);
    await purgeExpiredTrash(library, new Date(daysLater(30).getTime() + 1));
    expect(await inTrash()).toEqual([second]);
    await expect(undo(library, first, daysLater(31))).rejects.toThrow('no longer kept');
    await undo(library, second, daysLater(31));
    const annotations = await library.marks.get(ID);
    expect([annotations?.bookmarkedAt, annotations?.tags]).toEqual([undefined, ['X']]);
  });

  it('is deleted one by one, or all at once, and everything else stays', async () => {
    const actions = ['unbookmark', 'untag', 'take-off-list'];
    const ids: string[] = [];
    for (const deed of actions) ids.push(await perform(deed));
    const before = await contents(library);
    await emptyTrash(library, [ids[1] ?? '', 'never there']);
    expect(await inTrash()).toEqual([ids[0], ids[2]].sort());
    await expect(undo(library, ids[1] ?? '', NOW)).rejects.toThrow('no longer kept');
    await emptyTrash(library, []);
    expect(await inTrash()).toHaveLength(2);
    await emptyTrash(library);
    expect(await inTrash()).toEqual([]);
    expect(await contents(library)).toEqual(before);
  });
});

describe('a list that was deleted', () => {
  it('permanently leaves only the record of its deletion', async () => {
    await library.lists.update(listId, { description: 'D', 'changed.description': MONDAY });
    const createdAt = (await library.lists.get(listId))?.createdAt;
    await perform('delete-list');
    await emptyTrash(library);
    expect(await library.lists.get(listId)).toEqual({
      id: listId,
      name: '',
      createdAt,
      deletedAt: TUESDAY,
      changed: { deleted: TUESDAY },
    });
    expect(await library.entries.where('listId').equals(listId).count()).toBe(0);
  });

  it('is deleted automatically after thirty days', async () => {
    await perform('delete-list');
    await purgeExpiredTrash(library, daysLater(31));
    expect(await library.lists.get(listId)).toMatchObject({ name: '', deletedAt: TUESDAY });
    expect(await library.entries.where('listId').equals(listId).count()).toBe(0);
  });

  it('and restored is not changed when the trash is emptied, nor are other lists', async () => {
    const before = await contents(library);
    await undo(library, await perform('delete-list'), daysLater(1));
    await perform('unhide');
    await emptyTrash(library);
    await library.marks.update(ID, { hiddenAt: MONDAY });
    expect(await contents(library)).toEqual(before);
  });

  it('is not emptied with another action on it, nor when it was restored in another way', async () => {
    const before = await contents(library);
    const lists = [{ listId, set: { deleted: MONDAY } }];
    const run = async () => ({ inverse: { lists }, subject: { count: 0 } });
    const { undoId: made = '' } = await runUndoable(library, 'make-list', NOW, run);
    const deleted = await perform('delete-list', daysLater(29));
    await purgeExpiredTrash(library, daysLater(31));
    expect(await inTrash()).toEqual([deleted]);
    expect(made < deleted).toBe(true);
    await patchLists(library, [{ listId, set: { deleted: null } }], daysLater(32));
    await emptyTrash(library);
    expect(await contents(library)).toEqual(before);
  });

  it('is not emptied with the record of an earlier deletion, which a backup may restore', async () => {
    const before = await contents(library);
    const first = await perform('delete-list');
    const restored = await library.trash.get(first);
    await undo(library, first, daysLater(1));
    const last = await perform('delete-list', daysLater(29));
    if (restored) await library.trash.put(restored);
    await purgeExpiredTrash(library, daysLater(31));
    expect(await inTrash()).toEqual([last]);
    await undo(library, last, daysLater(32));
    expect(await contents(library)).toEqual(before);
  });

  it('twice is emptied when no record can restore it any more', async () => {
    const first = await perform('delete-list');
    const restored = await library.trash.get(first);
    await undo(library, first, daysLater(1));
    const last = await perform('delete-list', daysLater(29));
    if (restored) await library.trash.put(restored);
    await emptyTrash(library, [last]);
    expect(await library.entries.where('listId').equals(listId).count()).toBe(2);
    await emptyTrash(library);
    expect(await library.lists.get(listId)).toMatchObject({
      name: '',
      deletedAt: daysLater(29).toISOString(),
    });
    expect(await library.entries.where('listId').equals(listId).count()).toBe(0);
  });

  it('keeps its papers from being forgotten until it is deleted permanently', async () => {
    await library.entries.put({
      listId,
      paperId: '2606.00002',
      addedAt: MONDAY,
      position: 'b00',
      changed: { on: MONDAY, position: MONDAY },
    });
    await perform('delete-list');
    const undoId = await perform('forget');
    expect(await library.papers.get('2606.00002')).toBeDefined();
    await undo(library, undoId, NOW);
    await emptyTrash(library);
    await perform('forget');
    expect(await library.papers.toCollection().primaryKeys()).toEqual([ID]);
  });
});
