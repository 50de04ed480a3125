import { browser } from 'wxt/browser';
import { sendCommand } from '../../messages/commands';
import type { LocalProgram } from './send-errors';
import type { PendingBatch, SendLog } from './send-log';

/** What is remembered of handing over, in the extension's own storage. */
interface Remembered {
  /** The batch of which it is not settled what became of it, by program. */
  openBatches?: Partial<Record<LocalProgram, PendingBatch>>;
  /** The collection that was picked last. */
  zoteroTarget?: { id: string; name: string };
  /** What JabRef gave for its PIN. */
  jabrefToken?: string;
}

const KEY = 'handover';

export async function readSendState(): Promise<Remembered> {
  return ((await browser.storage.local.get(KEY))[KEY] ?? {}) as Remembered;
}

export function updateSendState(change: Remembered): Promise<void> {
  return rewrite((known) => ({ ...known, ...change }));
}

/** The record of what was handed over to a program: in the library what is there, beside it what is on its way. */
export function sendLogFor(program: LocalProgram): SendLog {
  return {
    sent: (place, paperIds) => sendCommand('noteSent', { program: place, paperIds: [...paperIds] }),
    open: (batch) =>
      rewrite(({ openBatches = {}, ...known }) => {
        const { [program]: _settled, ...others } = openBatches;
        return { ...known, openBatches: batch ? { ...others, [program]: batch } : others };
      }),
  };
}

/** One tab at a time: all of it is one record, and another tab may be sending to the other program. */
async function rewrite(change: (known: Remembered) => Remembered): Promise<void> {
  await navigator.locks.request('papershelf-handover', async () =>
    browser.storage.local.set({ [KEY]: change(await readSendState()) }),
  );
}
