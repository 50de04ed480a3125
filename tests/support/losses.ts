import { ANNOTATION_HANDLERS } from '../../lib/background/commands/annotation-handlers';
import { LIST_HANDLERS } from '../../lib/background/commands/list-handlers';
import type { RegisterChanges } from '../../lib/library/model/registers';
import type { ActionResult } from '../../lib/library/model/results';
import { patchAnnotations } from '../../lib/library/store/annotations';
import type { LibraryDatabase } from '../../lib/library/store/database';
import { addToList } from '../../lib/library/store/list-entries';
import { getOrCreateList } from '../../lib/library/store/lists';
import { savePapers } from '../../lib/library/store/save-papers';
import { PLACE } from './pages';
import { MONDAY, sighting } from './sightings';

const NOW = new Date(MONDAY);
const DAY = MONDAY.slice(0, 10);
export const ID = '2606.00001';

/** Fills a library with an annotated paper that is on a list with a note, another paper, and that list. */
export async function fill(library: LibraryDatabase): Promise<{ listId: string }> {
  const sightings = [sighting({ id: ID }), sighting({ id: '2606.00002', title: 'B' })];
  await savePapers(library, sightings, PLACE);
  const set = { bookmark: MONDAY, note: 'N', hidden: MONDAY, status: 'read', 'tag:x': 'X' };
  await patchAnnotations(library, [{ paperId: ID, set }], NOW);
  const { id: listId } = await getOrCreateList(library, 'L', NOW);
  await addToList(library, listId, [ID, 'other'], NOW);
  await library.entries.update([listId, ID], { note: 'On it.', 'changed.note': MONDAY });
  return { listId };
}

/** An action at a given time, on a library as filled by {@link fill}. */
export type Action = (library: LibraryDatabase, listId: string, now: Date) => Promise<ActionResult>;

// No action on papers or lists asks the index for anything.
const INDEXER = undefined as never;
const annotating =
  (deed: 'unbookmark' | 'unnote' | 'untag' | 'unhide' | 'status', set: RegisterChanges): Action =>
  (library, _listId, now) =>
    ANNOTATION_HANDLERS.changeMarks.run(
      { deed, patches: [{ paperId: ID, set }] },
      { library, now, indexer: INDEXER },
    );

/** Every action by which something is lost, and its name in the trash. */
export const LOSSES: [deed: string, run: Action][] = [
  ['unbookmark', annotating('unbookmark', { bookmark: null })],
  ['unnote', annotating('unnote', { note: null })],
  ['untag', annotating('untag', { 'tag:x': null })],
  ['unhide', annotating('unhide', { hidden: null })],
  ['status', annotating('status', { status: null })],
  [
    'take-off-list',
    (library, listId, now) =>
      LIST_HANDLERS.takeOffList.run({ listId, paperIds: [ID] }, { library, now, indexer: INDEXER }),
  ],
  [
    'unnote',
    (library, listId, now) =>
      LIST_HANDLERS.noteOnList.run({ listId, paperId: ID, note: null }, { library, now, indexer: INDEXER }),
  ],
  [
    'change-list',
    (library, listId, now) =>
      LIST_HANDLERS.changeList.run(
        { listId, set: { name: 'M', query: 'x' } },
        { library, now, indexer: INDEXER },
      ),
  ],
  [
    'delete-list',
    (library, listId, now) => LIST_HANDLERS.deleteList.run({ listId }, { library, now, indexer: INDEXER }),
  ],
  [
    'forget',
    (library, _listId, now) =>
      ANNOTATION_HANDLERS.forgetPage.run({ place: PLACE, day: DAY }, { library, now, indexer: INDEXER }),
  ],
  [
    'forget',
    (library, _listId, now) =>
      ANNOTATION_HANDLERS.forgetPeriod.run({ from: DAY, to: DAY }, { library, now, indexer: INDEXER }),
  ],
];

/** Actions that add something. */
export const ADDING: [deed: string, run: Action][] = [
  [
    'make-list',
    (library, _listId, now) =>
      LIST_HANDLERS.makeList.run({ name: 'New' }, { library, now, indexer: INDEXER }),
  ],
  [
    'put-on-list',
    (library, _listId, now) =>
      LIST_HANDLERS.putOnList.run(
        { to: { name: 'New' }, paperIds: ['2606.00002'] },
        { library, now, indexer: INDEXER },
      ),
  ],
  [
    'move-on-list',
    (library, listId, now) =>
      LIST_HANDLERS.moveOnList.run(
        { listId, paperIds: ['other'], before: ID },
        { library, now, indexer: INDEXER },
      ),
  ],
];

/** The user's content, without the times of changes, the removed entries and the deleted lists. */
export async function contents(library: LibraryDatabase): Promise<object> {
  const { papers, titles, sightings, marks, lists, entries } = library;
  const withoutTimes = <T extends { changed: unknown }>({ changed: _changed, ...rest }: T) => rest;
  return {
    papers: await papers.toArray(),
    titles: await titles.toArray(),
    sightings: await sightings.toArray(),
    marks: (await marks.toArray()).map(withoutTimes),
    lists: (await lists.toArray()).filter(({ deletedAt }) => !deletedAt).map(withoutTimes),
    entries: (await entries.toArray()).filter(({ addedAt }) => addedAt !== undefined).map(withoutTimes),
  };
}
