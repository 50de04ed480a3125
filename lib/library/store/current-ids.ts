import { isTitleId } from '../../paper/id';
import type { LibraryDatabase } from './database';
import { resolveIds } from './page-state';

/**
 * The ids under which papers are kept today: one that was known by its title may have got its id since, while a page still
 * showed it by its title, or an undo waited.
 */
export async function currentIds(library: LibraryDatabase, ids: readonly string[]): Promise<string[]> {
  const today = await idToday(library, ids);
  return [...new Set(ids.map(today))];
}

/** The same of what is said of papers. */
export async function withCurrentIds<T extends { paperId: string }>(
  library: LibraryDatabase,
  said: readonly T[],
): Promise<T[]> {
  const today = await idToday(
    library,
    said.map(({ paperId }) => paperId),
  );
  return said.map((each) => ({ ...each, paperId: today(each.paperId) }));
}

async function idToday(library: LibraryDatabase, ids: readonly string[]): Promise<(id: string) => string> {
  const titled = ids.filter(isTitleId);
  if (titled.length === 0) return (id) => id;
  const today = await resolveIds(library, titled);
  return (id) => today.get(id) ?? id;
}
