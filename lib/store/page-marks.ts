import type { Status } from '../kept/marks';
import { withoutUndefined } from '../paper/defined';
import { isTitleId } from '../paper/id';
import type { Library } from './library';

/** What the library knows of one paper on a page. */
export interface MarkedPaper {
  /** Under which it was asked for. */
  asked: string;
  /** Under which it is kept: another, when the page gave its title alone. */
  id: string;
  isSaved: boolean;
  /** It was first seen on this visit. */
  isNew: boolean;
  isBookmarked: boolean;
  isHidden: boolean;
  status?: Status;
  /** The lists that it is on. */
  listIds: string[];
}

/** What a page about papers is marked with. */
export interface PageMarks {
  /** In the order in which they were asked for. */
  papers: MarkedPaper[];
  /** The lists that a paper can be put on, by name. */
  lists: { id: string; name: string }[];
}

/**
 * What the library knows of the papers on a page, all at once. Nothing of a paper's record is read: of 100,000 papers that
 * takes as long as of a hundred.
 *
 * @param since papers first seen at this moment or later are new; ISO 8601 in UTC
 */
export async function pageMarks(library: Library, ids: readonly string[], since: string): Promise<PageMarks> {
  const { papers, titles, marks, lists, entries } = library;
  return library.transaction('r', [papers, titles, marks, lists, entries], async () => {
    const [known, allLists, newIds] = await Promise.all([
      keptIds(library, ids),
      lists.toArray(),
      papers.where('firstSeenAt').aboveOrEqual(since).primaryKeys(),
    ]);
    const keys = ids.map((id) => known.get(id) ?? id);
    const offered = allLists.filter(({ deletedAt, query }) => !deletedAt && query === undefined);
    const open = new Set(offered.map(({ id }) => id));
    const [kept, onLists] = await Promise.all([
      marks.bulkGet(keys),
      entries.where('paperId').anyOf(keys).toArray(),
    ]);
    const listIds = new Map<string, string[]>();
    for (const { paperId, listId, addedAt } of onLists)
      if (addedAt !== undefined && open.has(listId))
        listIds.set(paperId, [...(listIds.get(paperId) ?? []), listId]);
    const isNew = new Set(newIds);
    return {
      papers: ids.map((asked, at) => {
        const id = keys[at] ?? asked;
        const { bookmarkedAt, hiddenAt, status } = kept[at] ?? {};
        return withoutUndefined({
          asked,
          id,
          isSaved: known.has(asked),
          isNew: isNew.has(id),
          isBookmarked: bookmarkedAt !== undefined,
          isHidden: hiddenAt !== undefined,
          status,
          listIds: listIds.get(id) ?? [],
        });
      }),
      lists: offered.map(({ id, name }) => ({ id, name })).sort((a, b) => a.name.localeCompare(b.name)),
    };
  });
}

/** Under which id each of the papers that are in the library is kept. */
export async function keptIds(
  { papers, titles }: Library,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const present = await papers
    .where('id')
    .anyOf([...ids])
    .primaryKeys();
  const known = new Map(present.map((id) => [id, id]));
  for (const id of ids) {
    if (known.has(id) || !isTitleId(id)) continue;
    // Of several papers with one title there is no telling which one is meant.
    const [twin, other] = await titles.where('slug').equals(id.slice('title:'.length)).limit(2).primaryKeys();
    if (twin !== undefined && other === undefined) known.set(id, twin);
  }
  return known;
}
