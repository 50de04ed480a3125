import { browser } from 'wxt/browser';
import type { HandoverRecord, OpenBatch } from '../../lib/handover/record';
import { act } from '../../lib/messages/acts';

/** What is remembered of handing over, in the extension's own storage. */
interface Remembered {
  /** The batch of which it is not settled what became of it, by program. */
  openBatches?: { zotero?: OpenBatch; jabref?: OpenBatch };
  /** The collection that was picked last. */
  zoteroTarget?: { id: string; name: string };
  /** What JabRef gave for its PIN. */
  jabrefToken?: string;
}

const KEY = 'handover';

export async function remembered(): Promise<Remembered> {
  return ((await browser.storage.local.get(KEY))[KEY] ?? {}) as Remembered;
}

export async function remember(change: Remembered): Promise<void> {
  await browser.storage.local.set({ [KEY]: { ...(await remembered()), ...change } });
}

/** The record of what was handed over to a program: in the library what is there, beside it what is on its way. */
export function recordOf(program: 'zotero' | 'jabref'): HandoverRecord {
  return {
    sent: (place, paperIds) => act('noteSent', { program: place, paperIds: [...paperIds] }),
    open: async (batch) => {
      const { openBatches = {} } = await remembered();
      const { [program]: _settled, ...others } = openBatches;
      await remember({ openBatches: batch ? { ...others, [program]: batch } : others });
    },
  };
}
