import type { Paper } from '../../lib/paper/paper';

/** A page that runs an expression, Playwright's as well as Puppeteer's. */
export interface Evaluator {
  evaluate(expression: string): Promise<unknown>;
}

/** All records of one store of the library, read by the browser's own IndexedDB and none of our code; none if there is no library. */
export async function readStore<T>(page: Evaluator, store: string): Promise<T[]> {
  return (await page.evaluate(`(${readAll})(${JSON.stringify(store)})`)) as T[];
}

/** Runs in the page. */
function readAll(store: string): Promise<unknown[]> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('papershelf');
    // The background creates the library; reading it beforehand must not.
    opening.onupgradeneeded = () => opening.transaction?.abort();
    opening.onerror = () => (opening.error?.name === 'AbortError' ? resolve([]) : reject(opening.error));
    opening.onsuccess = () => {
      const database = opening.result;
      const reading = database.transaction(store).objectStore(store).getAll();
      reading.onerror = () => reject(reading.error);
      reading.onsuccess = () => {
        database.close();
        resolve(reading.result);
      };
    };
  });
}

/**
 * The papers of the library as soon as there are as many as expected.
 *
 * @throws after five seconds, with the number there is
 */
export async function papersOnceThereAre(page: Evaluator, count: number): Promise<Paper[]> {
  const end = Date.now() + 5_000;
  for (;;) {
    const papers = await readStore<Paper>(page, 'papers');
    if (papers.length === count) return papers;
    if (Date.now() > end) throw new Error(`${papers.length} papers in the library, ${count} expected`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** A paper without the times at which it was seen, which no test can know beforehand. */
export function factsOf({
  firstSeenAt,
  lastSeenAt,
  ...facts
}: Paper): Omit<Paper, 'firstSeenAt' | 'lastSeenAt'> {
  return facts;
}

/** Writes papers directly into the database, as no command of the extension does: the index is not updated. */
export async function putPapers(page: Evaluator, papers: readonly Paper[]): Promise<void> {
  await page.evaluate(`(${putAll})(${JSON.stringify(papers)})`);
}

/** Runs in the page. */
function putAll(records: readonly Paper[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('papershelf');
    opening.onsuccess = () => {
      const transaction = opening.result.transaction('papers', 'readwrite');
      for (const record of records) transaction.objectStore('papers').put(record);
      transaction.oncomplete = () => resolve(opening.result.close());
      transaction.onabort = () => reject(transaction.error);
    };
  });
}

/** Deletes the library. Runs in the extension's worker or a page of it. */
export function forgetAll(): Promise<void> {
  return new Promise((resolve, reject) => {
    const deleting = indexedDB.deleteDatabase('papershelf');
    deleting.onsuccess = () => resolve();
    deleting.onerror = () => reject(deleting.error);
  });
}
