import type { Paper } from '../../lib/paper/paper';
import { type Session, startSession } from '../../tests/support/chromium-session';
import { WorkerStopper } from '../../tests/support/worker-stopper';
import { type Figure, median, percentile } from './statistics';

const RUNS = 50;
/** Papers on the page, and how many of them have never been seen. */
const ON_PAGE = 200;
const UNKNOWN = 20;
const MARKED = 500;
const LISTS = 300;
const ON_LIST = 20;
/** Papers inserted at once while the library is filled. */
const CHUNK = 2_000;
/** In milliseconds: time for the browser's database to compact what was written. */
const SETTLING = 6_000;
const GOAL = 20;

/** The time to read the annotations of all papers of a long page, in a large library. */
export async function measureMarking(code: string, papers: readonly Paper[]): Promise<Figure[]> {
  const session = await startSession({ records: [] });
  try {
    const page = await session.browser.openPopup('library.html');
    await page.evaluate(code.replace(/^var Bench/, 'globalThis.Bench'));
    for (let at = 0; at < papers.length; at += CHUNK)
      await page.evaluate(fillInPage, papers.slice(at, at + CHUNK));
    await page.evaluate(keepInPage, { marked: MARKED, lists: LISTS, onList: ON_LIST });
    await page.waitForTimeout(SETTLING);
    await page.close();
    const known = papers.slice(-(ON_PAGE - UNKNOWN)).map(({ id }) => id);
    const step = Math.floor(papers.length / known.length);
    const spread = known.map((_, at) => papers[at * step]?.id ?? '');
    const unknown = Array.from({ length: UNKNOWN }, (_, at) => `9912.${10_000 + at}`);
    return await measure(session, code, [...known, ...unknown], [...spread, ...unknown]);
  } finally {
    await session.close();
  }
}

async function measure(
  session: Session,
  code: string,
  ids: readonly string[],
  spread: readonly string[],
): Promise<Figure[]> {
  const bystander = await session.browser.openPopup('manifest.json');
  const stopper = await WorkerStopper.of(bystander);
  await stopper.stop().catch(() => {}); // asleep already
  const messages = await bystander.evaluate(askInPage, { ids, runs: RUNS });
  const worker = await session.browser.worker();
  await worker.evaluate(code.replace(/^var Bench/, 'globalThis.Bench'));
  const [first = Number.NaN, ...times] = await worker.evaluate(askInWorker, { ids, runs: RUNS });
  const [, ...ofSpread] = await worker.evaluate(askInWorker, { ids: spread, runs: RUNS });
  const p95 = percentile(times, 0.95);
  const [firstMessage = Number.NaN, ...asked] = messages;
  return [
    {
      name: `${ON_PAGE} marks of a page, worker's time p95`,
      value: `${p95.toFixed(1)} ms (p50 ${median(times).toFixed(1)} ms, first ${first.toFixed(1)} ms)`,
      goal: `≤ ${GOAL}`,
      isMet: p95 <= GOAL,
    },
    {
      name: '  of papers from all over the library',
      value: `${percentile(ofSpread, 0.95).toFixed(1)} ms (p50 ${median(ofSpread).toFixed(1)} ms)`,
    },
    {
      name: '  by message, there and back p95',
      value: `${percentile(asked, 0.95).toFixed(1)} ms (p50 ${median(asked).toFixed(1)} ms, worker asleep ${firstMessage.toFixed(1)} ms)`,
    },
  ];
}

type Globals = { Bench: typeof import('./in-page') };

/** Runs in the page: papers as the library stores them, each seen long ago. */
async function fillInPage(papers: readonly Paper[]): Promise<void> {
  const { Bench } = globalThis as unknown as Globals;
  const library = Bench.openDatabase();
  const start = (await library.papers.count()) * 1_000;
  const seen = (at: number) => new Date(Date.UTC(2025, 0, 1) + start + at * 1_000).toISOString();
  await library.transaction('rw', library.papers, library.titles, async () => {
    await library.papers.bulkPut(
      papers.map((paper, at) => ({ ...paper, firstSeenAt: seen(at), lastSeenAt: seen(at) })),
    );
    await library.titles.bulkPut(
      papers.map(({ id, title }) => ({ paperId: id, slug: Bench.titleSlug(title) })),
    );
  });
  library.close();
}

/** Runs in the page: annotations and lists all over the library; of the papers seen last every fourth is annotated. */
async function keepInPage(task: { marked: number; lists: number; onList: number }): Promise<void> {
  const { Bench } = globalThis as unknown as Globals;
  const library = Bench.openDatabase();
  const ids = (await library.papers.orderBy('lastSeenAt').primaryKeys()).reverse();
  const now = new Date();
  const set = { bookmark: now.toISOString(), status: 'read' };
  const patches = Array.from({ length: task.marked }, (_, at) => ({ paperId: ids[at * 4] ?? '', set }));
  await Bench.patchAnnotations(library, patches, now);
  for (let at = 0; at < task.lists; at++) {
    const { id } = await Bench.createList(library, { name: `List ${at}` }, now);
    const step = Math.floor(ids.length / task.onList);
    const on = Array.from({ length: task.onList }, (_, place) => ids[(place * step + at) % ids.length] ?? '');
    await Bench.addToList(library, id, on, now);
  }
  // Half of the page is new: seen on this visit.
  await library.papers.where('id').anyOf(ids.slice(0, 90)).modify({ firstSeenAt: now.toISOString() });
  library.close();
}

/** Runs in a page of the extension: milliseconds of each request to the background, the very first included. */
async function askInPage({ ids, runs }: { ids: readonly string[]; runs: number }): Promise<number[]> {
  const { chrome } = globalThis as unknown as {
    chrome: { runtime: { sendMessage(message: object): Promise<{ ok: boolean }> } };
  };
  const times: number[] = [];
  for (let run = 0; run <= runs; run++) {
    const begun = performance.now();
    const { ok } = await chrome.runtime.sendMessage({ type: 'act', name: 'marksOf', argument: { ids } });
    if (!ok) throw new Error('The background refused.');
    times.push(performance.now() - begun);
  }
  return times;
}

/** Runs in the worker: the same without the message, with a connection of its own. */
async function askInWorker({ ids, runs }: { ids: readonly string[]; runs: number }): Promise<number[]> {
  const { Bench } = globalThis as unknown as Globals;
  const library = Bench.openDatabase();
  const since = new Date(Date.now() - 3_600_000).toISOString();
  const times: number[] = [];
  for (let run = 0; run <= runs; run++) {
    const begun = performance.now();
    const { papers } = await Bench.readPageState(library, ids, since);
    times.push(performance.now() - begun);
    const count = papers.filter((paper) => paper.isSaved && (paper.isNew || paper.isBookmarked)).length;
    if (papers.length !== ids.length || count === 0)
      throw new Error('The annotations are not those of the page.');
  }
  library.close();
  return times;
}
