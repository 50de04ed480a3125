import type { Paper } from '../../lib/paper/paper';
import type { Session } from '../../tests/support/chromium-session';
import { COLD_QUERIES, TYPED_QUERIES } from './typed-queries';

/** Times in milliseconds. */
export interface PeerTimes {
  miniSearch: { first: number[]; keystrokes: number[] };
  /** Reading and scanning everything in `storage.local`, as the closest peer does at each opening. */
  scan: number[];
}

const REPEATS = 3;
const CHUNK = 2_000;

/** How long other approaches take with the same papers, in the same browser: work only, without the page around it. */
export async function measurePeers(
  session: Session,
  code: string,
  papers: readonly Paper[],
): Promise<PeerTimes> {
  const maker = await session.browser.openPopup('library.html');
  await maker.evaluate(code.replace(/^var Bench/, 'globalThis.Bench'));
  for (let at = 0; at < papers.length; at += CHUNK)
    await maker.evaluate(addInPage, { at, papers: papers.slice(at, at + CHUNK) });
  await maker.evaluate(keepInPage);
  await maker.close();
  const times: PeerTimes = { miniSearch: { first: [], keystrokes: [] }, scan: [] };
  for (let repeat = 0; repeat < REPEATS; repeat++) {
    const page = await session.browser.openPopup('library.html');
    await page.evaluate(code.replace(/^var Bench/, 'globalThis.Bench'));
    const query = COLD_QUERIES[repeat] ?? '';
    times.scan.push(await page.evaluate(scanInPage, query));
    times.miniSearch.first.push(await page.evaluate(restoreInPage, query));
    if (repeat === 0)
      for (const typed of TYPED_QUERIES)
        times.miniSearch.keystrokes.push(...(await page.evaluate(searchInPage, typed)));
    await page.close();
  }
  return times;
}

interface Globals {
  Bench: typeof import('./in-page');
  chrome: {
    storage: {
      local: {
        set(items: object): Promise<void>;
        get(keys: null): Promise<Record<string, Paper[]>>;
      };
    };
  };
  mini: InstanceType<typeof import('minisearch').default<Paper>>;
}

/** Runs in the page: indexes and stores papers as MiniSearch's own documentation does. */
async function addInPage({ at, papers }: { at: number; papers: readonly Paper[] }): Promise<void> {
  const state = globalThis as unknown as Globals;
  state.mini ??= new state.Bench.MiniSearch<Paper>({
    fields: ['title', 'abstract', 'authors'],
    extractField: (paper: Paper, field: string) => String(paper[field as 'title'] ?? ''),
  });
  state.mini.addAll(papers);
  await state.chrome.storage.local.set({ [`bench-${at}`]: papers });
}

/** Runs in the page. */
async function keepInPage(): Promise<void> {
  const { mini } = globalThis as unknown as Globals;
  const json = JSON.stringify(mini);
  await new Promise((resolve, reject) => {
    const opening = indexedDB.open('bench-minisearch', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('index');
    opening.onsuccess = () => {
      const transaction = opening.result.transaction('index', 'readwrite');
      transaction.objectStore('index').put(json, 'json');
      transaction.oncomplete = resolve;
      transaction.onabort = () => reject(transaction.error);
    };
  });
}

/** Runs in the page: from the database to the first result. */
async function restoreInPage(query: string): Promise<number> {
  const state = globalThis as unknown as Globals;
  const begun = performance.now();
  const json = await new Promise<string>((resolve) => {
    const opening = indexedDB.open('bench-minisearch', 1);
    opening.onsuccess = () => {
      const reading = opening.result.transaction('index').objectStore('index').get('json');
      reading.onsuccess = () => resolve(reading.result);
    };
  });
  state.mini = state.Bench.MiniSearch.loadJSON(json, {
    fields: ['title', 'abstract', 'authors'],
    searchOptions: { prefix: true, fuzzy: 0.2, combineWith: 'AND', boost: { title: 4, authors: 2 } },
  });
  state.mini.search(query);
  return performance.now() - begun;
}

/** Runs in the page: milliseconds of each keystroke's search, without rendering. */
function searchInPage(query: string): number[] {
  const { mini } = globalThis as unknown as Globals;
  return Array.from({ length: query.length }, (_, at) => {
    const begun = performance.now();
    mini.search(query.slice(0, at + 1));
    return performance.now() - begun;
  });
}

/** Runs in the page. */
async function scanInPage(query: string): Promise<number> {
  const { chrome } = globalThis as unknown as Globals;
  const begun = performance.now();
  const everything = Object.values(await chrome.storage.local.get(null)).flat();
  const words = query.split(' ');
  everything.filter((paper) => {
    const text = `${paper.title} ${paper.abstract} ${paper.authors}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
  return performance.now() - begun;
}
