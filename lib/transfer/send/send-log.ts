import type { ExportedPaper } from '../export/formats/exported-paper';
import type { SendDestination } from './already-sent';
import type { SendError } from './send-errors';

/** Papers that left in one request of which it is not settled what became of them. Plain JSON, to be kept over a restart. */
export interface PendingBatch {
  place: SendDestination;
  paperIds: readonly string[];
  /** ISO 8601 in UTC. */
  startedAt: string;
  /** Names the saving in Zotero; empty elsewhere. */
  sessionID: string;
  /** Where they go in Zotero. */
  target: { id: string; name: string };
  tags: readonly string[];
  /** They are in Zotero and recorded as sent, but not moved to the target yet. */
  isSaved: boolean;
}

/** What is kept of handing over, by whoever calls; nothing more is sent before it is kept. */
export interface SendLog {
  /** These papers are over there. */
  sent(place: SendDestination, paperIds: readonly string[]): Promise<void>;
  /** This batch is about to leave, or is settled (`undefined`). At most one is open at a time. */
  open(batch: PendingBatch | undefined): Promise<void>;
}

export interface SendOptions {
  record: SendLog;
  /** The batch that the record has open from an earlier run. */
  open?: PendingBatch | undefined;
  /** What the reader said to the problem `unconfirmed`: the papers of the open batch are there, or are to be sent again. */
  answer?: 'there' | 'again' | undefined;
  /** @param over how many papers of all that were given are over there so far */
  onProgress?: (sent: number, all: number) => void;
  /** Stops before the next request; what is being saved is waited for no longer, and asked after. */
  signal?: AbortSignal | undefined;
}

/** What came of handing papers over. To try again, give what is left, and the open batch of the record. */
export interface SendOutcome {
  /** How many papers are over there now of those that were given. */
  sent: number;
  /** Not known to be over there, in their order. */
  remaining: readonly ExportedPaper[];
  /** Why it stopped; absent when all went well. */
  problem?: SendError;
}

/** How long it can be said that Zotero never got a session it does not know: it forgets the first after a minute. */
export const SESSION_LIFETIME_MS = 50_000;

export const BATCH_SIZE = 25;

/** Whether after this problem papers may be over there though no answer says so. */
export function isResponseLost({ kind }: SendError): boolean {
  return kind === 'no-answer' || kind === 'not-running' || kind === 'invalid-response' || kind === 'stopped';
}
