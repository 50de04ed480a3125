import type { LibraryReader } from '../../library/read/library-reader';
import { readSendLog } from '../../library/read/transfer-log';
import { UserFacingError } from '../../util/user-facing-error';
import type { ExportedPaper } from '../export/formats/exported-paper';
import { collectExport, type ExportJob } from '../export/run-export';
import { partitionSent, type SendDestination } from './already-sent';
import { PROGRAM_NAMES } from './program-names';
import type { LocalProgram } from './send-errors';
import type { SendOptions, SendOutcome } from './send-log';
import { sendLogFor } from './send-storage';

/** What a program's own way of sending works with. */
export type ProgramOptions = Pick<SendOptions, 'log' | 'onProgress' | 'signal'>;

/** A program and what is sent to it. */
export interface SendJob extends ExportJob {
  program: LocalProgram;
  destination: SendDestination;
  /** Sends papers, and may read the pending batch: no other tab sends meanwhile. */
  send(papers: readonly ExportedPaper[], options: ProgramOptions): Promise<SendOutcome>;
}

/** What came of sending. */
export interface SendResult extends SendOutcome {
  /** How many papers had been sent before, and were not sent again. */
  alreadySent: number;
}

/**
 * Sends papers to a program on this computer, except those that it has been sent before.
 *
 * @param task its progress as a part, 0 to 1
 * @throws UserFacingError while another tab sends to the program; the signal's reason
 */
export function sendPapers(
  reader: LibraryReader,
  job: SendJob,
  { onProgress, signal }: { onProgress(part: number): void; signal: AbortSignal },
): Promise<SendResult> {
  const { program, destination, send } = job;
  return withSendLock(program, async () => {
    const { papers } = await collectExport(reader, job, signal);
    const { fresh, already } = partitionSent(papers, await readSendLog(reader, destination));
    const outcome = await send(fresh, {
      log: sendLogFor(program),
      onProgress: (sent, all) => onProgress(sent / all),
      signal,
    });
    return { ...outcome, alreadySent: already.length };
  });
}

/**
 * Runs something while no other tab sends to the same program. A second one would find out what was sent before the first
 * is through, and send it again, and would take a batch that is on its way for one whose response was lost.
 */
function withSendLock<T>(program: LocalProgram, work: () => Promise<T>): Promise<T> {
  return navigator.locks.request(`papershelf-sending-${program}`, { ifAvailable: true }, (lock) => {
    if (lock) return work();
    throw new UserFacingError(
      `Another tab is sending papers to ${PROGRAM_NAMES[program]}. Nothing was sent from this one. Wait until the other is done, then send again.`,
    );
  });
}
