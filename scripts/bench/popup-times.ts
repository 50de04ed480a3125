import type { CDPSession, Page } from 'playwright-core';
import type { Session } from '../../tests/support/chromium-session';
import { WorkerStopper } from '../../tests/support/worker-stopper';
import { typeInPage, watchInPage } from './searching-in-page';
import { TYPED_QUERIES } from './typed-queries';

/** Cold starts of each kind. */
const CLICKS = 15;
/** Queries typed before the popup's memory is measured. */
export const MEMORY_QUERIES = 50;
/** In milliseconds, between two keystrokes: fast typing. */
const PAUSE = 80;
/** The browser's metrics that count as work of the page's main thread; waiting for a file or for the screen does not. */
const WORK = ['ScriptDuration', 'LayoutDuration', 'RecalcStyleDuration'];

/**
 * From the navigation to the paint of the first rows, with the worker stopped and nothing in memory.
 *
 * @param queries typed as soon as there is a field; the papers seen last when absent
 */
export async function coldClicks(
  session: Session,
  queries: readonly string[] | undefined,
): Promise<number[]> {
  const found: number[] = [];
  const bystander = await session.browser.openPopup('icon/icon.svg');
  const stopper = await WorkerStopper.of(bystander);
  for (let click = 0; click < CLICKS; click++) {
    await stopper.stop().catch(() => {}); // asleep already
    const page = await session.browser.context.newPage();
    await page.addInitScript(watchInPage, queries?.[click % queries.length]);
    await page.goto(`chrome-extension://${session.browser.extensionId}/popup.html`);
    const painted = page.waitForFunction(() => (globalThis as { painted?: number }).painted);
    found.push((await (await painted).jsonValue()) as number);
    await page.close();
  }
  await bystander.close();
  return found.slice(1); // the first one warms the browser's own caches
}

/** What each keystroke of each query costs until its results are in the page, and the popup's memory then. */
export async function keystrokes(
  session: Session,
): Promise<{ keystrokes: number[]; work: number[]; megabytes: number }> {
  const page = await session.browser.openPopup();
  await page.waitForSelector('article');
  await page.waitForTimeout(1_000);
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable');
  const found: { keystrokes: number[]; work: number[] } = { keystrokes: [], work: [] };
  for (const query of TYPED_QUERIES)
    for (let length = 1; length <= query.length; length++) {
      await page.waitForTimeout(PAUSE);
      const before = await workOf(cdp);
      found.keystrokes.push(await page.evaluate(typeInPage, query.slice(0, length)));
      found.work.push((await workOf(cdp)) - before);
    }
  await cdp.detach();
  const megabytes = await memoryOf(page);
  await page.close();
  return { ...found, megabytes };
}

/** In milliseconds: what the page's main thread has worked so far. */
export async function workOf(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  const seconds = metrics.filter(({ name }) => WORK.includes(name)).map(({ value }) => value);
  return seconds.reduce((sum, value) => sum + value, 0) * 1_000;
}

/** In megabytes: what scripts hold, their buffers included, after garbage collection. */
async function memoryOf(page: Page): Promise<number> {
  for (let at = 0; at < MEMORY_QUERIES; at++) {
    await page.evaluate(typeInPage, `${TYPED_QUERIES[at % TYPED_QUERIES.length]} ${at}`);
    await page.waitForTimeout(PAUSE);
  }
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('HeapProfiler.collectGarbage');
  const usage = (await cdp.send('Runtime.getHeapUsage')) as unknown as Record<string, number>;
  await cdp.detach();
  return ((usage.usedSize ?? 0) + (usage.backingStorageSize ?? 0)) / 1e6;
}
