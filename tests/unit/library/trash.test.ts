import { beforeEach, describe, expect, it } from 'vitest';
import { patchAnnotations } from '../../../lib/library/store/annotations';
import type { LibraryDatabase } from '../../../lib/library/store/database';
import { addToList, removeFromList } from '../../../lib/library/store/list-entries';
import { entriesOf, getOrCreateList } from '../../../lib/library/store/lists';
import { savePapers } from '../../../lib/library/store/save-papers';
import { runUndoable, undo } from '../../../lib/library/store/undo';
import { anotherConnection, freshLibrary } from '../../support/fresh-library';
import { ADDING, contents, fill, ID, LOSSES } from '../../support/losses';
import { PLACE } from '../../support/pages';
import { MONDAY, sighting, TUESDAY, WEDNESDAY } from '../../support/sightings';

const NOW = new Date(TUESDAY);
const LATER = new Date(WEDNESDAY);

let library: LibraryDatabase;
let listId: string;
beforeEach(async () => {
  library = freshLibrary();
  listId = (await fill(library)).listId;
});

describe.each([...LOSSES, ...ADDING])('%s', (deed, run) => {
  it('is undone, once', async () => {
    const before = await contents(library);
    const { undoId = '' } = await run(library, listId, NOW);
    expect(await contents(library)).not.toEqual(before);
    expect(await library.trash.toArray()).toMatchObject([{ id: undoId, deed }]);
    expect(await undo(library, undoId, LATER)).toMatchObject({ id: undoId, deed });
    expect(await library.trash.count()).toBe(0);
    const left = deed === 'put-on-list' ? await withoutNewList() : await contents(library);
    expect(left).toEqual(before);
    await expect(undo(library, undoId, LATER)).rejects.toThrow(/^That is no longer kept, or has been undone/);
    expect(await library.trash.count()).toBe(0);
  });

  it('is undone after the browser was closed in between', async () => {
    const before = await contents(library);
    const { undoId = '' } = await run(library, listId, NOW);
    library.close();
    library = anotherConnection(library.name);
    const [record] = await library.trash.toArray();
    expect(record?.id).toBe(undoId);
    await undo(library, undoId, LATER);
    expect(deed === 'put-on-list' ? await withoutNewList() : await contents(library)).toEqual(before);
  });

  it('does not happen when there is no space for its undo record', async () => {
    const before = await everything();
    library.trash.hook('creating', () => {
      throw new DOMException('No room.', 'QuotaExceededError');
    });
    await expect(run(library, listId, NOW)).rejects.toThrow('No room.');
    expect(await everything()).toEqual(before);
  });

  it('is not undone partially', async () => {
    const { undoId = '' } = await run(library, listId, NOW);
    const before = await everything();
    library.trash.hook('deleting', () => {
      throw new Error('Stopped.');
    });
    await expect(undo(library, undoId, LATER)).rejects.toThrow('Stopped.');
    expect(await everything()).toEqual(before);
  });
});

/** The content of every store. */
function everything(): Promise<unknown[][]> {
  return Promise.all(library.tables.map((table) => table.toArray()));
}

/** The content without the list that was created for a paper: it stays when the paper is removed again. */
async function withoutNewList(): Promise<object> {
  const { id } = await getOrCreateList(library, 'New', LATER);
  await library.lists.delete(id);
  return contents(library);
}

it('several actions are undone independently, in any order', async () => {
  const before = await contents(library);
  const ids: string[] = [];
  for (const [, run] of LOSSES.slice(0, 7)) ids.push((await run(library, listId, NOW)).undoId ?? '');
  expect(new Set(ids).size).toBe(7);
  for (const id of ids) await undo(library, id, LATER);
  expect(await contents(library)).toEqual(before);
});

it('undoing an action overwrites later changes', async () => {
  const change = (status: string | null) => async () => ({
    inverse: { marks: await patchAnnotations(library, [{ paperId: ID, set: { status } }], NOW) },
    subject: { count: 1 },
  });
  const { undoId = '' } = await runUndoable(library, 'status', NOW, change(null));
  await runUndoable(library, 'status', NOW, change('to-read'));
  await undo(library, undoId, LATER);
  expect((await library.marks.get(ID))?.status).toBe('read');
});

it('an action on a paper known by its title is undone on the paper of its id', async () => {
  await savePapers(library, [sighting({ id: 'title:c', title: 'C' })], PLACE);
  const change = (note: string | null) =>
    patchAnnotations(library, [{ paperId: 'title:c', set: { note } }], NOW);
  await change('N');
  await addToList(library, listId, ['title:c'], NOW);
  const { undoId = '' } = await runUndoable(library, 'unnote', NOW, async () => ({
    inverse: { marks: await change(null), entries: await removeFromList(library, listId, ['title:c'], NOW) },
    subject: { count: 1 },
  }));
  await savePapers(library, [sighting({ id: '2606.00003', title: 'C' })], PLACE);
  await undo(library, undoId, LATER);
  expect((await library.marks.get('2606.00003'))?.note).toBe('N');
  expect((await entriesOf(library, listId)).map(({ paperId }) => paperId)).toContain('2606.00003');
  expect(await library.marks.get('title:c')).toBeUndefined();
});

it('an action that changes nothing leaves nothing to undo', async () => {
  const inverse = { marks: [], lists: [], entries: [] };
  for (const nothing of [inverse, {}])
    expect(
      await runUndoable(library, 'untag', NOW, async () => ({ inverse: nothing, subject: { count: 0 } })),
    ).toEqual({});
  expect(await library.trash.count()).toBe(0);
});

it('what was forgotten and then saved again is not overwritten', async () => {
  const { undoId = '' } = (await LOSSES.at(-1)?.[1](library, listId, NOW)) ?? {};
  const again = sighting({ id: '2606.00002', title: 'B, revised', upvotes: 9 }, { seenAt: TUESDAY });
  await savePapers(library, [again], PLACE);
  await undo(library, undoId, LATER);
  expect(await library.papers.get('2606.00002')).toMatchObject({ title: 'B, revised', firstSeenAt: TUESDAY });
  expect(await library.sightings.where('day').equals(MONDAY.slice(0, 10)).count()).toBe(2);
  expect(await library.titles.count()).toBe(2);
});

it('restored papers are indexed again', async () => {
  const { undoId = '' } = (await LOSSES.at(-1)?.[1](library, listId, NOW)) ?? {};
  await library.changes.clear();
  await undo(library, undoId, LATER);
  expect(await library.changes.toArray()).toMatchObject([{ ids: ['2606.00002'], columns: [] }]);
});
