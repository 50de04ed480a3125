import { mayBeSamePaper } from '../../library/merge/merge-paper';
import { mergePapers } from '../../library/merge/merge-records';
import { reassignUserData } from '../../library/store/annotations';
import type { LibraryDatabase } from '../../library/store/database';
import { isTitleId, titleSlug } from '../../paper/id';
import type { Paper } from '../../paper/paper';
import type { IdChange } from './id-mapping';
import type { StagingArea } from './staging-area';

/** The papers that are known only by their titles on one side, and by an id on the other. */
export interface Duplicates {
  /** In the user's library, with the ids of the staged papers. */
  ours: IdChange[];
  /** Among the staged papers, with the ids of the user's library. */
  theirs: IdChange[];
}

/** Finds duplicates: a title and an id are one paper if nothing contradicts it, and no other paper has the title. */
export async function findDuplicates(library: LibraryDatabase, staging: StagingArea): Promise<Duplicates> {
  staging.setIdChanges([]); // those found before are found again
  const ourTitleOnly = bySlug(await library.papers.where('id').startsWith('title:').toArray());
  const theirTitleOnly: Paper[] = [];
  const known = new Map<string, Paper[]>();
  for await (const papers of staging.batches('papers'))
    for (const paper of papers) {
      if (isTitleId(paper.id)) theirTitleOnly.push(paper);
      else if (ourTitleOnly.size > 0) {
        const slug = titleSlug(paper.title);
        if (ourTitleOnly.has(slug)) known.set(slug, [...(known.get(slug) ?? []), paper]);
      }
    }
  const ours = [...ourTitleOnly].flatMap(([slug, paper]) => idChangeOf(paper, known.get(slug) ?? []));
  const theirs: IdChange[] = [];
  for (const titleOnly of theirTitleOnly) {
    const ids = await library.titles.where('slug').equals(titleSlug(titleOnly.title)).primaryKeys();
    const papers = await library.papers.bulkGet(ids.filter((id) => !isTitleId(id)));
    theirs.push(
      ...idChangeOf(
        titleOnly,
        papers.filter((paper) => paper !== undefined),
      ),
    );
  }
  return { ours, theirs };
}

function bySlug(papers: readonly Paper[]): Map<string, Paper> {
  return new Map(papers.map((paper) => [titleSlug(paper.title), paper]));
}

function idChangeOf(titleOnly: Paper, known: readonly Paper[]): IdChange[] {
  const same = known.filter((paper) => mayBeSamePaper(titleOnly, paper));
  const [duplicate] = same;
  return duplicate !== undefined && same.length === 1 ? [[titleOnly.id, duplicate.id]] : [];
}

/** Gives the staged papers the ids of the user's library. */
export async function alignIds(library: LibraryDatabase, staging: StagingArea): Promise<void> {
  staging.setIdChanges((await findDuplicates(library, staging)).theirs);
}

/** Gives papers of the library their new ids, together with their user data; within a transaction. */
export async function mergeDuplicates(library: LibraryDatabase, changes: readonly IdChange[]): Promise<void> {
  for (const [from, id] of changes) {
    const paper = await library.papers.get(from);
    if (!paper) continue;
    const known = await library.papers.get(id);
    const moved = { ...paper, id };
    const merged = known ? mergePapers(known, moved) : moved;
    await library.papers.delete(from);
    await library.titles.delete(from);
    await library.papers.put(merged);
    await library.titles.put({ paperId: id, slug: titleSlug(merged.title) });
    await library.changes.add({ ids: [from, id], columns: [] });
    await reassignUserData(library, from, id);
  }
}
