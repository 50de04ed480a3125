import { type Forgotten, restoreForgotten } from './forget';
import type { Library } from './library';

/** What was forgotten at once, kept so that it can be undone: maybe thousands of papers, too many for a message. */
export interface ForgottenRecord extends Forgotten {
  /** The moment it was forgotten, ISO 8601 in UTC, and a UUID: ids are in the order of time. */
  id: string;
}

/** What the reader is told of it. */
export interface ForgottenSummary {
  undoId: string;
  /** Ids of the papers that are no longer in the library. */
  ids: string[];
}

/** In milliseconds: how long what was forgotten can be brought back. The popup offers it for seconds. */
const KEPT = 3_600_000;

/**
 * Forgets, and keeps what was forgotten until it is undone or an hour has gone by: both or, when the database refuses,
 * neither.
 *
 * @param forget takes something out of the library
 */
export async function forgetWithUndo(
  library: Library,
  forget: () => Promise<Forgotten>,
  now: Date,
): Promise<ForgottenSummary> {
  const undoId = `${now.toISOString()} ${crypto.randomUUID()}`;
  // Whatever `forget` touches: its own transaction becomes a part of this one.
  return library.transaction('rw', library.tables, async () => {
    await dropForgotten(library, now);
    const forgotten = await forget();
    await library.forgotten.add({ id: undoId, ...forgotten });
    return { undoId, ids: forgotten.papers.map(({ id }) => id) };
  });
}

/**
 * Puts back what was forgotten; what has been saved of it again meanwhile is newer and stays.
 *
 * @returns ids of the papers that were forgotten
 * @throws Error when it has been undone before or an hour has gone by
 */
export async function undoForget(library: Library, undoId: string): Promise<string[]> {
  return library.transaction('rw', library.tables, async () => {
    const forgotten = await library.forgotten.get(undoId);
    if (!forgotten) throw new Error('What was forgotten is no longer kept.');
    await restoreForgotten(library, forgotten);
    await library.forgotten.delete(undoId);
    return forgotten.papers.map(({ id }) => id);
  });
}

/** Lets go for good what was forgotten more than an hour ago. */
export async function dropForgotten(library: Library, now: Date): Promise<void> {
  const limit = new Date(now.getTime() - KEPT).toISOString();
  const old = await library.forgotten.where('id').below(limit).primaryKeys();
  if (old.length > 0) await library.forgotten.bulkDelete(old);
}
