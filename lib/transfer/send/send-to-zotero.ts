import type { ExportedPaper } from '../export/formats/exported-paper';
import { type SendError, sendErrorOf } from './send-errors';
import {
  isResponseLost,
  type PendingBatch,
  SESSION_LIFETIME_MS,
  type SendOptions,
  type SendOutcome,
} from './send-log';
import { SendRun } from './send-run';
import type { ZoteroConnector } from './zotero';
import { findTarget, type ZoteroTarget } from './zotero-answers';
import { zoteroItem } from './zotero-items';

export interface ZoteroOptions extends SendOptions {
  /** Their destination; compared with Zotero's targets by id and name. */
  target: ZoteroTarget;
  /** Added to every paper's own tags. */
  tags?: readonly string[];
}

/**
 * Sends papers to Zotero in batches: each is saved in what is selected in Zotero, logged as sent and moved to the target. It
 * stops at the first error.
 *
 * @param papers those that `partitionSent` calls fresh
 * @throws what the log throws
 */
export async function sendToZotero(
  connector: ZoteroConnector,
  papers: readonly ExportedPaper[],
  options: ZoteroOptions,
): Promise<SendOutcome> {
  const run = new SendRun(papers, options);
  const { pendingBatch, decision, target, signal } = options;
  let again: PendingBatch | undefined;
  if (pendingBatch && decision === 'there') await run.arrived(pendingBatch).then(() => run.settled());
  else if (pendingBatch && decision !== 'again') {
    const settled = await settle(connector, run, pendingBatch);
    if (settled === 'not-there') again = pendingBatch;
    else if (settled !== 'there') return run.outcome(settled);
  }
  if (run.remaining.length === 0) return run.outcome();
  const problem = await checkTarget(connector, target, signal);
  if (problem) return run.outcome(problem);
  while (run.remaining.length > 0) {
    const failure = signal?.aborted ? stopped : await sendBatch(connector, run, options, again);
    if (failure) return run.outcome(failure);
    again = undefined;
  }
  return run.outcome();
}

const stopped: SendError = { kind: 'stopped' };

/** Checks that the target is still what the user selected. */
async function checkTarget(
  connector: ZoteroConnector,
  target: ZoteroTarget,
  signal: AbortSignal | undefined,
): Promise<SendError | undefined> {
  try {
    const { targets } = await connector.targets(signal);
    const exists = findTarget(targets, target) !== undefined;
    return exists ? undefined : { kind: 'target-gone', target: target.name, misplaced: 0 };
  } catch (error) {
    return sendErrorOf(error);
  }
}

async function sendBatch(
  connector: ZoteroConnector,
  run: SendRun,
  { target, tags = [], signal }: ZoteroOptions,
  again: PendingBatch | undefined,
): Promise<SendError | undefined> {
  const repeated = run.next(again);
  const papers = repeated.length > 0 ? repeated : run.next();
  const batch: PendingBatch = {
    place: `zotero:${target.library}`,
    paperIds: papers.map(({ paper }) => paper.id),
    startedAt: new Date().toISOString(),
    // The same id again: if the first request arrives after all, Zotero refuses the second.
    sessionID: again && repeated.length > 0 ? again.sessionID : crypto.randomUUID(),
    target: { id: target.id, name: target.name },
    tags,
    isSaved: false,
  };
  await run.open(batch);
  try {
    await connector.save(papers.map(zoteroItem), batch.sessionID, signal);
  } catch (error) {
    const problem = sendErrorOf(error);
    if (!isResponseLost(problem)) {
      await run.settled();
      return problem;
    }
    const settled = await settle(connector, run, batch);
    if (settled === 'there') return problem.kind === 'stopped' ? problem : undefined;
    // It stays pending when Zotero does not respond to that either.
    if (settled === 'not-there') await run.settled();
    return settled === 'not-there' || isResponseLost(settled) ? problem : settled;
  }
  await run.arrived(batch);
  await run.open({ ...batch, isSaved: true });
  const settled = await settle(connector, run, { ...batch, isSaved: true });
  return settled === 'there' || settled === 'not-there' ? undefined : settled;
}

/** Asks Zotero about a batch, has it moved to its target, and records the outcome. */
async function settle(
  connector: ZoteroConnector,
  run: SendRun,
  batch: PendingBatch,
): Promise<'there' | 'not-there' | SendError> {
  const papers = batch.paperIds.length;
  const target = batch.target.name;
  try {
    const state = await connector.move(batch.sessionID, batch.target.id, batch.tags);
    if (state === 'not-found' && !batch.isSaved)
      return isYoung(batch) ? 'not-there' : { kind: 'unconfirmed', program: 'zotero', papers };
    if (!batch.isSaved) await run.arrived(batch);
    await run.settled();
    if (state === 'gone-target') return { kind: 'target-gone', target, misplaced: papers };
    return state === 'moved' ? 'there' : { kind: 'not-moved', target, papers };
  } catch (error) {
    const problem = sendErrorOf(error);
    return batch.isSaved ? { kind: 'not-moved', target, papers } : problem;
  }
}

function isYoung({ startedAt }: PendingBatch): boolean {
  const age = Date.now() - Date.parse(startedAt);
  // A negative age: the clock was changed since, and the age of the batch is unknown.
  return age >= 0 && age < SESSION_LIFETIME_MS;
}
