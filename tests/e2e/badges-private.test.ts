import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PaperAnnotations } from '../../lib/library/model/annotations';
import { type Session, startSession } from '../support/chromium-session';
import { readStore } from '../support/database';
import { madeRecords } from '../support/made-records';
import { WatchedLibrary } from '../support/watched-library';

declare const chrome: {
  storage: { local: { set(items: object): Promise<void> } };
  runtime: { sendMessage(message: object): Promise<unknown> };
};
declare const window: { find(text: string): boolean } & typeof globalThis;

const RECORDS = madeRecords(6, '2026-10-06');
const DAY = '/papers/date/2026-10-06';
const IDS = RECORDS.map(({ id }) => id);

/** The extension as it is: with closed roots. */
let session: Session;
let library: WatchedLibrary;
let page: Page;
beforeAll(async () => {
  session = await startSession({ records: RECORDS });
  library = await WatchedLibrary.open(session);
});
afterAll(() => session.close());
beforeEach(async () => {
  await library.clear();
  await set({});
  page = await session.browser.context.newPage();
  await page.addInitScript(() => {
    // A page that inspects everything it can reach.
    const attach = Element.prototype.attachShadow;
    Element.prototype.attachShadow = function (options) {
      (globalThis as unknown as { caught: boolean }).caught = true;
      return attach.call(this, { ...options, mode: 'open' });
    };
  });
  await page.goto(session.replica.url(DAY));
  await page.locator('article > papershelf-mark').nth(5).waitFor({ state: 'attached' });
});
afterEach(() => page.close());

function set(settings: object): Promise<void> {
  return library.page.evaluate((stored) => chrome.storage.local.set({ settings: stored }), settings);
}

/** As the popup does. */
function change(paperId: string, set: object): Promise<unknown> {
  return library.page.evaluate(
    (patch) =>
      chrome.runtime.sendMessage({
        type: 'act',
        name: 'changeMarks',
        argument: { deed: 'status', patches: [patch] },
      }),
    { paperId, set },
  );
}

function badgeCount(): Promise<number> {
  return page.evaluate(() => document.querySelectorAll('article > papershelf-mark').length);
}

/** Clicks the badge of a card by the mouse. @param at the card's index */
async function clickBadge(at: number): Promise<void> {
  const card = await page.locator('article').nth(at).boundingBox();
  if (!card) throw new Error('There is no such card.');
  await page.mouse.click(card.x + card.width - 16, card.y + 16);
}

async function bookmarked(): Promise<string[]> {
  const all = await readStore<PaperAnnotations>(library.page, 'marks');
  return all.flatMap(({ paperId, bookmarkedAt }) => (bookmarkedAt ? paperId : []));
}

describe('what the page can see', () => {
  it('is the same whatever the user has annotated', async () => {
    const [, bookmark, toRead, reading, read, hidden] = IDS;
    await change(bookmark ?? '', { bookmark: new Date().toISOString() });
    await change(toRead ?? '', { status: 'to-read' });
    await change(reading ?? '', { status: 'reading' });
    await change(read ?? '', { status: 'read' });
    await change(hidden ?? '', { hidden: new Date().toISOString() });
    await page.reload();
    await expect.poll(badgeCount).toBe(6);
    const seen = await page.evaluate(() =>
      [...document.querySelectorAll('papershelf-mark, papershelf-notices')].map((host) => ({
        markup: host.outerHTML,
        root: host.shadowRoot,
        children: host.childNodes.length,
        text: host.textContent,
      })),
    );
    const tags = [...IDS.map(() => 'papershelf-mark'), 'papershelf-notices'];
    expect(seen).toEqual(
      tags.map((tag) => ({ markup: `<${tag}></${tag}>`, root: null, children: 0, text: '' })),
    );
    const geometry = await page.evaluate(() =>
      [...document.querySelectorAll('article')].map((card) => {
        const host = card.querySelector('papershelf-mark') as HTMLElement;
        const { width, height, left, top, right } = host.getBoundingClientRect();
        const around = card.getBoundingClientRect();
        const hits = [];
        for (let x = 2; x < around.width; x += 4)
          for (let y = 2; y < 60; y += 4)
            if (document.elementFromPoint(around.left + x, around.top + y) === host)
              hits.push(`${Math.round(around.right - around.left - x)},${y}`);
        const { cssText, opacity, display, position, zIndex } = getComputedStyle(host);
        return JSON.stringify([
          width,
          height,
          left - around.left,
          top - around.top,
          right - around.right,
          hits,
          cssText,
          opacity,
          display,
          position,
          zIndex,
        ]);
      }),
    );
    const inSight = geometry.slice(0, 3);
    expect(new Set(inSight).size).toBe(1);
    expect(await page.evaluate(() => (globalThis as unknown as { caught?: boolean }).caught)).toBeUndefined();
  });

  it('does not find the extension’s texts by a search of the page', async () => {
    const found = await page.evaluate(() =>
      ['new on this page', 'Add to list', 'Bookmark'].filter((words) => window.find(words)),
    );
    expect(found).toEqual([]);
  });
});

