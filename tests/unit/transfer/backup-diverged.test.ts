import { expect, it } from 'vitest';
import { patchAnnotations } from '../../../lib/library/store/annotations';
import { assignCitationKeys } from '../../../lib/library/store/citation-keys';
import type { LibraryDatabase } from '../../../lib/library/store/database';
import { addToList, moveInList, removeFromList } from '../../../lib/library/store/list-entries';
import { createList, patchLists } from '../../../lib/library/store/lists';
import { savePapers } from '../../../lib/library/store/save-papers';
import { runUndoable } from '../../../lib/library/store/undo';
import { applyStaged } from '../../../lib/transfer/staging/apply';
import { stageBackup } from '../../../lib/transfer/staging/stage-backup';
import { backupOf, storedIn } from '../../support/backups';
import { freshLibrary } from '../../support/fresh-library';
import { randomNumbers } from '../../support/random';
import { sighting } from '../../support/sightings';

const ROUNDS = 40;
const TITLES = ['Flow', 'Sparse circuits', 'Bare', 'Über', '李明的论文', 'Scaling'];

/** An action of the user or a capture of a page, at one of a few times, so that some coincide. */
async function actAtRandom(library: LibraryDatabase, random: () => number): Promise<void> {
  const any = (count: number) => Math.floor(random() * count);
  const now = new Date(Date.UTC(2026, 5, 22, any(4)));
  const number = any(TITLES.length);
  const title = TITLES[number] ?? '';
  // Some are known only by their titles in one library, and by their ids in the other.
  const id = any(4) === 0 ? `title:${title.toLowerCase().replaceAll(' ', '-')}` : `2606.0000${number}`;
  const ids = (await library.papers.toCollection().primaryKeys()) as string[];
  const some = ids.filter(() => any(2) === 0);
  const lists = await library.lists.toArray();
  const list = lists[any(lists.length)];
  switch (any(8)) {
    case 0:
    case 1: {
      const fields = {
        id,
        title,
        upvotes: any(9),
        ...(any(2) && { abstract: 'abc'.slice(0, any(4)) || 'z' }),
      };
      await savePapers(
        library,
        [sighting(fields, { seenAt: now.toISOString(), isFromData: any(2) === 0 })],
        'daily:x',
      );
      break;
    }
    case 2:
      await createList(library, { name: `L${any(3)}` }, now);
      break;
    case 3:
      await assignCitationKeys(
        library,
        some.map((paperId) => [paperId, `stem${any(2)}`]),
        now,
      );
      break;
    case 4: {
      const set = {
        bookmark: any(2) ? now.toISOString() : null,
        [`tag:t${any(2)}`]: null,
        note: `n${any(3)}`,
      };
      await runUndoable(library, 'note', now, async () => ({
        inverse: {
          marks: await patchAnnotations(
            library,
            some.map((paperId) => ({ paperId, set })),
            now,
          ),
        },
        subject: { count: some.length },
      }));
      break;
    }
    case 5:
      if (list) await addToList(library, list.id, some, now);
      break;
    case 6:
      if (list) await moveInList(library, list.id, some, ids[any(ids.length)], now);
      break;
    default:
      if (list) await removeFromList(library, list.id, some, now);
      if (list && any(3) === 0)
        await patchLists(library, [{ listId: list.id, set: { name: `N${any(3)}` } }], now);
  }
}

async function joined(into: LibraryDatabase, from: LibraryDatabase): Promise<void> {
  const staged = await stageBackup(await backupOf(from));
  await applyStaged(into, staged.staging, 'merge');
  await staged.staging.discard();
}

it(`two libraries that have diverged become equal by merging, in either order (${ROUNDS} pairs)`, async () => {
  let moved = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const random = randomNumbers(600 + round);
    const [first, second] = [freshLibrary(), freshLibrary()];
    for (let step = 0; step < 6; step++) await actAtRandom(first, random);
    await joined(second, first);
    for (const library of [first, second])
      for (let step = 0; step < 12; step++) await actAtRandom(library, random);
    const [mine, theirs] = [freshLibrary(), freshLibrary()];
    await joined(mine, first);
    await joined(theirs, second);
    const titled = await theirs.papers.where('id').startsWith('title:').count();
    await joined(mine, second);
    await joined(theirs, first);
    expect([round, await storedIn(mine)]).toEqual([round, await storedIn(theirs)]);
    expect(await mine.titles.toArray()).toEqual(await theirs.titles.toArray());
    if ((await theirs.papers.where('id').startsWith('title:').count()) < titled) moved++;
    const before = await storedIn(mine);
    await joined(mine, second);
    expect(await storedIn(mine)).toEqual(before);
  }
  // Otherwise papers known by their titles would not have been tested.
  expect(moved).toBeGreaterThan(0);
});
