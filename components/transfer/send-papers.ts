import { readSendLog } from '../../lib/library/read/transfer-log';
import { collectPapers } from '../../lib/transfer/export/export-papers';
import type { ExportedPaper } from '../../lib/transfer/export/formats/exported-paper';
import { partitionSent, type SendDestination } from '../../lib/transfer/send/already-sent';
import { describeOutcome, describeSendError } from '../../lib/transfer/send/send-error-text';
import type { LocalProgram, SendError } from '../../lib/transfer/send/send-errors';
import type { SendOptions, SendOutcome } from '../../lib/transfer/send/send-log';
import { sendLogFor } from '../../lib/transfer/send/send-storage';
import { formatPaperCount } from '../../lib/util/format-number';
import { UserFacingError } from './error-text';
import { type ExportOptions, exportInputOf } from './run-export';
import type { TransferContextValue } from './transfer-context';

type Options = Pick<SendOptions, 'record' | 'onProgress' | 'signal'>;

/**
 * Sends papers to a program on this computer, those that it has been sent before left out, and tells what came of it.
 *
 * @param go sends those that are left, and may read the open batch: no other tab sends meanwhile
 * @returns what the reader is to be asked; `undefined` when it is done, or failed, which is told
 */
export async function sendPapers(
  transfer: TransferContextValue,
  wish: ExportOptions,
  program: LocalProgram,
  place: SendDestination,
  go: (papers: readonly ExportedPaper[], options: Options) => Promise<SendOutcome>,
): Promise<SendError | undefined> {
  const { reader, tasks } = transfer;
  const name = program === 'zotero' ? 'Zotero' : 'JabRef';
  const done = await tasks.run(`Sending to ${name}`, 'What was sent is noted.', ({ onProgress, signal }) =>
    withSendLock(program, name, async () => {
      const papers = await collectExportedPapers(transfer, wish, signal);
      const { fresh, already } = partitionSent(papers, await readSendLog(reader, place));
      const outcome = await go(fresh, {
        record: sendLogFor(program),
        onProgress: (sent, all) => onProgress(sent / all),
        signal,
      });
      return { ...outcome, already: already.length };
    }),
  );
  if (!done) return undefined;
  const { sent, remaining, already, problem } = done;
  const told = [
    problem && describeSendError(problem),
    (sent + remaining.length > 0 || already === 0) && describeOutcome(sent, remaining.length, program),
    already > 0 && `${formatPaperCount(already)} had been sent before.`,
  ];
  tasks.message.value = { text: told.filter(Boolean).join(' '), isFailure: problem !== undefined };
  return problem;
}

/** The papers that the reader wants to leave, with all that goes with them. @throws the signal's reason */
export async function collectExportedPapers(
  { reader }: Pick<TransferContextValue, 'reader'>,
  { choice, ids }: ExportOptions,
  signal: AbortSignal,
): Promise<ExportedPaper[]> {
  const papers: ExportedPaper[] = [];
  const wanted = ids ?? (await choice.ids());
  for await (const some of collectPapers(reader, exportInputOf(choice, wanted))) {
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
function withSendLock<T>(program: LocalProgram, name: string, work: () => Promise<T>): Promise<T> {
  return navigator.locks.request(`papershelf-sending-${program}`, { ifAvailable: true }, (lock) => {
    if (lock) return work();
    throw new UserFacingError(
      `Another tab is sending papers to ${name}. Nothing was sent from this one. Wait until the other is done, then send again.`,
    );
  });
}
