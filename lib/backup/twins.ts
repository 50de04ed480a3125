import { mayBeSame } from '../merge/merge-paper';
import { mergePapers } from '../merge/merge-records';
import { isTitleId, titleSlug } from '../paper/id';
import type { Library } from '../store/library';
import { moveMarks } from '../store/marks';

/** A paper that one library knows by its title alone, and its id in the other. */
export type Twin = readonly [titleId: string, id: string];

/** The papers that `library` knows by their titles alone while `other` knows one paper of that title, and its id. */
export async function twinsOf(library: Library, other: Library): Promise<Twin[]> {
  const bare = await library.papers.where('id').startsWith('title:').toArray();
  const twins: Twin[] = [];
  for (const paper of bare) {
    const ids = await other.titles.where('slug').equals(titleSlug(paper.title)).primaryKeys();
    const known = (await other.papers.bulkGet(ids.filter((id) => !isTitleId(id)))).flatMap((found) =>
      found && mayBeSame(paper, found) ? [found.id] : [],
    );
    const [id] = known;
    if (id !== undefined && known.length === 1) twins.push([paper.id, id]);
  }
  return twins;
}

/** Gives the papers that came from outside the ids that the reader's own library knows. */
export async function align(library: Library, incoming: Library): Promise<void> {
  await moveTwins(incoming, await twinsOf(incoming, library));
}

/** Puts papers under the ids that have turned up, with all that is kept on them; within the caller's transaction or its own. */
export async function moveTwins(library: Library, twins: readonly Twin[]): Promise<void> {
  if (twins.length === 0) return;
  await library.transaction('rw', library.tables, async () => {
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
  });
}
