import { formatOf } from '../../lib/transfer/export/formats/formats';
import { exportText } from '../../lib/transfer/export/formats/write-text';
import { JabRef } from '../../lib/transfer/send/jabref';
import { logseqLink, obsidianLink } from '../../lib/transfer/send/note-links';
import { problemInWords } from '../../lib/transfer/send/send-error-text';
import { type HandoverProblem, problemOf } from '../../lib/transfer/send/send-errors';
import { remember, remembered } from '../../lib/transfer/send/send-storage';
import { sendToJabRef } from '../../lib/transfer/send/send-to-jabref';
import { sendToZotero } from '../../lib/transfer/send/send-to-zotero';
import { ZoteroConnector } from '../../lib/transfer/send/zotero';
import type { ZoteroTarget } from '../../lib/transfer/send/zotero-answers';
import { ToldFailure } from './error-text';
import { type ExportWish, leavingOf } from './run-export';
import { papersOf, send } from './send-papers';
import type { Transfer } from './transfer-context';

/** What the reader said of papers of which nobody knows whether they arrived. */
export type Answer = 'there' | 'again' | undefined;

const NOTHING_SENT = 'Nothing was sent.';

/** The collections of Zotero, to pick one; what goes wrong is told. */
export async function zoteroTargets({ tasks }: Transfer): Promise<readonly ZoteroTarget[] | undefined> {
  return tasks.run('Asking Zotero', NOTHING_SENT, async ({ signal }) => {
    const { targets, selected } = await inOwnWords(new ZoteroConnector().targets(signal));
    // What is selected in Zotero is offered first.
    return selected ? [selected, ...targets.filter(({ id }) => id !== selected.id)] : targets;
  });
}

/** The collections as they are now, where the one that was picked has gone; none when Zotero does not tell. */
export async function targetsLeft(): Promise<readonly ZoteroTarget[]> {
  try {
    return (await new ZoteroConnector().targets()).targets;
  } catch (error) {
    console.warn('Papershelf', problemOf(error));
    return [];
  }
}

/**
 * Sends papers to a collection of Zotero, those that its library has been sent before left out.
 *
 * @returns what the reader is to be asked; `undefined` when it is done, or failed, which is told
 */
export async function toZotero(
  transfer: Transfer,
  wish: ExportWish,
  target: ZoteroTarget,
  answer?: Answer,
): Promise<HandoverProblem | undefined> {
  await remember({ zoteroTarget: { id: target.id, name: target.name } });
  return send(transfer, wish, 'zotero', `zotero:${target.library}`, async (papers, options) =>
    sendToZotero(new ZoteroConnector(), papers, {
      ...options,
      target,
      open: (await remembered()).openBatches?.zotero,
      answer,
    }),
  );
}

/** Sends papers to JabRef's library, in the same way. */
export async function toJabRef(
  transfer: Transfer,
  wish: ExportWish,
  answer?: Answer,
): Promise<HandoverProblem | undefined> {
  const bibtex = formatOf('bibtex');
  const { subject } = leavingOf(wish.choice, []);
  const { jabrefToken } = await remembered();
  const jabref = new JabRef(jabrefToken === undefined ? {} : { token: jabrefToken });
  return send(transfer, wish, 'jabref', 'jabref', async (papers, options) =>
    sendToJabRef(jabref, papers, {
      ...options,
      write: (some) => exportText(bibtex, some, subject),
      open: (await remembered()).openBatches?.jabref,
      answer,
    }),
  );
}

/** Pairs with JabRef by the PIN that it shows. @returns the problem, if any */
export async function pairWithJabRef(pin: string): Promise<HandoverProblem | undefined> {
  try {
    await remember({ jabrefToken: await new JabRef().pair(pin) });
    return undefined;
  } catch (error) {
    return problemOf(error);
  }
}

/** Opens Obsidian or Logseq with the papers, by its own kind of address; longer texts go over the clipboard. */
export async function toNotes(
  { reader, tasks }: Transfer,
  wish: ExportWish,
  program: 'obsidian' | 'logseq',
): Promise<void> {
  const names = { obsidian: 'Obsidian', logseq: 'Logseq' };
  await tasks.run(`Writing for ${names[program]}`, NOTHING_SENT, async ({ signal }) => {
    const papers = await papersOf({ reader }, wish, signal);
    const { subject } = leavingOf(wish.choice, []);
    const text = exportText(formatOf(program === 'obsidian' ? 'markdown' : 'logseq'), papers, subject);
    const link =
      program === 'obsidian'
        ? obsidianLink({ title: subject.title, text })
        : logseqLink({ title: subject.title, text, papers: papers.length });
    if (link.clipboard !== undefined) await navigator.clipboard.writeText(link.clipboard);
    location.assign(link.uri);
  });
  if (!tasks.told.value)
    tasks.tell(
      `${names[program]} was asked to take the papers. If it did not open, it is not installed, or the browser was told not to open it.`,
    );
}

/** Problems of a request as errors whose message a reader understands. */
async function inOwnWords<T>(request: Promise<T>): Promise<T> {
  try {
    return await request;
  } catch (error) {
    throw new ToldFailure(`${problemInWords(problemOf(error))} ${NOTHING_SENT}`, { cause: error });
  }
}
