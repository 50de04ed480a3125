import { mayBeSamePaper } from '../merge/merge-paper';
import { type AnnotationPatch, annotationsFromRegisters, annotationsToRegisters } from '../model/annotations';
import type { ForgottenRecords, SightingRecord } from '../model/records';
import { hasUserData, patchAnnotations } from './annotations';
import { logChanges } from './change-log';
import type { LibraryDatabase } from './database';
import { resolveIds } from './page-state';
import { putSightings, sightingsOf } from './sightings';

/**
 * Forgets that a page was seen on a day. A paper goes with it unless it was seen elsewhere or on another day, or the
 * reader has marked it.
 */
export async function forgetPage(
  library: LibraryDatabase,
  place: string,
  day: string,
): Promise<ForgottenRecords> {
  return forget(library, async () => {
    const sightings = await library.sightings.where('day').equals(day).toArray();
    return sightings.filter((sighting) => sighting.place === place);
  });
}

/**
 * Forgets everything that was seen from one day to another, both included, in the same way.
 *
 * @param from `YYYY-MM-DD` in UTC
 * @param to `YYYY-MM-DD` in UTC
 */
export async function forgetPeriod(
  library: LibraryDatabase,
  from: string,
  to: string,
): Promise<ForgottenRecords> {
  return forget(library, () => library.sightings.where('day').between(from, to, true, true).toArray());
}

/**
 * Puts back what was forgotten; what has been saved of it again meanwhile is newer and stays. A paper that was known by its
 * title, and has been saved again with its id, is that paper.
 */
export async function restoreForgotten(library: LibraryDatabase, forgotten: ForgottenRecords): Promise<void> {
  const { papers, titles, sightings, marks, changes } = library;
  await library.transaction('rw', [papers, titles, sightings, marks, changes], async () => {
    const known = await knownByNow(library, forgotten);
    const ofToday = <T extends { paperId: string }>(record: T): T => ({
      ...record,
      paperId: known.get(record.paperId) ?? record.paperId,
    });
    const restored = forgotten.papers.filter(({ id }) => !known.has(id));
    await papers.bulkPut(restored);
    await logChanges(library, [], restored);
    await titles.bulkPut(forgotten.titles.filter(({ paperId }) => !known.has(paperId)));
    await putSightings(library, forgotten.sightings.map(ofToday), new Set(known.values()));
    if (forgotten.opened) await patchAnnotations(library, forgotten.opened.map(ofToday), new Date());
  });
}

/** Of what was forgotten, the papers that are in the library, by the ids that they had then: the ids of today. */
async function knownByNow(
  library: LibraryDatabase,
  { papers, sightings }: ForgottenRecords,
): Promise<Map<string, string>> {
  const gone = new Map(papers.map((paper) => [paper.id, paper]));
  const ids = new Set([...gone.keys(), ...sightings.map(({ paperId }) => paperId)]);
  const known = await resolveIds(library, [...ids]);
  for (const [then, today] of known) {
    const paper = gone.get(then);
    if (then === today || !paper) continue;
    const twin = await library.papers.get(today);
    if (!twin || !mayBeSamePaper(paper, twin)) known.delete(then); // another paper of the same title
  }
  return known;
}

async function forget(
  library: LibraryDatabase,
  find: () => Promise<SightingRecord[]>,
): Promise<ForgottenRecords> {
  const { papers, titles, marks, entries, sightings, changes } = library;
  const stores = [papers, titles, marks, entries, sightings, changes];
  return library.transaction('rw', stores, async () => {
    const gone = await find();
    await sightings.bulkDelete(
      gone.map(({ paperId, place, day }) => [paperId, place, day] as [string, string, string]),
    );
    const ids: string[] = [];
    for (const id of new Set(gone.map(({ paperId }) => paperId))) {
      const onList = await entries.where('paperId').equals(id).toArray();
      const isWanted =
        hasUserData(await marks.get(id)) || onList.some(({ addedAt }) => addedAt !== undefined);
      if (!isWanted && (await sightingsOf(library, id)).length === 0) ids.push(id);
    }
    const forgotten: ForgottenRecords = {
      papers: (await papers.bulkGet(ids)).filter((paper) => paper !== undefined),
      titles: (await titles.bulkGet(ids)).filter((title) => title !== undefined),
      sightings: gone,
    };
    await papers.bulkDelete(ids);
    await titles.bulkDelete(ids);
    const opened = await forgetOpened(library, ids);
    if (opened.length > 0) forgotten.opened = opened;
    await logChanges(library, forgotten.papers, []);
    return forgotten;
  });
}

/** That a forgotten paper was opened is forgotten with it, without a trace; that it was hidden is not. */
async function forgetOpened({ marks }: LibraryDatabase, ids: readonly string[]): Promise<AnnotationPatch[]> {
  const patches: AnnotationPatch[] = [];
  for (const record of await marks.bulkGet([...ids])) {
    if (record?.openedOn === undefined) continue;
    const { paperId, openedOn } = record;
    patches.push({ paperId, set: { opened: openedOn } });
    const { opened: _, ...others } = annotationsToRegisters(record);
    if (Object.keys(others).length === 0) await marks.delete(paperId);
    else await marks.put(annotationsFromRegisters(paperId, others));
  }
  return patches;
}
