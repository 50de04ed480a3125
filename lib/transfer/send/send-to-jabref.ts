import type { ExportedPaper } from '../export/formats/exported-paper';
import type { JabRef } from './jabref';
import { type SendError, sendErrorOf } from './send-errors';
import { isResponseLost, type PendingBatch, type SendOptions, type SendOutcome } from './send-log';
import { SendRun } from './send-run';

export interface JabRefSending extends SendOptions {
  /** BibTeX of some papers; keys must differ between calls, too. */
  write(papers: readonly ExportedPaper[]): string;
}

/**
 * Sends papers to JabRef in batches, each logged as sent when JabRef has accepted it. It stops at the first error. JabRef
 * cannot be asked whether it received a batch whose response was lost: that is the error `unconfirmed`.
 *
 * @param papers those that `partitionSent` calls fresh
 * @throws what the log and the writer throw
 */
export async function sendToJabRef(
  jabref: JabRef,
  papers: readonly ExportedPaper[],
  options: JabRefSending,
): Promise<SendOutcome> {
  const run = new SendRun(papers, options);
  const { pendingBatch, decision, signal } = options;
  if (pendingBatch && decision === undefined) return run.outcome(unconfirmed(pendingBatch));
  if (pendingBatch && decision === 'there') await run.arrived(pendingBatch);
  if (pendingBatch) await run.settled();
  if (run.remaining.length === 0) return run.outcome();
  try {
    await jabref.ping(signal);
  } catch (error) {
    return run.outcome(sendErrorOf(error));
  }
  while (run.remaining.length > 0) {
    const problem: SendError | undefined = signal?.aborted
      ? { kind: 'stopped' }
      : await sendBatch(jabref, run, options);
    if (problem) return run.outcome(problem);
  }
  return run.outcome();
}

async function sendBatch(
  jabref: JabRef,
  run: SendRun,
  { write, signal }: JabRefSending,
): Promise<SendError | undefined> {
  const papers = run.next();
  const batch: PendingBatch = {
    place: 'jabref',
    paperIds: papers.map(({ paper }) => paper.id),
    startedAt: new Date().toISOString(),
    sessionID: '',
    target: { id: 'current', name: 'JabRef' },
    tags: [],
    isSaved: false,
  };
  const bibtex = write(papers);
  await run.open(batch);
  try {
    await jabref.add(bibtex, signal);
  } catch (error) {
    const problem = sendErrorOf(error);
    if (isResponseLost(problem)) return unconfirmed(batch);
    await run.settled();
    return problem;
  }
  await run.arrived(batch);
  await run.settled();
  return undefined;
}

function unconfirmed({ paperIds }: PendingBatch): SendError {
  return { kind: 'unconfirmed', program: 'jabref', papers: paperIds.length };
}
