import type { ExportedPaper } from '../export/formats/exported-paper';
import type { SendDestination } from './already-sent';
import type { SendError } from './send-errors';

/** Papers sent in one request whose outcome is not settled. Plain JSON, to survive a restart. */
export interface PendingBatch {
  place: SendDestination;
  paperIds: readonly string[];
  /** ISO 8601 in UTC. */
  startedAt: string;
  /** Of the session in Zotero; empty for other programs. */
  sessionID: string;
  /** Their destination in Zotero. */
  target: { id: string; name: string };
  tags: readonly string[];
  /** They are in Zotero and logged as sent, but not moved to the target yet. */
  isSaved: boolean;
}

/** Records what was sent, provided by the caller; nothing more is sent before it is recorded. */
export interface SendLog {
  /** These papers have arrived. */
  sent(place: SendDestination, paperIds: readonly string[]): Promise<void>;
  /** This batch is about to be sent, or is settled (`undefined`). At most one is pending at a time. */
  open(batch: PendingBatch | undefined): Promise<void>;
}

export interface SendOptions {
  log: SendLog;
  /** The batch that is pending from an earlier run. */
  pendingBatch?: PendingBatch | undefined;
  /** What the user decided about `unconfirmed`: the papers of the pending batch have arrived, or are to be sent again. */
  decision?: 'there' | 'again' | undefined;
  /** @param sent how many of all given papers have arrived so far */
  onProgress?: (sent: number, all: number) => void;
  /** Stops before the next request; a save in progress is no longer awaited, but its state is requested. */
  signal?: AbortSignal | undefined;
}

/** The outcome of sending. To try again, give the remaining papers and the pending batch of the log. */
export interface SendOutcome {
  /** How many of the given papers have arrived. */
  sent: number;
  /** Not known to have arrived, in their order. */
  remaining: readonly ExportedPaper[];
  /** Why it stopped; absent when all went well. */
  problem?: SendError;
}

/** For so long an unknown session means that Zotero never received it: Zotero forgets sessions after a minute. */
export const SESSION_LIFETIME_MS = 50_000;

export const BATCH_SIZE = 25;

/** Whether after this error papers may have arrived though no response says so. */
export function isResponseLost({ kind }: SendError): boolean {
  return kind === 'no-answer' || kind === 'not-running' || kind === 'invalid-response' || kind === 'stopped';
}
