import { PROGRAM_NAMES } from '../../lib/transfer/send/program-names';
import { describeSendResult } from '../../lib/transfer/send/send-error-text';
import type { SendError } from '../../lib/transfer/send/send-errors';
import { type SendJob, sendPapers } from '../../lib/transfer/send/send-papers';
import type { TransferContextValue } from './transfer-context';

/**
 * Sends papers as a task of the page, and shows what came of it.
 *
 * @returns what the user has to decide; `undefined` when it is done, or failed, which is shown
 */
export async function sendAsTask(
  { reader, tasks }: TransferContextValue,
  job: SendJob,
): Promise<SendError | undefined> {
  const label = `Sending to ${PROGRAM_NAMES[job.program]}`;
  const result = await tasks.run(label, 'Papers already sent are recorded.', (task) =>
    sendPapers(reader, job, task),
  );
  if (!result) return undefined;
  tasks.message.value = {
    text: describeSendResult(result, job.program),
    isFailure: result.problem !== undefined,
  };
  return result.problem;
}
