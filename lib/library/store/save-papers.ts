import { isTitleId, titleSlug } from '../../paper/id';
import type { Paper } from '../../paper/paper';
import { mayBeSamePaper, mergeDuplicateRecords, mergePaper, type Sighting } from '../merge/merge-paper';
import { reassignUserData } from './annotations';
import { logChanges } from './change-log';
import type { LibraryDatabase } from './database';
import { putSightings, sightingRecord } from './sightings';

export interface SaveResult {
  /** Ids under which the sightings are now kept, in the order given, each once. */
  ids: string[];
  /** Those of them that were not in the library before. */
  added: string[];
}

/**
 * Saves what one page showed: all of it or, when the database refuses, none of it.
 *
 * A paper that is known is merged with its record. A record that was known by its title alone becomes the record of the
 * paper's id as soon as the id turns up, and its bookmark and list entries go with it.
 *
 * @param place where the sightings were made, as `lib/site/pages/page-place.ts` writes it
 * @throws what IndexedDB throws, such as `QuotaExceededError`; the library is then as it was
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
    const late = new Set<string>();
    for (const sighting of sightings) {
      const outcome = settle(sighting, page);
      if (outcome.isNew) saved.added.push(outcome.id);
      if (outcome.replaces) moved.set(outcome.replaces, outcome.id);
      if (outcome.isLate) late.add(outcome.id);
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
    // Twice on one page, as on two halves of a card: the first place is the paper's rank.
    const first = records.filter((record, at) => sightedIds.indexOf(record.paperId) === at);
    await putSightings(library, first, late);
    return saved;
  });
}

/** A record that got its id on the very page that made it is reported under that id, once. */
function renameMoved(saved: SaveResult, moved: ReadonlyMap<string, string>): void {
  for (const ids of [saved.ids, saved.added]) {
    const renamed = new Set(ids.map((id) => moved.get(id) ?? id));
    ids.splice(0, ids.length, ...renamed);
  }
}

/** The part of the library that a page bears on: records by id, and ids by the slug of their title. */
interface KnownPart {
  records: Map<string, Paper>;
  idsBySlug: Map<string, Set<string>>;
}

async function loadKnown(library: LibraryDatabase, sightings: readonly Sighting[]): Promise<KnownPart> {
  const slugs = [...new Set(sightings.map(({ facts }) => titleSlug(facts.title)))];
  const sameTitle = await library.titles.where('slug').anyOf(slugs).toArray();
  const ids = new Set([
    ...sightings.map(({ facts }) => facts.id),
    ...sameTitle.map(({ paperId }) => paperId),
  ]);
  const records = (await library.papers.bulkGet([...ids])).filter((paper) => paper !== undefined);
  const part: KnownPart = { records: new Map(), idsBySlug: new Map() };
  for (const record of records) remember(part, record);
  return part;
}

function remember(part: KnownPart, record: Paper): void {
  const slug = titleSlug(record.title);
  part.records.set(record.id, record);
  part.idsBySlug.set(slug, (part.idsBySlug.get(slug) ?? new Set()).add(record.id));
}

/** What became of one sighting. */
interface Outcome {
  id: string;
  isNew: boolean;
  /** The paper has been seen after it: the capture was sent again when a later one had been saved. */
  isLate: boolean;
  /** The record, known by title, that it takes the place of. */
  replaces?: string;
}

/** Puts one sighting into its record. */
function settle(sighting: Sighting, part: KnownPart): Outcome {
  const { facts } = sighting;
  const twins = [...(part.idsBySlug.get(titleSlug(facts.title)) ?? [])]
    .flatMap((id) => part.records.get(id) ?? [])
    .filter((record) => record.id !== facts.id && mayBeSamePaper(record, facts));
  if (isTitleId(facts.id)) {
    const known = part.records.get(facts.id) ?? (twins.length === 1 ? twins[0] : undefined);
    const id = known?.id ?? facts.id;
    remember(part, mergePaper(known, { ...sighting, facts: { ...facts, id } }));
    return { id, isNew: known === undefined, isLate: isLate(sighting, known) };
  }
  const byTitle = twins.find((record) => isTitleId(record.id));
  const byId = part.records.get(facts.id);
  const known = byId && byTitle ? mergeDuplicateRecords(byId, byTitle) : (byId ?? byTitle);
  remember(part, mergePaper(known, sighting));
  const outcome = { id: facts.id, isNew: known === undefined, isLate: isLate(sighting, known) };
  if (!byTitle) return outcome;
  part.records.delete(byTitle.id);
  return { ...outcome, replaces: byTitle.id };
}

function isLate({ seenAt }: Sighting, known: Paper | undefined): boolean {
  return known !== undefined && seenAt < known.lastSeenAt;
}
