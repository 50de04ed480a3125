import type { LibraryDatabase } from '../../library/store/database';
import { hasErrorName } from '../../util/error-names';

/**
 * Runs work in one transaction over the whole library, which is written entirely or not at all.
 *
 * Code that waits in a transaction for something else (`Dexie.waitFor`) is never notified when the transaction is aborted
 * meanwhile. So the abort is observed from outside of it.
 *
 * @param signal aborts it, also while it waits
 * @throws what the work throws; why the browser aborted the transaction, such as `QuotaExceededError`; the signal's reason
 */
export function inOneTransaction(
  library: LibraryDatabase,
  work: () => Promise<void>,
  signal?: AbortSignal,
): Promise<void> {
  return new Promise((resolve, reject) => {
    let transaction: IDBTransaction | undefined;
    const fail = (error?: unknown) => {
      // Pending requests fail with a mere AbortError, without the cause.
      const own = hasErrorName(error, 'AbortError') ? undefined : error;
      const cause = transaction?.error ?? own ?? new Error('the browser stopped it');
      reject(signal?.aborted ? signal.reason : cause);
    };
    const begin = async ({ idbtrans }: { idbtrans: IDBTransaction }) => {
      transaction = idbtrans;
      signal?.throwIfAborted();
      idbtrans.addEventListener('abort', () => fail());
      signal?.addEventListener('abort', () => abort(idbtrans));
      await work();
    };
    library.transaction('rw', library.tables, begin).then(resolve, fail);
  });
}

function abort(transaction: IDBTransaction): void {
  try {
    transaction.abort();
  } catch {
    // It is being committed, or has ended: too late to abort.
  }
}