describe('what a script of the page does', () => {
  it('bookmarks nothing', async () => {
    await page.evaluate(() => {
      for (const host of document.querySelectorAll<HTMLElement>('papershelf-mark, papershelf-notices')) {
        host.click();
        host.focus();
        for (const type of ['pointerenter', 'pointerdown', 'mousedown', 'click', 'keydown', 'focusin'])
          host.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true }));
      }
    });
    await page.waitForTimeout(500);
    expect(await readStore(library.page, 'marks')).toEqual([]);
  });

  it('to the extension’s elements shows nothing false, and a click on a badge that was moved does nothing', async () => {
    await page.evaluate(() => {
      const [first, second] = document.querySelectorAll('article');
      const [badge, other] = document.querySelectorAll('papershelf-mark');
      other?.remove();
      if (badge) second?.append(badge, badge.cloneNode(true));
      first?.append(document.createElement('papershelf-mark'));
    });
    await clickBadge(1);
    await expect
      .poll(() =>
        page.evaluate(() =>
          [...document.querySelectorAll('article')].map(
            (card) => card.querySelectorAll('papershelf-mark').length,
          ),
        ),
      )
      .toEqual([1, 1, 1, 1, 1, 1]);
    expect(await bookmarked()).toEqual([]);
    await clickBadge(1);
    await expect.poll(bookmarked).toEqual([IDS[1]]);
  });

  it('to a card that becomes another paper’s does not bookmark the first', async () => {
    await page.evaluate(() => {
      for (const link of document.querySelectorAll('article:first-of-type a'))
        link.setAttribute('href', link.getAttribute('href')?.replace(/2610\.\d+/, '2610.00099') ?? '');
    });
    await clickBadge(0);
    await page.waitForTimeout(500);
    expect(await bookmarked()).toEqual([]);
  });

  it('that removes the badges again and again wins in the end', async () => {
    await page.evaluate(() => {
      const counted = globalThis as unknown as { taken: number };
      counted.taken = 0;
      new MutationObserver(() => {
        const badge = document.querySelector('article:first-of-type > papershelf-mark');
        if (badge) counted.taken++;
        badge?.remove();
      }).observe(document.body, { childList: true, subtree: true });
      document.querySelector('article:first-of-type > papershelf-mark')?.remove();
    });
    await page.waitForTimeout(5_000);
    const taken = await page.evaluate(() => (globalThis as unknown as { taken: number }).taken);
    expect(taken).toBeGreaterThan(1);
    expect(taken).toBeLessThan(8);
    expect(await badgeCount()).toBe(5);
  });
});

describe('badges that are switched off', () => {
  it('are removed without a trace, and come back when they are switched on', async () => {
    const trace = () =>
      page.evaluate(() => document.documentElement.outerHTML.match(/papershelf/g)?.length ?? 0);
    expect(await trace()).toBeGreaterThan(0);
    await set({ hasMarks: false });
    await expect.poll(trace).toBe(0);
    await page.reload();
    await page.waitForTimeout(1_000);
    expect(await trace()).toBe(0);
    await set({});
    await expect.poll(badgeCount).toBe(6);
    await set({ isPaused: true });
    await expect.poll(trace).toBe(0);
    await set({ skippedKinds: ['daily'] });
    await page.waitForTimeout(800);
    expect(await trace()).toBe(0);
  });
});
