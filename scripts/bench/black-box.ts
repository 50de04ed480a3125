import type { CDPSession } from 'playwright-core';
import type { Session } from '../../tests/support/chromium-session';
import { WorkerStopper } from '../../tests/support/worker-stopper';
import * as popup from './popup-times';
import { typeInPage } from './searching-in-page';
import { TYPED_QUERIES } from './typed-queries';

const REPEATS = 8;
const QUERIES = 6;
/** In milliseconds, between two keystrokes. */
const PAUSE = 60;

/** From the click to the paint of the first rows, the worker asleep. */
export function coldClicks(session: Session): Promise<number[]> {
  return popup.coldClicks(session, undefined);
}

/** What each keystroke costs the page's main thread until its rows are shown. */
export async function typingWork(session: Session): Promise<number[]> {
  const page = await session.browser.openPopup();
  await page.waitForSelector('article');
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable');
  const found: number[] = [];
  for (const query of TYPED_QUERIES.slice(0, QUERIES))
    for (let length = 1; length <= query.length; length++) {
      await page.waitForTimeout(PAUSE);
      const before = await popup.workOf(cdp);
      await page.evaluate(typeInPage, query.slice(0, length));
      found.push((await popup.workOf(cdp)) - before);
    }
  await page.close();
  return found;
}

/** What the content script costs a page of 120 cards until it is captured and has its badges. */
export async function captureWork(session: Session): Promise<number[]> {
  const found: number[] = [];
  for (let repeat = 0; repeat < REPEATS; repeat++) {
    const page = await session.browser.context.newPage();
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Profiler.enable');
    await cdp.send('Profiler.setSamplingInterval', { interval: 200 });
    await cdp.send('Profiler.start');
    await page.goto(session.replica.url('/papers?q=all'));
    await page.locator('papershelf-mark').nth(119).waitFor({ state: 'attached' });
    found.push(await extensionTime(cdp));
    await page.close();
  }
  return found.slice(1); // the first one compiles
}

/** In milliseconds: samples with code of the extension on the stack. */
async function extensionTime(cdp: CDPSession): Promise<number> {
  const { profile } = await cdp.send('Profiler.stop');
  const { nodes, samples = [], timeDeltas = [] } = profile;
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])));
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const isOurs = (id: number | undefined): boolean => {
    for (let at = id; at !== undefined; at = parents.get(at))
      if (byId.get(at)?.callFrame.url.startsWith('chrome-extension://')) return true;
    return false;
  };
  const micros = samples.reduce((sum, id, at) => sum + (isOurs(id) ? (timeDeltas[at] ?? 0) : 0), 0);
  return micros / 1_000;
}

/** From a command to its reply, the worker asleep. */
export async function wakeUps(session: Session): Promise<number[]> {
  const page = await session.browser.openPopup('icon/icon.svg');
  const stopper = await WorkerStopper.of(page);
  const found: number[] = [];
  for (let repeat = 0; repeat < REPEATS; repeat++) {
    await stopper.stop().catch(() => {}); // asleep already
    found.push(await page.evaluate(askInPage));
  }
  await page.close();
  return found.slice(1);
}

/** Runs in the page. */
async function askInPage(): Promise<number> {
  const { chrome } = globalThis as unknown as {
    chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };
  };
  const begun = performance.now();
  await chrome.runtime.sendMessage({ type: 'act', name: 'openLibrary', argument: null });
  return performance.now() - begun;
}
