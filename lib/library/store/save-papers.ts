import { isTitleId, titleSlug } from '../../paper/id';
import type { Paper } from '../../paper/paper';
import { mayBeSamePaper, mergeDuplicateRecords, mergePaper, type Sighting } from '../merge/merge-paper';
import { reassignUserData } from './annotations';
import { logChanges } from './change-log';
import type { LibraryDatabase } from './database';
import { putSightings, sightingRecord } from './sightings';

export interface SaveResult {
  /** The library's ids of the sightings' papers, in the order given, each once. */
  ids: string[];
  /** Those that were not in the library before. */
  added: string[];
}

/**
 * Saves the papers of one page: all of them or, when the database fails, none.
 *
 * A known paper is merged with its record. A record known only by its title becomes the record of the paper's id as soon
 * as the id is known, and its user data is reassigned to that id.
 *
 * @param place where the papers were seen, as `lib/site/pages/page-place.ts` writes it
 * @throws what IndexedDB throws, such as `QuotaExceededError`; the library is then unchanged
 */
export async function savePapers(
  library: LibraryDatabase,
  sightings: readonly Sighting[],
  place: string,
): Promise<SaveResult> {
  const { papers, titles, marks, entries, sightings: seenOn, citations, changes } = library;
  const stores = [papers, titles, marks, entries, seenOn, citations, changes];
  return library.transaction('rw', stores, async () => {
    const page = await loadKnown(library, sightings);
    const before = [...page.records.values()];
    const saved: SaveResult = { ids: [], added: [] };
    const moved = new Map<string, string>();
    const seen: [id: string, sighting: Sighting][] = [];
    const lateIds = new Set<string>();
    for (const sighting of sightings) {
      const outcome = applySighting(sighting, page);
      if (outcome.isNew) saved.added.push(outcome.id);
      if (outcome.replaces) moved.set(outcome.replaces, outcome.id);
      if (outcome.isLate) lateIds.add(outcome.id);
      seen.push([outcome.id, sighting]);
      if (!saved.ids.includes(outcome.id)) saved.ids.push(outcome.id);
    }
    const gone = [...moved.keys()];
    renameMoved(saved, moved);
    const changed = saved.ids.flatMap((id) => page.records.get(id) ?? []);
    await papers.bulkDelete(gone);
    await titles.bulkDelete(gone);
    await papers.bulkPut(changed);
    await titles.bulkPut(changed.map(({ id, title }) => ({ paperId: id, slug: titleSlug(title) })));
    const touched = new Set([...gone, ...saved.ids]);
    await logChanges(
      library,
      before.filter(({ id }) => touched.has(id)),
      changed,
    );
    for (const [from, to] of moved) await reassignUserData(library, from, to);
    const sightedIds = seen.map(([id]) => moved.get(id) ?? id);
    const records = seen.map(([, sighting], at) =>
      sightingRecord(sightedIds[at] ?? '', place, at + 1, sighting),
    );
    // Twice on one page, as on two halves of a card: the first position is the paper's rank.
    const first = records.filter((record, at) => sightedIds.indexOf(record.paperId) === at);
    await putSightings(library, first, lateIds);
    return saved;
  });
}

/** A record that was created and got its id on the same page is reported under that id, once. */
function renameMoved(saved: SaveResult, moved: ReadonlyMap<string, string>): void {
  for (const ids of [saved.ids, saved.added]) {
    const renamed = new Set(ids.map((id) => moved.get(id) ?? id));
    ids.splice(0, ids.length, ...renamed);
  }
}

/** The part of the library that a page concerns: records by id, and ids by the slug of their title. */
interface KnownPart {
  records: Map<string, Paper>;
  idsBySlug: Map<string, Set<string>>;
}

async function loadKnown(library: LibraryDatabase, sightings: readonly Sighting[]): Promise<KnownPart> {
  const slugs = [...new Set(sightings.map(({ fields }) => titleSlug(fields.title)))];
  const sameTitle = await library.titles.where('slug').anyOf(slugs).toArray();
  const ids = new Set([
    ...sightings.map(({ fields }) => fields.id),
    ...sameTitle.map(({ paperId }) => paperId),
  ]);
  const records = (await library.papers.bulkGet([...ids])).filter((paper) => paper !== undefined);
  const part: KnownPart = { records: new Map(), idsBySlug: new Map() };
  for (const record of records) addRecord(part, record);
  return part;
}

function addRecord(part: KnownPart, record: Paper): void {
  const slug = titleSlug(record.title);
  part.records.set(record.id, record);
  part.idsBySlug.set(slug, (part.idsBySlug.get(slug) ?? new Set()).add(record.id));
}

/** The result of applying one sighting. */
interface Outcome {
  id: string;
  isNew: boolean;
  /** The paper has been seen since: the capture was sent again after a later one had been saved. */
  isLate: boolean;
  /** The id of the record, known by its title, that it replaces. */
  replaces?: string;
}

/** Merges one sighting into its paper's record. */
function applySighting(sighting: Sighting, part: KnownPart): Outcome {
  const { fields } = sighting;
  const duplicates = [...(part.idsBySlug.get(titleSlug(fields.title)) ?? [])]
    .flatMap((id) => part.records.get(id) ?? [])
    .filter((record) => record.id !== fields.id && mayBeSamePaper(record, fields));
  if (isTitleId(fields.id)) {
    const known = part.records.get(fields.id) ?? (duplicates.length === 1 ? duplicates[0] : undefined);
    const id = known?.id ?? fields.id;
    addRecord(part, mergePaper(known, { ...sighting, fields: { ...fields, id } }));
    return { id, isNew: known === undefined, isLate: isLate(sighting, known) };
  }
  const byTitle = duplicates.find((record) => isTitleId(record.id));
  const byId = part.records.get(fields.id);
  const known = byId && byTitle ? mergeDuplicateRecords(byId, byTitle) : (byId ?? byTitle);
  addRecord(part, mergePaper(known, sighting));
  const outcome = { id: fields.id, isNew: known === undefined, isLate: isLate(sighting, known) };
  if (!byTitle) return outcome;
  part.records.delete(byTitle.id);
  return { ...outcome, replaces: byTitle.id };
}

function isLate({ seenAt }: Sighting, known: Paper | undefined): boolean {
  return known !== undefined && seenAt < known.lastSeenAt;
}
