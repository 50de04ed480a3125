import { isTitleId } from '../../paper/id';
import type { LibraryDatabase } from './database';
import { resolveIds } from './page-state';

/**
 * The current ids of papers: one that was known by its title may have got its id since, while a page still had its title
 * id, or an undo was pending.
 */
export async function currentIds(library: LibraryDatabase, ids: readonly string[]): Promise<string[]> {
  const currentIdOf = await currentIdLookup(library, ids);
  return [...new Set(ids.map(currentIdOf))];
}

/** The records with the current ids of their papers. */
export async function withCurrentIds<T extends { paperId: string }>(
  library: LibraryDatabase,
  records: readonly T[],
): Promise<T[]> {
  const currentIdOf = await currentIdLookup(
    library,
    records.map(({ paperId }) => paperId),
  );
  return records.map((record) => ({ ...record, paperId: currentIdOf(record.paperId) }));
}

async function currentIdLookup(
  library: LibraryDatabase,
  ids: readonly string[],
): Promise<(id: string) => string> {
  const titled = ids.filter(isTitleId);
  if (titled.length === 0) return (id) => id;
  const known = await resolveIds(library, titled);
  return (id) => known.get(id) ?? id;
}
