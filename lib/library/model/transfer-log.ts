/** What was exported last of a list, a search or whatever else: by it is known what has come since. */
export interface ExportLogEntry {
  /** What it was of: see `lib/transfer/export/export-request.ts`. */
  scope: string;
  /** ISO 8601 in UTC. */
  at: string;
  /** Every paper of that scope that has ever been exported. */
  paperIds: string[];
}

/** A paper that was handed to another program, so that it is not handed over twice. */
export interface SendLogEntry {
  /** The program, and what it calls the library: `zotero:1`, `jabref`. */
  program: string;
  paperId: string;
  /** ISO 8601 in UTC. */
  at: string;
}

/** Of the same scope in two libraries: all that left either, and when that was last. */
export function mergeExportLog(a: ExportLogEntry, b: ExportLogEntry): ExportLogEntry {
  const paperIds = [...new Set([...a.paperIds, ...b.paperIds])].sort();
  return { scope: a.scope, at: a.at > b.at ? a.at : b.at, paperIds };
}

/** Of the same paper in two libraries: when it was handed over first. */
export function mergeSendLog(a: SendLogEntry, b: SendLogEntry): SendLogEntry {
  return a.at <= b.at ? a : b;
}
