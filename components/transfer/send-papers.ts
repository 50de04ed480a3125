import { sentTo } from '../../lib/library/read/transfer-log';
import { exportedPapers } from '../../lib/transfer/export/export-papers';
import type { ExportedPaper } from '../../lib/transfer/export/formats/exported-paper';
import { type Place, splitSent } from '../../lib/transfer/send/already-sent';
import { outcomeInWords, problemInWords } from '../../lib/transfer/send/send-error-text';
import type { HandoverProblem, LocalProgram } from '../../lib/transfer/send/send-errors';
import type { HandoverOptions, HandoverOutcome } from '../../lib/transfer/send/send-log';
import { recordOf } from '../../lib/transfer/send/send-storage';
import { papersInWords } from '../../lib/util/format-number';
import { ToldFailure } from './error-text';
import { type ExportWish, leavingOf } from './run-export';
import type { Transfer } from './transfer-context';

type Options = Pick<HandoverOptions, 'record' | 'onProgress' | 'signal'>;

/**
 * Sends papers to a program on this computer, those that it has been sent before left out, and tells what came of it.
 *
 * @param go sends those that are left, and may read the open batch: no other tab sends meanwhile
 * @returns what the reader is to be asked; `undefined` when it is done, or failed, which is told
 */
export async function send(
  transfer: Transfer,
  wish: ExportWish,
  program: LocalProgram,
  place: Place,
  go: (papers: readonly ExportedPaper[], options: Options) => Promise<HandoverOutcome>,
): Promise<HandoverProblem | undefined> {
  const { reader, tasks } = transfer;
  const name = program === 'zotero' ? 'Zotero' : 'JabRef';
  const done = await tasks.run(`Sending to ${name}`, 'What was sent is noted.', ({ onPart, signal }) =>
    asOnlySender(program, name, async () => {
      const papers = await papersOf(transfer, wish, signal);
      const { fresh, already } = splitSent(papers, await sentTo(reader, place));
      const outcome = await go(fresh, {
        record: recordOf(program),
        onProgress: (over, all) => onPart(over / all),
        signal,
      });
      return { ...outcome, already: already.length };
    }),
  );
  if (!done) return undefined;
  const { over, left, already, problem } = done;
  const told = [
    problem && problemInWords(problem),
    (over + left.length > 0 || already === 0) && outcomeInWords(over, left.length, program),
    already > 0 && `${papersInWords(already)} had been sent before.`,
  ];
  tasks.told.value = { text: told.filter(Boolean).join(' '), isFailure: problem !== undefined };
  return problem;
}

/** The papers that the reader wants to leave, with all that goes with them. @throws the signal's reason */
export async function papersOf(
  { reader }: Pick<Transfer, 'reader'>,
  { choice, ids }: ExportWish,
  signal: AbortSignal,
): Promise<ExportedPaper[]> {
  const papers: ExportedPaper[] = [];
  const wanted = ids ?? (await choice.ids());
  for await (const some of exportedPapers(reader, leavingOf(choice, wanted))) {
    signal.throwIfAborted();
    papers.push(...some);
  }
  return papers;
}

/**
 * Does something while no other tab sends to the same program. A second one would find out what was sent before the first
 * is through, and send it again, and would take a batch that is on its way for one whose answer was lost.
 *
 * @throws ToldFailure while another tab is at it
 */
function asOnlySender<T>(program: LocalProgram, name: string, work: () => Promise<T>): Promise<T> {
  return navigator.locks.request(`papershelf-sending-${program}`, { ifAvailable: true }, (lock) => {
    if (lock) return work();
    throw new ToldFailure(
      `Another tab is sending papers to ${name}. Nothing was sent from this one. Wait until the other is done, then send again.`,
    );
  });
}
