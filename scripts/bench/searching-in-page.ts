import type { Paper } from '../../lib/paper/paper';

type Globals = { Bench: typeof import('./in-page') };

/** Runs in the page: papers as the library stores them, seen one after the other. */
export async function fillInPage(papers: readonly Paper[]): Promise<void> {
  const { Bench } = globalThis as unknown as Globals;
  const library = Bench.openDatabase();
  const start = (await library.papers.count()) * 1_000;
  const seen = (at: number) => new Date(Date.UTC(2026, 0, 1) + start + at * 1_000).toISOString();
  await library.papers.bulkPut(
    papers.map((paper, at) => ({ ...paper, firstSeenAt: seen(at), lastSeenAt: seen(at) })),
  );
  library.close();
}

/** Runs in the page: has the background build the index. */
export async function indexInPage(): Promise<void> {
  const { chrome } = globalThis as unknown as {
    chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };
  };
  await chrome.runtime.sendMessage({ type: 'act', name: 'verifyIndex', argument: null });
}

/** Runs in the page before anything else: puts the time of the paint into `painted`. */
export function watchInPage(query: string | undefined): void {
  const state = globalThis as { painted?: number };
  const wanted = query === undefined ? 'article, .empty' : 'article mark';
  let isTyped = query === undefined;
  const watcher = new MutationObserver(() => {
    const field = isTyped ? null : document.querySelector<HTMLInputElement>('[role="searchbox"]');
    if (field) {
      isTyped = true;
      field.value = query ?? '';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }
    if (!document.querySelector(wanted)) return;
    watcher.disconnect();
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => {
        state.painted = performance.now();
      };
      channel.port2.postMessage(null);
    });
  });
  watcher.observe(document, { childList: true, subtree: true });
}

/** Runs in the page: puts a query into the field; milliseconds until its rows are shown. */
export async function typeInPage(query: string): Promise<number> {
  const field = document.querySelector<HTMLInputElement>('[role="searchbox"]');
  if (!field) throw new Error('no search field');
  const rendered = new Promise<number>((resolve) => {
    const observer = new PerformanceObserver((list) => {
      for (const mark of list.getEntriesByName('papershelf:rendered') as PerformanceMark[]) {
        if (mark.detail !== query) continue;
        observer.disconnect();
        resolve(mark.startTime);
      }
    });
    observer.observe({ type: 'mark' });
  });
  const begun = performance.now();
  field.value = query;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  return (await rendered) - begun;
}

/** Runs in the page: the bytes of the index by the number of its papers. */
export function bytesInPage(): Promise<number> {
  return new Promise((resolve) => {
    const opening = indexedDB.open('papershelf');
    opening.onsuccess = () => {
      const transaction = opening.result.transaction(['segments', 'columns', 'manifest']);
      const segments = transaction.objectStore('segments').getAll();
      const columns = transaction.objectStore('columns').getAll();
      const manifest = transaction.objectStore('manifest').get('manifest');
      transaction.oncomplete = () => {
        const blobs: { blob: Blob }[] = [...segments.result, ...columns.result];
        const bytes = blobs.reduce((sum, { blob }) => sum + blob.size, 0);
        const entries: { papers: number }[] = manifest.result.segments;
        resolve(bytes / entries.reduce((sum, { papers }) => sum + papers, 0));
        opening.result.close();
      };
    };
  });
}
