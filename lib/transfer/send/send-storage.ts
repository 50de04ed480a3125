import { browser } from 'wxt/browser';
import { sendCommand } from '../../messages/commands';
import type { LocalProgram } from './send-errors';
import type { PendingBatch, SendLog } from './send-log';

/** The state of sending in the extension's storage. */
interface SendState {
  /** The batch whose outcome is not settled, by program. */
  openBatches?: Partial<Record<LocalProgram, PendingBatch>>;
  /** The collection that was selected last. */
  zoteroTarget?: { id: string; name: string };
  /** The token that JabRef gave for its PIN. */
  jabrefToken?: string;
}

const KEY = 'handover';

export async function readSendState(): Promise<SendState> {
  return ((await browser.storage.local.get(KEY))[KEY] ?? {}) as SendState;
}

export function updateSendState(change: SendState): Promise<void> {
  return rewrite((known) => ({ ...known, ...change }));
}

/** The send log for a program: what has arrived is in the library, the pending batch in the extension's storage. */
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

/** One tab at a time: the state is one value, and another tab may be sending to the other program. */
async function rewrite(change: (known: SendState) => SendState): Promise<void> {
  await navigator.locks.request('papershelf-handover', async () =>
    browser.storage.local.set({ [KEY]: change(await readSendState()) }),
  );
}
