/**
 * The result of an IndexedDB request. Awaiting it keeps the transaction alive, as long as nothing but other requests
 * is awaited in between.
 *
 * @throws the request's error, or its transaction's when that was aborted
 */
export function requestResult<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = (event) => {
      event.preventDefault(); // the caller handles the rejection: the page's error handler need not
      reject(request.error ?? new DOMException('The request failed.', 'UnknownError'));
    };
  });
}
