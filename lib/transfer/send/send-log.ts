import type { ExportedPaper } from '../export/formats/exported-paper';
import type { Place } from './already-sent';
import type { HandoverProblem } from './send-errors';

/** Papers that left in one request of which it is not settled what became of them. Plain JSON, to be kept over a restart. */
export interface OpenBatch {
  place: Place;
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
export interface HandoverRecord {
  /** These papers are over there. */
  sent(place: Place, paperIds: readonly string[]): Promise<void>;
  /** This batch is about to leave, or is settled (`undefined`). At most one is open at a time. */
  open(batch: OpenBatch | undefined): Promise<void>;
}

export interface HandoverOptions {
  record: HandoverRecord;
  /** The batch that the record has open from an earlier run. */
  open?: OpenBatch | undefined;
  /** What the reader said to the problem `unsure`: the papers of the open batch are there, or are to be sent again. */
  answer?: 'there' | 'again' | undefined;
  /** @param over how many papers of all that were given are over there so far */
  onProgress?: (over: number, all: number) => void;
  /** Stops before the next request; what is being saved is waited for no longer, and asked after. */
  signal?: AbortSignal | undefined;
}

/** What came of handing papers over. To try again, give what is left, and the open batch of the record. */
export interface HandoverOutcome {
  /** How many papers are over there now of those that were given. */
  over: number;
  /** Not known to be over there, in their order. */
  left: readonly ExportedPaper[];
  /** Why it stopped; absent when all went well. */
  problem?: HandoverProblem;
}

/** How long it can be said that Zotero never got a session it does not know: it forgets the first after a minute. */
export const SESSION_LIFE = 50_000;

export const BATCH_SIZE = 25;

/** Whether after this problem papers may be over there though no answer says so. */
export function isAnswerLost({ kind }: HandoverProblem): boolean {
  return kind === 'no-answer' || kind === 'nobody' || kind === 'garbled' || kind === 'stopped';
}
