import { formatOf } from '../../lib/transfer/export/formats/formats';
import { exportText } from '../../lib/transfer/export/formats/write-text';
import { collectExport, type ExportJob } from '../../lib/transfer/export/run-export';
import { JabRef } from '../../lib/transfer/send/jabref';
import { logseqLink, obsidianLink } from '../../lib/transfer/send/note-links';
import { describeSendError } from '../../lib/transfer/send/send-error-text';
import { type SendError, sendErrorOf } from '../../lib/transfer/send/send-errors';
import { readSendState, updateSendState } from '../../lib/transfer/send/send-storage';
import { sendToJabRef } from '../../lib/transfer/send/send-to-jabref';
import { sendToZotero } from '../../lib/transfer/send/send-to-zotero';
import { ZoteroConnector } from '../../lib/transfer/send/zotero';
import type { ZoteroTarget } from '../../lib/transfer/send/zotero-answers';
import { UserFacingError } from '../../lib/util/user-facing-error';
import { sendAsTask } from './send-papers';
import type { TransferContextValue } from './transfer-context';

/** What the user said of papers that may or may not have arrived. */
export type ResendDecision = 'there' | 'again' | undefined;

const NOTHING_SENT = 'Nothing was sent.';

/** The collections of Zotero, to choose one; errors are shown, and then there are none. */
export async function loadZoteroTargets({
  tasks,
}: TransferContextValue): Promise<readonly ZoteroTarget[] | undefined> {
  return tasks.run('Contacting Zotero', NOTHING_SENT, async ({ signal }) => {
    const { targets, selected } = await withUserMessage(new ZoteroConnector().targets(signal));
    // What is selected in Zotero is offered first.
    return selected ? [selected, ...targets.filter(({ id }) => id !== selected.id)] : targets;
  });
}

/** The collections as they are now, after the chosen one has gone; none when Zotero does not reply. */
export async function reloadZoteroTargets(): Promise<readonly ZoteroTarget[]> {
  try {
    return (await new ZoteroConnector().targets()).targets;
  } catch (error) {
    console.warn('Papershelf', sendErrorOf(error));
    return [];
  }
}

/**
 * Sends papers to a collection of Zotero, except those that its library has been sent before.
 *
 * @param decision on papers that may or may not have arrived before
 * @returns what the user has to decide; `undefined` when it is done, or failed, which is shown
 */
export async function startZoteroSend(
  transfer: TransferContextValue,
  job: ExportJob,
  target: ZoteroTarget,
  decision?: ResendDecision,
): Promise<SendError | undefined> {
  await updateSendState({ zoteroTarget: { id: target.id, name: target.name } });
  return sendAsTask(transfer, {
    ...job,
    program: 'zotero',
    destination: `zotero:${target.library}`,
    send: async (papers, options) =>
      sendToZotero(new ZoteroConnector(), papers, {
        ...options,
        target,
        pendingBatch: (await readSendState()).openBatches?.zotero,
        decision: decision,
      }),
  });
}

/** Sends papers to JabRef's library, in the same way. */
export async function startJabRefSend(
  transfer: TransferContextValue,
  job: ExportJob,
  decision?: ResendDecision,
): Promise<SendError | undefined> {
  const bibtex = formatOf('bibtex');
  const metadata = { title: job.source.name, now: new Date() };
  const { jabrefToken } = await readSendState();
  const jabref = new JabRef(jabrefToken === undefined ? {} : { token: jabrefToken });
  return sendAsTask(transfer, {
    ...job,
    program: 'jabref',
    destination: 'jabref',
    send: async (papers, options) =>
      sendToJabRef(jabref, papers, {
        ...options,
        write: (some) => exportText(bibtex, some, metadata),
        pendingBatch: (await readSendState()).openBatches?.jabref,
        decision: decision,
      }),
  });
}

/** Pairs with JabRef by the PIN that it shows. @returns the error, if any */
export async function pairWithJabRef(pin: string): Promise<SendError | undefined> {
  try {
    await updateSendState({ jabrefToken: await new JabRef().pair(pin) });
    return undefined;
  } catch (error) {
    return sendErrorOf(error);
  }
}

/** Opens Obsidian or Logseq with the papers, by its own kind of URL; longer texts go over the clipboard. */
export async function openInNotes(
  { reader, tasks }: TransferContextValue,
  job: ExportJob,
  program: 'obsidian' | 'logseq',
): Promise<void> {
  const names = { obsidian: 'Obsidian', logseq: 'Logseq' };
  await tasks.run(`Writing for ${names[program]}`, NOTHING_SENT, async ({ signal }) => {
    const { papers, metadata } = await collectExport(reader, job, signal);
    const text = exportText(formatOf(program === 'obsidian' ? 'markdown' : 'logseq'), papers, metadata);
    const link =
      program === 'obsidian'
        ? obsidianLink({ title: metadata.title, text })
        : logseqLink({ title: metadata.title, text, papers: papers.length });
    if (link.clipboard !== undefined) await navigator.clipboard.writeText(link.clipboard);
    location.assign(link.uri);
  });
  if (!tasks.message.value)
    tasks.notify(
      `${names[program]} was asked to take the papers. If it did not open, it is not installed, or the browser was told not to open it.`,
    );
}

/** Errors of a request with a message for the user. */
async function withUserMessage<T>(request: Promise<T>): Promise<T> {
  try {
    return await request;
  } catch (error) {
    throw new UserFacingError(`${describeSendError(sendErrorOf(error))} ${NOTHING_SENT}`, { cause: error });
  }
}
