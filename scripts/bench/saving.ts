import type { Page } from 'playwright-core';
import type { Paper } from '../../lib/paper/paper';
import type { Session } from '../../tests/support/chromium-session';
import { type Figure, median, ratio } from './statistics';

const REPEATS = 15;
const PAGE = 50;
const SIZES = [1_000, 100_000] as const;
/** Days on which the same papers are seen again. */
const DAYS = 400;
/** In milliseconds: time for the browser's database to compact what was written. */
const SETTLING = 4_000;
/** Papers inserted at once while a library is filled. */
const CHUNK = 2_000;

/** What saving a page of 50 papers costs in a small and in a large library, and how much disk space a paper takes. */
export async function measureSaving(
  session: Session,
  code: string,
  papers: readonly Paper[],
): Promise<Figure[]> {
  const ms: number[] = [];
  const bytesAPaper: number[] = [];
  const figures: Figure[] = [await measureSightings(session, code, papers.slice(0, PAGE))];
  for (const size of SIZES) {
    const page = await session.browser.openPopup('library.html');
    await page.evaluate(code.replace(/^var Bench/, 'globalThis.Bench'));
    const before = await usedBytes(page);
    for (let at = 0; at < size; at += CHUNK)
      await page.evaluate(fillInPage, { size, papers: papers.slice(at, Math.min(at + CHUNK, size)) });
    const bytes = ((await usedBytes(page)) - before) / size;
    const runs = await page.evaluate(saveInPage, {
      size,
      count: PAGE,
      repeats: REPEATS,
      papers: papers.slice(0, PAGE * REPEATS),
    });
    ms.push(median(runs));
    bytesAPaper.push(bytes);
    await page.evaluate((name) => indexedDB.deleteDatabase(name), `bench-${size}`);
    await page.close();
  }
  const year = `${(((bytesAPaper.at(-1) ?? Number.NaN) * PAGE * 365) / 1e6).toFixed(0)} MB`;
  figures.push({
    name: 'bytes a paper, in the large library',
    value: (bytesAPaper.at(-1) ?? Number.NaN).toFixed(0),
  });
  figures.push({ name: `a year of ${PAGE} new papers a day`, value: year });
  const [small = Number.NaN, large = Number.NaN] = ms;
  return [
    ratio(`saving and indexing ${PAGE} papers into 100,000 : into 1,000`, large, small, 1.5),
    ...figures,
  ];
}

/** The space of a further sighting of a paper; measured while the browser has nothing else to compact. */
async function measureSightings(session: Session, code: string, papers: readonly Paper[]): Promise<Figure> {
  const page = await session.browser.openPopup('library.html');
  await page.evaluate(code.replace(/^var Bench/, 'globalThis.Bench'));
  const before = await usedBytes(page);
  await page.evaluate(seeAgainInPage, { papers, days: DAYS });
  const bytes = ((await usedBytes(page)) - before) / (DAYS * papers.length);
  await page.close();
  return { name: 'bytes a further sighting of a paper', value: bytes.toFixed(0) };
}

async function usedBytes(page: Page): Promise<number> {
  await page.waitForTimeout(SETTLING);
  return page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);
}

/** Runs in the page: the papers as the extension itself would have saved them, page by page. */
async function fillInPage({ size, papers }: { size: number; papers: readonly Paper[] }): Promise<void> {
  const { Bench } = globalThis as unknown as { Bench: typeof import('./in-page') };
  const library = Bench.openDatabase(`bench-${size}`);
  const sightings = papers.map((fields) => ({
    fields,
    isFromData: true,
    seenAt: '2026-06-23T12:00:00.000Z',
  }));
  await Bench.savePapers(library, sightings, 'daily:2026-06-23');
  await new Bench.Indexer(library, () => {}).catchUp();
  library.close();
}

/** Runs in the page: milliseconds of each save of a page, half of whose papers are new, until it is in the index. */
async function saveInPage(task: {
  size: number;
  count: number;
  repeats: number;
  papers: readonly Paper[];
}): Promise<number[]> {
  const { Bench } = globalThis as unknown as { Bench: typeof import('./in-page') };
  const library = Bench.openDatabase(`bench-${task.size}`);
  const indexer = new Bench.Indexer(library, () => {});
  await indexer.catchUp();
  const times: number[] = [];
  for (let repeat = 0; repeat < task.repeats; repeat++) {
    const shown = task.papers.slice(repeat * task.count, (repeat + 1) * task.count).map((paper, at) => {
      const fields =
        at % 2 === 0
          ? paper
          : { ...paper, id: `9${repeat}00.${10_000 + at}`, title: `${paper.title} ${repeat} ${at}` };
      return { fields, isFromData: true, seenAt: `2026-06-24T12:00:${10 + repeat}.000Z` };
    });
    const begun = performance.now();
    await Bench.savePapers(library, shown, 'daily:2026-06-24');
    await indexer.catchUp();
    times.push(performance.now() - begun);
  }
  library.close();
  return times;
}

/** Runs in the page: the same papers, seen on one day after the other. */
async function seeAgainInPage(task: { days: number; papers: readonly Paper[] }): Promise<void> {
  const { Bench } = globalThis as unknown as { Bench: typeof import('./in-page') };
  const library = Bench.openDatabase('bench-sightings');
  const records = Array.from({ length: task.days }, (_, at) => {
    const day = new Date(Date.UTC(2026, 0, 1 + at)).toISOString().slice(0, 10);
    return task.papers.map(({ id: paperId }, rank) => ({
      paperId,
      place: `daily:${day}`,
      day,
      rank,
      upvotes: 100,
      comments: 1,
    }));
  });
  await library.sightings.bulkPut(records.flat());
  library.close();
}
