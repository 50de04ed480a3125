import { mayBeSame } from '../../library/merge/merge-paper';
import { mergePapers } from '../../library/merge/merge-records';
import { moveMarks } from '../../library/store/annotations';
import type { Library } from '../../library/store/database';
import { isTitleId, titleSlug } from '../../paper/id';
import type { Paper } from '../../paper/paper';
import type { Twin } from './id-mapping';
import type { Incoming } from './staging-area';

/** The papers that are known by their titles alone on one side, and by an id on the other. */
export interface Twins {
  /** In the reader's library, with the ids that came. */
  ours: Twin[];
  /** Among what came, with the ids that the reader's library knows. */
  theirs: Twin[];
}

/** Finds them: a title and an id are one paper when nothing speaks against it, and no other paper has the title. */
export async function findTwins(library: Library, incoming: Incoming): Promise<Twins> {
  incoming.rename([]); // those that were found before are found again
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
  const theirs: Twin[] = [];
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

function twinOf(bare: Paper, known: readonly Paper[]): Twin[] {
  const same = known.filter((paper) => mayBeSame(bare, paper));
  const [twin] = same;
  return twin !== undefined && same.length === 1 ? [[bare.id, twin.id]] : [];
}

/** Gives what came the ids that the reader's library knows. */
export async function align(library: Library, incoming: Incoming): Promise<void> {
  incoming.rename((await findTwins(library, incoming)).theirs);
}

/** Puts papers of the library under the ids that have turned up, with all that is kept on them; within a transaction. */
export async function moveTwins(library: Library, twins: readonly Twin[]): Promise<void> {
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
    await moveMarks(library, from, id);
  }
}
