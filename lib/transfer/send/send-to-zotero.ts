import type { ExportedPaper } from '../export/formats/exported-paper';
import { type HandoverProblem, problemOf } from './send-errors';
import {
  type HandoverOptions,
  type HandoverOutcome,
  isAnswerLost,
  type OpenBatch,
  SESSION_LIFE,
} from './send-log';
import { Run } from './send-run';
import type { ZoteroConnector } from './zotero';
import { stillThere, type ZoteroTarget } from './zotero-answers';
import { zoteroItem } from './zotero-items';

export interface ZoteroOptions extends HandoverOptions {
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
): Promise<HandoverOutcome> {
  const run = new Run(papers, options);
  const { open, answer, target, signal } = options;
  let again: OpenBatch | undefined;
  if (open && answer === 'there') await run.arrived(open).then(() => run.settled());
  else if (open && answer !== 'again') {
    const settled = await settle(connector, run, open);
    if (settled === 'not-there') again = open;
    else if (settled !== 'there') return run.outcome(settled);
  }
  if (run.left.length === 0) return run.outcome();
  const problem = await problemWith(connector, target, signal);
  if (problem) return run.outcome(problem);
  while (run.left.length > 0) {
    const failure = signal?.aborted ? stopped : await sendBatch(connector, run, options, again);
    if (failure) return run.outcome(failure);
    again = undefined;
  }
  return run.outcome();
}

const stopped: HandoverProblem = { kind: 'stopped' };

/** Whether the target is still what the reader picked. */
async function problemWith(
  connector: ZoteroConnector,
  target: ZoteroTarget,
  signal: AbortSignal | undefined,
): Promise<HandoverProblem | undefined> {
  try {
    const { targets } = await connector.targets(signal);
    const isThere = stillThere(targets, target) !== undefined;
    return isThere ? undefined : { kind: 'target-gone', target: target.name, strayed: 0 };
  } catch (error) {
    return problemOf(error);
  }
}

async function sendBatch(
  connector: ZoteroConnector,
  run: Run,
  { target, tags = [], signal }: ZoteroOptions,
  again: OpenBatch | undefined,
): Promise<HandoverProblem | undefined> {
  const repeated = run.next(again);
  const papers = repeated.length > 0 ? repeated : run.next();
  const batch: OpenBatch = {
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
    const problem = problemOf(error);
    if (!isAnswerLost(problem)) {
      await run.settled();
      return problem;
    }
    const settled = await settle(connector, run, batch);
    if (settled === 'there') return problem.kind === 'stopped' ? problem : undefined;
    // Still open when Zotero does not answer that either.
    if (settled === 'not-there') await run.settled();
    return settled === 'not-there' || isAnswerLost(settled) ? problem : settled;
  }
  await run.arrived(batch);
  await run.open({ ...batch, isSaved: true });
  const settled = await settle(connector, run, { ...batch, isSaved: true });
  return settled === 'there' || settled === 'not-there' ? undefined : settled;
}

/** Asks Zotero after a batch, and has it moved to its target; records what comes of it. */
async function settle(
  connector: ZoteroConnector,
  run: Run,
  batch: OpenBatch,
): Promise<'there' | 'not-there' | HandoverProblem> {
  const papers = batch.paperIds.length;
  const target = batch.target.name;
  try {
    const fate = await connector.move(batch.sessionID, batch.target.id, batch.tags);
    if (fate === 'not-found' && !batch.isSaved)
      return isYoung(batch) ? 'not-there' : { kind: 'unsure', program: 'zotero', papers };
    if (!batch.isSaved) await run.arrived(batch);
    await run.settled();
    if (fate === 'gone-target') return { kind: 'target-gone', target, strayed: papers };
    return fate === 'moved' ? 'there' : { kind: 'not-moved', target, papers };
  } catch (error) {
    const problem = problemOf(error);
    return batch.isSaved ? { kind: 'not-moved', target, papers } : problem;
  }
}

function isYoung({ startedAt }: OpenBatch): boolean {
  const age = Date.now() - Date.parse(startedAt);
  // Before it was started: the clock was put right since, and how old the batch is nobody knows.
  return age >= 0 && age < SESSION_LIFE;
}
