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
  /** Where they go; compared with what Zotero has by its id and name. */
  target: ZoteroTarget;
  /** Given to every paper beside its own tags. */
  tags?: readonly string[];
}

/**
 * Hands papers over to Zotero, some at a time: each batch is saved where Zotero has its selection, recorded as sent and moved
 * to the target. It stops at the first problem.
 *
 * @param papers those that `splitSent` calls fresh
 * @throws what the record throws
 */
export async function sendToZotero(
  connector: ZoteroConnector,
  papers: readonly ExportedPaper[],
  options: ZoteroOptions,
): Promise<SendOutcome> {
  const run = new SendRun(papers, options);
  const { open, answer, target, signal } = options;
  let again: PendingBatch | undefined;
  if (open && answer === 'there') await run.arrived(open).then(() => run.settled());
  else if (open && answer !== 'again') {
    const settled = await settle(connector, run, open);
    if (settled === 'not-there') again = open;
    else if (settled !== 'there') return run.outcome(settled);
  }
  if (run.remaining.length === 0) return run.outcome();
  const problem = await problemWith(connector, target, signal);
  if (problem) return run.outcome(problem);
  while (run.remaining.length > 0) {
    const failure = signal?.aborted ? stopped : await sendBatch(connector, run, options, again);
    if (failure) return run.outcome(failure);
    again = undefined;
  }
  return run.outcome();
}

const stopped: SendError = { kind: 'stopped' };

/** Whether the target is still what the reader picked. */
async function problemWith(
  connector: ZoteroConnector,
  target: ZoteroTarget,
  signal: AbortSignal | undefined,
): Promise<SendError | undefined> {
  try {
    const { targets } = await connector.targets(signal);
    const isThere = findTarget(targets, target) !== undefined;
    return isThere ? undefined : { kind: 'target-gone', target: target.name, misplaced: 0 };
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
    // The same again: should the first request come in after all, Zotero refuses the second.
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
    // Still open when Zotero does not answer that either.
    if (settled === 'not-there') await run.settled();
    return settled === 'not-there' || isResponseLost(settled) ? problem : settled;
  }
  await run.arrived(batch);
  await run.open({ ...batch, isSaved: true });
  const settled = await settle(connector, run, { ...batch, isSaved: true });
  return settled === 'there' || settled === 'not-there' ? undefined : settled;
}

/** Asks Zotero after a batch, and has it moved to its target; records what comes of it. */
async function settle(
  connector: ZoteroConnector,
  run: SendRun,
  batch: PendingBatch,
): Promise<'there' | 'not-there' | SendError> {
  const papers = batch.paperIds.length;
  const target = batch.target.name;
  try {
    const fate = await connector.move(batch.sessionID, batch.target.id, batch.tags);
    if (fate === 'not-found' && !batch.isSaved)
      return isYoung(batch) ? 'not-there' : { kind: 'unconfirmed', program: 'zotero', papers };
    if (!batch.isSaved) await run.arrived(batch);
    await run.settled();
    if (fate === 'gone-target') return { kind: 'target-gone', target, misplaced: papers };
    return fate === 'moved' ? 'there' : { kind: 'not-moved', target, papers };
  } catch (error) {
    const problem = sendErrorOf(error);
    return batch.isSaved ? { kind: 'not-moved', target, papers } : problem;
  }
}

function isYoung({ startedAt }: PendingBatch): boolean {
  const age = Date.now() - Date.parse(startedAt);
  // Before it was started: the clock was put right since, and how old the batch is nobody knows.
  return age >= 0 && age < SESSION_LIFETIME_MS;
}
