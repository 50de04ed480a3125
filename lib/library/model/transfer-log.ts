/** The exports of a list, a search or another scope so far: it determines which papers were added since. */
export interface ExportLogEntry {
  /** What was exported: see `lib/transfer/export/export-request.ts`. */
  scope: string;
  /** ISO 8601 in UTC. */
  at: string;
  /** Every paper of that scope ever exported. */
  paperIds: string[];
}

/** A paper that was sent to another program, so that it is not sent twice. */
export interface SendLogEntry {
  /** The program, and its id of the library: `zotero:L1`, `jabref`. */
  program: string;
  paperId: string;
  /** ISO 8601 in UTC. */
  at: string;
}

/** Merges two libraries' logs of one scope: all papers exported from either, and the later time. */
export function mergeExportLog(a: ExportLogEntry, b: ExportLogEntry): ExportLogEntry {
  const paperIds = [...new Set([...a.paperIds, ...b.paperIds])].sort();
  return { scope: a.scope, at: a.at > b.at ? a.at : b.at, paperIds };
}

/** Merges two libraries' logs of one paper: when it was first sent. */
export function mergeSendLog(a: SendLogEntry, b: SendLogEntry): SendLogEntry {
  return a.at <= b.at ? a : b;
}
