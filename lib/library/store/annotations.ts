import { mergeAnnotations, mergeEntries } from '../merge/merge-annotations';
import {
  type AnnotationPatch,
  annotationsFromRegisters,
  annotationsToRegisters,
  type PaperAnnotations,
} from '../model/annotations';
import { mergeClaims } from '../model/citations';
import { applyChanges } from '../model/registers';
import type { LibraryDatabase } from './database';
import { sightingsOf } from './sightings';

/**
 * Changes annotations of papers.
 *
 * @returns the patches that undo it, without those for values that were the same before
 */
export async function patchAnnotations(
  library: LibraryDatabase,
  patches: readonly AnnotationPatch[],
  now: Date,
): Promise<AnnotationPatch[]> {
  return library.transaction('rw', library.marks, async () => {
    const known = await library.marks.bulkGet(patches.map(({ paperId }) => paperId));
    const records = new Map(
      known.flatMap((annotations) => (annotations ? [[annotations.paperId, annotations] as const] : [])),
    );
    const inverses: AnnotationPatch[] = [];
    const touched = new Set<string>();
    for (const { paperId, set } of patches) {
      const before = records.get(paperId) ?? { paperId, changed: {} };
      const { registers, inverse } = applyChanges(annotationsToRegisters(before), set, now);
      if (Object.keys(inverse).length === 0) continue;
      records.set(paperId, annotationsFromRegisters(paperId, registers));
      inverses.unshift({ paperId, set: inverse });
      touched.add(paperId);
    }
    await library.marks.bulkPut([...touched].flatMap((id) => records.get(id) ?? []));
    return inverses;
  });
}

/** Reassigns the annotations, list entries, sightings and citation key of one paper to another; within the caller's transaction. */
export async function reassignUserData(library: LibraryDatabase, from: string, to: string): Promise<void> {
  const annotations = await library.marks.get(from);
  if (annotations) {
    await library.marks.delete(from);
    const known = await library.marks.get(to);
    const moved: PaperAnnotations = { ...annotations, paperId: to };
    await library.marks.put(known ? mergeAnnotations(known, moved) : moved);
  }
  for (const entry of await library.entries.where('paperId').equals(from).toArray()) {
    await library.entries.delete([entry.listId, from]);
    const known = await library.entries.get([entry.listId, to]);
    const moved = { ...entry, paperId: to };
    await library.entries.put(known ? mergeEntries(known, moved) : moved);
  }
  for (const sighting of await sightingsOf(library, from)) {
    await library.sightings.delete([from, sighting.place, sighting.day]);
    const isThere = (await library.sightings.get([to, sighting.place, sighting.day])) !== undefined;
    if (!isThere) await library.sightings.put({ ...sighting, paperId: to });
  }
  const claim = await library.citations.get(from);
  if (claim) {
    await library.citations.delete(from);
    const known = await library.citations.get(to);
    const moved = { ...claim, paperId: to };
    await library.citations.put(known ? mergeClaims(known, moved) : moved);
  }
}

/** Whether the user annotated a paper deliberately: then it is not forgotten with the page that it was seen on. */
export function hasUserData(annotations: PaperAnnotations | undefined): boolean {
  return (
    annotations !== undefined &&
    (annotations.bookmarkedAt ?? annotations.status ?? annotations.worded) !== undefined
  );
}
