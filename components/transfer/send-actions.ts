import { formatOf } from '../../lib/transfer/export/formats/formats';
import { exportText } from '../../lib/transfer/export/formats/write-text';
import { JabRef } from '../../lib/transfer/send/jabref';
import { logseqLink, obsidianLink } from '../../lib/transfer/send/note-links';
import { describeSendError } from '../../lib/transfer/send/send-error-text';
import { type SendError, sendErrorOf } from '../../lib/transfer/send/send-errors';
import { readSendState, updateSendState } from '../../lib/transfer/send/send-storage';
import { sendToJabRef } from '../../lib/transfer/send/send-to-jabref';
import { sendToZotero } from '../../lib/transfer/send/send-to-zotero';
import { ZoteroConnector } from '../../lib/transfer/send/zotero';
import type { ZoteroTarget } from '../../lib/transfer/send/zotero-answers';
import { UserFacingError } from './error-text';
import { type ExportOptions, exportInputOf } from './run-export';
import { collectExportedPapers, sendPapers } from './send-papers';
import type { TransferContextValue } from './transfer-context';

/** What the reader said of papers of which nobody knows whether they arrived. */
export type ResendDecision = 'there' | 'again' | undefined;

const NOTHING_SENT = 'Nothing was sent.';

/** The collections of Zotero, to pick one; what goes wrong is told. */
export async function loadZoteroTargets({
  tasks,
}: TransferContextValue): Promise<readonly ZoteroTarget[] | undefined> {
  return tasks.run('Asking Zotero', NOTHING_SENT, async ({ signal }) => {
    const { targets, selected } = await inOwnWords(new ZoteroConnector().targets(signal));
    // What is selected in Zotero is offered first.
    return selected ? [selected, ...targets.filter(({ id }) => id !== selected.id)] : targets;
  });
}

/** The collections as they are now, where the one that was picked has gone; none when Zotero does not tell. */
export async function reloadZoteroTargets(): Promise<readonly ZoteroTarget[]> {
  try {
    return (await new ZoteroConnector().targets()).targets;
  } catch (error) {
    console.warn('Papershelf', sendErrorOf(error));
    return [];
  }
}

/**
 * Sends papers to a collection of Zotero, those that its library has been sent before left out.
 *
 * @returns what the reader is to be asked; `undefined` when it is done, or failed, which is told
 */
export async function startZoteroSend(
  transfer: TransferContextValue,
  wish: ExportOptions,
  target: ZoteroTarget,
  answer?: ResendDecision,
): Promise<SendError | undefined> {
  await updateSendState({ zoteroTarget: { id: target.id, name: target.name } });
  return sendPapers(transfer, wish, 'zotero', `zotero:${target.library}`, async (papers, options) =>
    sendToZotero(new ZoteroConnector(), papers, {
      ...options,
      target,
      open: (await readSendState()).openBatches?.zotero,
      answer,
    }),
  );
}

/** Sends papers to JabRef's library, in the same way. */
export async function startJabRefSend(
  transfer: TransferContextValue,
  wish: ExportOptions,
  answer?: ResendDecision,
): Promise<SendError | undefined> {
  const bibtex = formatOf('bibtex');
  const { metadata } = exportInputOf(wish.choice, []);
  const { jabrefToken } = await readSendState();
  const jabref = new JabRef(jabrefToken === undefined ? {} : { token: jabrefToken });
  return sendPapers(transfer, wish, 'jabref', 'jabref', async (papers, options) =>
    sendToJabRef(jabref, papers, {
      ...options,
      write: (some) => exportText(bibtex, some, metadata),
      open: (await readSendState()).openBatches?.jabref,
      answer,
    }),
  );
}

/** Pairs with JabRef by the PIN that it shows. @returns the problem, if any */
export async function pairWithJabRef(pin: string): Promise<SendError | undefined> {
  try {
    await updateSendState({ jabrefToken: await new JabRef().pair(pin) });
    return undefined;
  } catch (error) {
    return sendErrorOf(error);
  }
}

/** Opens Obsidian or Logseq with the papers, by its own kind of address; longer texts go over the clipboard. */
export async function openInNotes(
  { reader, tasks }: TransferContextValue,
  wish: ExportOptions,
  program: 'obsidian' | 'logseq',
): Promise<void> {
  const names = { obsidian: 'Obsidian', logseq: 'Logseq' };
  await tasks.run(`Writing for ${names[program]}`, NOTHING_SENT, async ({ signal }) => {
    const papers = await collectExportedPapers({ reader }, wish, signal);
    const { metadata } = exportInputOf(wish.choice, []);
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

/** Problems of a request as errors whose message a reader understands. */
async function inOwnWords<T>(request: Promise<T>): Promise<T> {
  try {
    return await request;
  } catch (error) {
    throw new UserFacingError(`${describeSendError(sendErrorOf(error))} ${NOTHING_SENT}`, { cause: error });
  }
}
