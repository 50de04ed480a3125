import { mayBeSamePaper } from '../../library/merge/merge-paper';
import { mergePapers } from '../../library/merge/merge-records';
import { reassignUserData } from '../../library/store/annotations';
import type { LibraryDatabase } from '../../library/store/database';
import { isTitleId, titleSlug } from '../../paper/id';
import type { Paper } from '../../paper/paper';
import type { IdChange } from './id-mapping';
import type { StagingArea } from './staging-area';

/** The papers that are known by their titles alone on one side, and by an id on the other. */
export interface Duplicates {
  /** In the reader's library, with the ids that came. */
  ours: IdChange[];
  /** Among what came, with the ids that the reader's library knows. */
  theirs: IdChange[];
}

/** Finds them: a title and an id are one paper when nothing speaks against it, and no other paper has the title. */
export async function findDuplicates(library: LibraryDatabase, incoming: StagingArea): Promise<Duplicates> {
  incoming.setIdChanges([]); // those that were found before are found again
  const ourBare = bySlug(await library.papers.where('id').startsWith('title:').toArray());
  const theirBare: Paper[] = [];
  const known = new Map<string, Paper[]>();
  for await (const papers of incoming.batches('papers'))
    for (const paper of papers) {
      if (isTitleId(paper.id)) theirBare.push(paper);
      else if (ourBare.size > 0) {
        const slug = titleSlug(paper.title);
        if (ourBare.has(slug)) known.set(slug, [...(known.get(slug) ?? []), paper]);
      }
    }
  const ours = [...ourBare].flatMap(([slug, bare]) => twinOf(bare, known.get(slug) ?? []));
  const theirs: IdChange[] = [];
  for (const bare of theirBare) {
    const ids = await library.titles.where('slug').equals(titleSlug(bare.title)).primaryKeys();
    const papers = await library.papers.bulkGet(ids.filter((id) => !isTitleId(id)));
    theirs.push(
      ...twinOf(
        bare,
        papers.filter((paper) => paper !== undefined),
      ),
    );
  }
  return { ours, theirs };
}

function bySlug(papers: readonly Paper[]): Map<string, Paper> {
  return new Map(papers.map((paper) => [titleSlug(paper.title), paper]));
}

function twinOf(bare: Paper, known: readonly Paper[]): IdChange[] {
  const same = known.filter((paper) => mayBeSamePaper(bare, paper));
  const [twin] = same;
  return twin !== undefined && same.length === 1 ? [[bare.id, twin.id]] : [];
}

/** Gives what came the ids that the reader's library knows. */
export async function alignIds(library: LibraryDatabase, incoming: StagingArea): Promise<void> {
  incoming.setIdChanges((await findDuplicates(library, incoming)).theirs);
}

/** Puts papers of the library under the ids that have turned up, with all that is kept on them; within a transaction. */
export async function mergeDuplicates(library: LibraryDatabase, twins: readonly IdChange[]): Promise<void> {
  for (const [from, id] of twins) {
    const paper = await library.papers.get(from);
    if (!paper) continue;
    const known = await library.papers.get(id);
    const moved = { ...paper, id };
    const united = known ? mergePapers(known, moved) : moved;
    await library.papers.delete(from);
    await library.titles.delete(from);
    await library.papers.put(united);
    await library.titles.put({ paperId: id, slug: titleSlug(united.title) });
    await library.changes.add({ ids: [from, id], columns: [] });
    await reassignUserData(library, from, id);
  }
}
