import { Dexie } from 'dexie';
import { BackupError } from '../backup/backup-format';
import { MIGRATION_DATABASE } from './migrate-backup';
import { STAGING_DATABASE, type StagingArea } from './staging-area';

/** Only one page at a time stages a file: the next would overwrite it. */
const LOCK_NAME = STAGING_DATABASE;

/** Something staged, until it is discarded. */
export interface StagedHandle {
  /** Discards it; has no effect the second time, when the next import may be staged already. Never fails. */
  discard(): Promise<void>;
}

/** The lock of the staging area. All pages of the extension share the area, and one uses it at a time. */
export class StagingLock {
  #cleanUp: Promise<void> | undefined;
  #staged: StagedHandle | undefined;

  /** Deletes what a page left behind that was closed during an import. Never fails. */
  cleanUp(): Promise<void> {
    this.#cleanUp ??= deleteLeftovers().catch(warn);
    return this.#cleanUp;
  }

  /**
   * Reads something into the staging area, and holds the lock until it is discarded. What this page had staged before is
   * discarded.
   *
   * @throws BackupError while another page has the lock; what `read` fails with
   */
  async acquire<T extends { staging: StagingArea }>(read: () => Promise<T>): Promise<T & StagedHandle> {
    await this.#cleanUp;
    await this.#staged?.discard();
    const release = await requestLock();
    try {
      const staged = await read();
      let discarded: Promise<void> | undefined;
      const discard = () => {
        discarded ??= staged.staging.discard().catch(warn).finally(release);
        return discarded;
      };
      this.#staged = { discard };
      return { ...staged, discard };
    } catch (error) {
      await release();
      throw error;
    }
  }
}

async function deleteLeftovers(): Promise<void> {
  await navigator.locks.request(LOCK_NAME, { ifAvailable: true }, async (lock) => {
    if (lock) for (const name of [STAGING_DATABASE, MIGRATION_DATABASE]) await Dexie.delete(name);
  });
}

/** @returns a function that releases the lock */
function requestLock(): Promise<() => Promise<void>> {
  return new Promise((resolve, reject) => {
    const hold = (lock: Lock | null) => {
      if (lock)
        return new Promise<void>((end) =>
          resolve(() => {
            end();
            return released;
          }),
        );
      reject(new BackupError('An import is open in another tab. Finish or close it first.'));
      return undefined;
    };
    const released = navigator.locks.request(LOCK_NAME, { ifAvailable: true }, hold);
    released.catch(reject);
  });
}

function warn(error: unknown): void {
  console.warn('Papershelf', error);
}
