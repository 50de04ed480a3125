import { mayBeSamePaper } from '../merge/merge-paper';
import { type AnnotationPatch, annotationsFromRegisters, annotationsToRegisters } from '../model/annotations';
import type { ForgottenRecords, SightingRecord } from '../model/records';
import { hasUserData, patchAnnotations } from './annotations';
import { logChanges } from './change-log';
import type { LibraryDatabase } from './database';
import { resolveIds } from './page-state';
import { putSightings, sightingsOf } from './sightings';

/**
 * Forgets that a page was seen on a day. Its papers are deleted unless they were seen elsewhere or on another day, or the
 * user annotated them or put them on a list.
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
 * Forgets everything seen from one day to another, both included, in the same way.
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
 * Restores what was forgotten; what has been saved again meanwhile is newer and stays. A paper that was known by its
 * title, and has been saved again with its id, is that paper.
 */
export async function restoreForgotten(library: LibraryDatabase, forgotten: ForgottenRecords): Promise<void> {
  const { papers, titles, sightings, marks, changes } = library;
  await library.transaction('rw', [papers, titles, sightings, marks, changes], async () => {
    const known = await resolveForgotten(library, forgotten);
    const withCurrentId = <T extends { paperId: string }>(record: T): T => ({
      ...record,
      paperId: known.get(record.paperId) ?? record.paperId,
    });
    const restored = forgotten.papers.filter(({ id }) => !known.has(id));
    await papers.bulkPut(restored);
    await logChanges(library, [], restored);
    await titles.bulkPut(forgotten.titles.filter(({ paperId }) => !known.has(paperId)));
    await putSightings(library, forgotten.sightings.map(withCurrentId), new Set(known.values()));
    if (forgotten.opened) await patchAnnotations(library, forgotten.opened.map(withCurrentId), new Date());
  });
}

/** The current ids of those forgotten papers that are in the library, by their ids when they were forgotten. */
async function resolveForgotten(
  library: LibraryDatabase,
  { papers, sightings }: ForgottenRecords,
): Promise<Map<string, string>> {
  const gone = new Map(papers.map((paper) => [paper.id, paper]));
  const ids = new Set([...gone.keys(), ...sightings.map(({ paperId }) => paperId)]);
  const known = await resolveIds(library, [...ids]);
  for (const [oldId, currentId] of known) {
    const paper = gone.get(oldId);
    if (oldId === currentId || !paper) continue;
    const duplicate = await library.papers.get(currentId);
    if (!duplicate || !mayBeSamePaper(paper, duplicate)) known.delete(oldId); // another paper of the same title
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

/** Forgets, without a tombstone, when forgotten papers were opened; that they were hidden is kept. */
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
