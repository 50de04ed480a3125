import type { ExportedPaper } from '../export/formats/exported-paper';
import type { JabRef } from './jabref';
import { type HandoverProblem, problemOf } from './send-errors';
import { type HandoverOptions, type HandoverOutcome, isAnswerLost, type OpenBatch } from './send-log';
import { Run } from './send-run';

export interface JabRefSending extends HandoverOptions {
  /** BibTeX of some papers; keys must differ between calls too. */
  write(papers: readonly ExportedPaper[]): string;
}

/**
 * Hands papers over to JabRef, some at a time, each batch recorded as sent when JabRef has taken it. It stops at the first
 * problem. Whether JabRef got a batch of which the answer was lost cannot be asked: that is the problem `unsure`.
 *
 * @param papers those that `splitSent` calls fresh
 * @throws what the record and the writer throw
 */
export async function sendToJabRef(
  jabref: JabRef,
  papers: readonly ExportedPaper[],
  options: JabRefSending,
): Promise<HandoverOutcome> {
  const run = new Run(papers, options);
  const { open, answer, signal } = options;
  if (open && answer === undefined) return run.outcome(unsure(open));
  if (open && answer === 'there') await run.arrived(open);
  if (open) await run.settled();
  if (run.left.length === 0) return run.outcome();
  try {
    await jabref.ping(signal);
  } catch (error) {
    return run.outcome(problemOf(error));
  }
  while (run.left.length > 0) {
    const problem: HandoverProblem | undefined = signal?.aborted
      ? { kind: 'stopped' }
      : await sendBatch(jabref, run, options);
    if (problem) return run.outcome(problem);
  }
  return run.outcome();
}

async function sendBatch(
  jabref: JabRef,
  run: Run,
  { write, signal }: JabRefSending,
): Promise<HandoverProblem | undefined> {
  const papers = run.next();
  const batch: OpenBatch = {
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
    const problem = problemOf(error);
    if (isAnswerLost(problem)) return unsure(batch);
    await run.settled();
    return problem;
  }
  await run.arrived(batch);
  await run.settled();
  return undefined;
}

function unsure({ paperIds }: OpenBatch): HandoverProblem {
  return { kind: 'unsure', program: 'jabref', papers: paperIds.length };
}
