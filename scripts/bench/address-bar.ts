import type { Paper } from '../../lib/paper/paper';
import { startSession } from '../../tests/support/chromium-session';
import { WorkerStopper } from '../../tests/support/worker-stopper';
import { type Figure, median, percentile } from './statistics';
import { TYPED_QUERIES } from './typed-queries';

const SIZE = 10_000;
const STARTS = 10;
const CHUNK = 2_000;
/** In milliseconds: time for the browser's database to compact what was written. */
const SETTLING = 4_000;
const GOAL = 100;

/** How soon papers are suggested in the address bar: by a worker that was just started, and at each keystroke after that. */
export async function measureAddressBar(code: string, papers: readonly Paper[]): Promise<Figure[]> {
  const session = await startSession({ records: [] });
  try {
    const page = await session.browser.openPopup('library.html');
    await page.evaluate(code.replace(/^var Bench/, 'globalThis.Bench'));
    for (let at = 0; at < SIZE; at += CHUNK) await page.evaluate(fillInPage, papers.slice(at, at + CHUNK));
    await page.goto(page.url().replace('library.html', 'manifest.json'));
    await page.waitForTimeout(SETTLING);
    const stopper = await WorkerStopper.of(page);
    const [first, later]: [number[], number[]] = [[], []];
    for (let start = 0; start < STARTS; start++) {
      await stopper.stop().catch(() => {}); // asleep already
      await page.evaluate(wakeInPage);
      const worker = await session.browser.worker();
      const query = TYPED_QUERIES[start % TYPED_QUERIES.length] ?? '';
      const texts = Array.from(query, (_, at) => query.slice(0, at + 1));
      const [begin = Number.NaN, ...letters] = await worker.evaluate(typeInWorker, texts);
      first.push(begin);
      later.push(...letters);
    }
    return [
      bounded(`address bar, ${SIZE.toLocaleString('en')} papers: first letter in a new worker`, first),
      bounded('  each letter after it', later),
    ];
  } finally {
    await session.close();
  }
}

function bounded(name: string, times: readonly number[]): Figure {
  const p95 = percentile(times, 0.95);
  const value = `p95 ${p95.toFixed(1)} ms (p50 ${median(times).toFixed(1)} ms)`;
  return { name, value, goal: `≤ ${GOAL}`, isMet: p95 <= GOAL };
}

/** Runs in the page: papers with their index. */
async function fillInPage(papers: readonly Paper[]): Promise<void> {
  const { Bench } = globalThis as unknown as { Bench: typeof import('./in-page') };
  const library = Bench.openDatabase();
  const sightings = papers.map((fields) => ({
    fields,
    isFromData: true,
    seenAt: '2026-06-23T12:00:00.000Z',
  }));
  await Bench.savePapers(library, sightings, 'daily:2026-06-23');
  await new Bench.Indexer(library, () => {}).catchUp();
  library.close();
}

interface Api {
  runtime: { sendMessage(message: object): Promise<unknown> };
  omnibox: { onInputChanged: { dispatch(text: string, show: (found: unknown[]) => void): void } };
}

/** Runs in a page of the extension. */
async function wakeInPage(): Promise<void> {
  const { chrome } = globalThis as unknown as { chrome: Api };
  // Refused; the library is not opened for it.
  await chrome.runtime.sendMessage({ type: 'nothing' });
}

/** Runs in the worker: milliseconds until each text has suggestions. */
async function typeInWorker(texts: readonly string[]): Promise<number[]> {
  const { chrome } = globalThis as unknown as { chrome: Api };
  const times: number[] = [];
  for (const text of texts) {
    const begun = performance.now();
    await new Promise<void>((shown) => chrome.omnibox.onInputChanged.dispatch(text, () => shown()));
    times.push(performance.now() - begun);
  }
  return times;
}
