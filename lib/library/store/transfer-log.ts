import { mergeExportLog } from '../model/transfer-log';
import type { LibraryDatabase } from './database';

/** Logs the export of a scope's papers; those exported before stay in the log. */
export async function logExport(
  library: LibraryDatabase,
  scope: string,
  paperIds: readonly string[],
  now: Date,
): Promise<void> {
  await library.transaction('rw', library.exports, async () => {
    const last = { scope, at: now.toISOString(), paperIds: [...paperIds].sort() };
    const known = await library.exports.get(scope);
    await library.exports.put(known ? { ...mergeExportLog(known, last), at: last.at } : last);
  });
}

/** Logs that papers were sent to another program; the time of the first sending stays. */
export async function logSent(
  library: LibraryDatabase,
  program: string,
  paperIds: readonly string[],
  now: Date,
): Promise<void> {
  await library.transaction('rw', library.sent, async () => {
    const known = await library.sent.bulkGet(paperIds.map((id): [string, string] => [program, id]));
    const fresh = paperIds.filter((_, at) => known[at] === undefined);
    await library.sent.bulkPut(fresh.map((paperId) => ({ program, paperId, at: now.toISOString() })));
  });
}
