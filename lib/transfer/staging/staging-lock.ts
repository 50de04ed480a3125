import { Dexie } from 'dexie';
import { BackupError } from '../backup/backup-format';
import { MIGRATION_DATABASE } from './migrate-backup';
import { STAGING_DATABASE, type StagingArea } from './staging-area';

/** One page at a time reads a file: the next would read over it. */
const ONE_AT_A_TIME = STAGING_DATABASE;

/** Something that is kept beside the library until it is let go. */
export interface StagedHandle {
  /** Lets it go; the second time nothing, for what lies there by then may be the next. Never fails. */
  discard(): Promise<void>;
}

/** The place beside the library where a file is read. All pages of the extension share it, and one has it at a time. */
export class StagingLock {
  #tidied: Promise<void> | undefined;
  #held: StagedHandle | undefined;

  /** Clears away what a page has left that was closed while it read a file. Never fails. */
  cleanUp(): Promise<void> {
    this.#tidied ??= tidied().catch(warn);
    return this.#tidied;
  }

  /**
   * Has something read there, and keeps the place for it until it is let go. What this page had read before is let go.
   *
   * @throws BackupError while another page has it; what the reading fails with
   */
  async acquire<T extends { incoming: StagingArea }>(read: () => Promise<T>): Promise<T & StagedHandle> {
    await this.#tidied;
    await this.#held?.discard();
    const leave = await enter();
    try {
      const staged = await read();
      let gone: Promise<void> | undefined;
      const discard = () => {
        gone ??= staged.incoming.discard().catch(warn).finally(leave);
        return gone;
      };
      this.#held = { discard };
      return { ...staged, discard };
    } catch (error) {
      await leave();
      throw error;
    }
  }
}

async function tidied(): Promise<void> {
  await navigator.locks.request(ONE_AT_A_TIME, { ifAvailable: true }, async (lock) => {
    if (lock) for (const name of [STAGING_DATABASE, MIGRATION_DATABASE]) await Dexie.delete(name);
  });
}

/** @returns what leaves the place again */
function enter(): Promise<() => Promise<void>> {
  return new Promise((resolve, reject) => {
    const hold = (lock: Lock | null) => {
      if (lock)
        return new Promise<void>((end) =>
          resolve(() => {
            end();
            return left;
          }),
        );
      reject(new BackupError('Another tab is reading a file. Finish there, or close it.'));
      return undefined;
    };
    const left = navigator.locks.request(ONE_AT_A_TIME, { ifAvailable: true }, hold);
    left.catch(reject);
  });
}

function warn(error: unknown): void {
  console.warn('Papershelf', error);
}
