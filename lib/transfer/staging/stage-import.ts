import { annotationsFromRegisters, annotationsToRegisters } from '../../library/model/annotations';
import { compareEntries, entryFromRegisters, listFromRegisters } from '../../library/model/lists';
import { positionsBetween } from '../../library/model/positions';
import { applyChanges } from '../../library/model/registers';
import type { LibraryDatabase } from '../../library/store/database';
import { titleSlug } from '../../paper/id';
import type { ImportedPaper, SkippedEntry } from '../import/imported';
import { type KnownPaper, type LibraryLookup, matchImported } from '../import/match';
import { type ImportRecords, toRecords } from '../import/to-records';
import { StagingArea } from './staging-area';

/** What came of a file of another program. */
export interface StagedImport {
  incoming: StagingArea;
  /** Papers of the file, each once. */
  count: number;
  skipped: SkippedEntry[];
  /** How many records were further ones of a paper in the same file. */
  duplicateCount: number;
}

/**
 * Makes of the papers of a file a library of its own, to be merged into the reader's. What the reader has decided stands:
 * of papers that are known only gaps are filled, and a mark or a place on a list that was ever set is not set again. So a
 * file that is taken in twice changes nothing the second time.
 *
 * @param title of the list that the papers of the file are put on, if any
 * @throws what IndexedDB throws; the reader's library is not touched
 */
export async function stageImport(
  library: LibraryDatabase,
  papers: readonly ImportedPaper[],
  now: Date,
  title?: string,
): Promise<StagedImport> {
  const {
    matched,
    dropped: skipped,
    repeated: duplicateCount,
  } = matchImported(papers, await knownAmong(library, papers));
  const records = toRecords(matched, now.toISOString(), title);
  const incoming = await StagingArea.empty();
  try {
    await stagePapers(library, incoming, records);
    await stageMarks(library, incoming, records, now);
    await stageLists(library, incoming, records, now);
  } catch (error) {
    await incoming.discard().catch(() => {});
    throw error;
  }
  return { incoming, count: matched.length, skipped, duplicateCount };
}

/** What the library knows of the ids and titles in a file. */
async function knownAmong(
  library: LibraryDatabase,
  papers: readonly ImportedPaper[],
): Promise<LibraryLookup> {
  const titles = papers.flatMap(({ title }) => (title === undefined ? [] : [titleSlug(title)]));
  const sameTitle = await library.titles
    .where('slug')
    .anyOf([...new Set(titles)])
    .toArray();
  const twins = await library.papers.bulkGet(sameTitle.map(({ paperId }) => paperId));
  const bySlug = new Map<string, KnownPaper[]>();
  for (const [at, { slug }] of sameTitle.entries()) {
    const twin = twins[at];
    if (twin) bySlug.set(slug, [...(bySlug.get(slug) ?? []), twin]);
  }
  const wanted = [...papers.flatMap(({ id }) => id ?? []), ...titles.map((slug) => `title:${slug}`)];
  const ids = new Set(await library.papers.where('id').anyOf(wanted).primaryKeys());
  return { hasId: (id) => ids.has(id), idsOfSlug: (slug) => bySlug.get(slug) ?? [] };
}

async function stagePapers(
  library: LibraryDatabase,
  incoming: StagingArea,
  { papers }: ImportRecords,
): Promise<void> {
  const known = await library.papers.bulkGet(papers.map(({ id }) => id));
  await incoming.add(
    'papers',
    papers.map((paper, at) => ({ ...paper, ...known[at] })),
  );
}

async function stageMarks(
  library: LibraryDatabase,
  incoming: StagingArea,
  { marks }: ImportRecords,
  now: Date,
): Promise<void> {
  const known = await library.marks.bulkGet(marks.map(({ paperId }) => paperId));
  const staged = marks.flatMap(({ paperId, set }, at) => {
    const before = known[at];
    const registers = before ? annotationsToRegisters(before) : {};
    const fresh = Object.entries(set).filter(([name]) => !Object.hasOwn(registers, name));
    if (fresh.length === 0) return [];
    return annotationsFromRegisters(paperId, applyChanges({}, Object.fromEntries(fresh), now).registers);
  });
  await incoming.add('marks', staged);
}

/** Papers go to the end of the list of a name, which is made if there is none. */
async function stageLists(
  library: LibraryDatabase,
  incoming: StagingArea,
  { lists }: ImportRecords,
  now: Date,
): Promise<void> {
  const all = await library.lists.toArray();
  for (const { name, entries } of lists) {
    const known = all.find(
      (list) => !list.deletedAt && list.query === undefined && list.name.toLowerCase() === name.toLowerCase(),
    );
    const { registers } = applyChanges({}, { name }, now);
    const list = known ?? listFromRegisters(crypto.randomUUID(), now.toISOString(), registers);
    if (!known) all.push(list);
    const on = await library.entries.where('listId').equals(list.id).toArray();
    const ever = new Set(on.map(({ paperId }) => paperId));
    const fresh = entries.filter(({ paperId }) => !ever.has(paperId));
    const last = on.sort(compareEntries).at(-1)?.position;
    const places = positionsBetween(last, undefined, fresh.length) ?? [];
    if (!known) await incoming.add('lists', [list]);
    await incoming.add(
      'entries',
      fresh.map(({ paperId, note = null }, at) => {
        const set = { on: now.toISOString(), position: places[at] ?? '', note };
        return entryFromRegisters(list.id, paperId, applyChanges({}, set, now).registers);
      }),
    );
  }
}
