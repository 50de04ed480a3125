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

/** The staged papers of another program's file. */
export interface StagedImport {
  staging: StagingArea;
  /** Papers of the file, each once. */
  count: number;
  skipped: SkippedEntry[];
  /** How many records were duplicates of a paper in the same file. */
  duplicateCount: number;
}

/**
 * Stages the papers of a file, to be merged into the user's library. The user's decisions are kept: for known papers only
 * gaps are filled, and an annotation or a list entry that was ever set is not set again. So a file that is imported twice
 * changes nothing the second time.
 *
 * @param title of the list that the papers of the file are added to, if any
 * @throws what IndexedDB throws; the user's library is not touched
 */
export async function stageImport(
  library: LibraryDatabase,
  papers: readonly ImportedPaper[],
  now: Date,
  title?: string,
): Promise<StagedImport> {
  const { matched, skipped, duplicateCount } = matchImported(papers, await lookUp(library, papers));
  const records = toRecords(matched, now.toISOString(), title);
  const staging = await StagingArea.empty();
  try {
    await stagePapers(library, staging, records);
    await stageAnnotations(library, staging, records, now);
    await stageLists(library, staging, records, now);
  } catch (error) {
    await staging.discard().catch(() => {});
    throw error;
  }
  return { staging, count: matched.length, skipped, duplicateCount };
}

/** Looks up the ids and titles of a file in the library. */
async function lookUp(library: LibraryDatabase, papers: readonly ImportedPaper[]): Promise<LibraryLookup> {
  const titles = papers.flatMap(({ title }) => (title === undefined ? [] : [titleSlug(title)]));
  const sameTitle = await library.titles
    .where('slug')
    .anyOf([...new Set(titles)])
    .toArray();
  const duplicates = await library.papers.bulkGet(sameTitle.map(({ paperId }) => paperId));
  const bySlug = new Map<string, KnownPaper[]>();
  for (const [at, { slug }] of sameTitle.entries()) {
    const duplicate = duplicates[at];
    if (duplicate) bySlug.set(slug, [...(bySlug.get(slug) ?? []), duplicate]);
  }
  const wanted = [...papers.flatMap(({ id }) => id ?? []), ...titles.map((slug) => `title:${slug}`)];
  const ids = new Set(await library.papers.where('id').anyOf(wanted).primaryKeys());
  return { hasId: (id) => ids.has(id), idsOfSlug: (slug) => bySlug.get(slug) ?? [] };
}

async function stagePapers(
  library: LibraryDatabase,
  staging: StagingArea,
  { papers }: ImportRecords,
): Promise<void> {
  const known = await library.papers.bulkGet(papers.map(({ id }) => id));
  await staging.add(
    'papers',
    papers.map((paper, at) => ({ ...paper, ...known[at] })),
  );
}

async function stageAnnotations(
  library: LibraryDatabase,
  staging: StagingArea,
  { annotations }: ImportRecords,
  now: Date,
): Promise<void> {
  const known = await library.marks.bulkGet(annotations.map(({ paperId }) => paperId));
  const staged = annotations.flatMap(({ paperId, set }, at) => {
    const before = known[at];
    const registers = before ? annotationsToRegisters(before) : {};
    const fresh = Object.entries(set).filter(([name]) => !Object.hasOwn(registers, name));
    if (fresh.length === 0) return [];
    return annotationsFromRegisters(paperId, applyChanges({}, Object.fromEntries(fresh), now).registers);
  });
  await staging.add('marks', staged);
}

/** Adds papers to the end of the list of a name, which is created if there is none. */
async function stageLists(
  library: LibraryDatabase,
  staging: StagingArea,
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
    const existing = await library.entries.where('listId').equals(list.id).toArray();
    const ids = new Set(existing.map(({ paperId }) => paperId));
    const fresh = entries.filter(({ paperId }) => !ids.has(paperId));
    const last = existing.sort(compareEntries).at(-1)?.position;
    const positions = positionsBetween(last, undefined, fresh.length) ?? [];
    if (!known) await staging.add('lists', [list]);
    await staging.add(
      'entries',
      fresh.map(({ paperId, note = null }, at) => {
        const set = { on: now.toISOString(), position: positions[at] ?? '', note };
        return entryFromRegisters(list.id, paperId, applyChanges({}, set, now).registers);
      }),
    );
  }
}
