import type { LibraryDatabase } from '../../library/store/database';
import { hasErrorName } from '../../util/error-names';

/**
 * Does something in one transaction over the whole library, which counts whole or not at all.
 *
 * What waits in a transaction for something else (`Dexie.waitFor`) is never told when the transaction ends meanwhile. So the
 * end is watched from outside of it.
 *
 * @param signal ends it, also while it waits
 * @throws what the work throws; what the browser ended the transaction for, such as `QuotaExceededError`; the signal's reason
 */
export function inOneTransaction(
  library: LibraryDatabase,
  work: () => Promise<void>,
  signal?: AbortSignal,
): Promise<void> {
  return new Promise((resolve, reject) => {
    let transaction: IDBTransaction | undefined;
    const fail = (error?: unknown) => {
      // Requests that are under way fail with no more than that they were ended.
      const own = hasErrorName(error, 'AbortError') ? undefined : error;
      const why = transaction?.error ?? own ?? new Error('the browser stopped it');
      reject(signal?.aborted ? signal.reason : why);
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
    // It is being completed, or is over: then it counts as it is.
  }
}
