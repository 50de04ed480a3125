/**
 * What a request of IndexedDB answers. Awaiting it keeps the transaction alive, as long as nothing but other requests
 * is awaited in between.
 *
 * @throws what the request failed with, or its transaction when that was aborted
 */
export function requestResult<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = (event) => {
      event.preventDefault(); // it is told to whoever awaits it, and need not reach the page's own error handler
      reject(request.error ?? new DOMException('The request failed.', 'UnknownError'));
    };
  });
}
