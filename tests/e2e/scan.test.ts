import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { randomOf } from '../mutation/random';
import { type Session, startSession } from '../support/chromium-session';
import { putPapers } from '../support/database';
import { madePaper } from '../support/made-words';

const PAPERS = 8_000;

let session: Session;
let page: Page;

beforeAll(async () => {
  const random = randomOf(21);
  session = await startSession({ records: [] });
  page = await session.browser.openPopup('library.html');
  await page.evaluate(openInPage);
  const papers = Array.from({ length: PAPERS }, (_, at) => {
    const paper = madePaper(random, `2510.${10_000 + at}`);
    return { ...paper, title: `${paper.title} number${at}` };
  });
  for (let at = 0; at < PAPERS; at += 1_000) await putPapers(page, papers.slice(at, at + 1_000));
});

afterAll(() => session.close());

/** Runs in the page: has the background make the library. */
function openInPage(): Promise<unknown> {
  const { chrome } = globalThis as unknown as {
    chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };
  };
  return chrome.runtime.sendMessage({ type: 'act', name: 'openLibrary', argument: null });
}

/** Runs in the page before anything else: notes what the line at the bottom says, and how far the bar is. */
function watchInPage(): void {
  const state = globalThis as { said?: string[]; bars?: (string | null)[]; empty?: string[] };
  state.said = [];
  state.bars = [];
  state.empty = [];
  new MutationObserver(() => {
    const said = document.querySelector('footer [role=status]')?.textContent ?? '';
    if (said && state.said?.at(-1) !== said) state.said?.push(said);
    const bar = document.querySelector('[role=progressbar]');
    if (bar) state.bars?.push(bar.getAttribute('aria-valuenow'));
    const empty = document.querySelector('.empty')?.textContent ?? '';
    if (empty && state.empty?.at(-1) !== empty) state.empty?.push(empty);
  }).observe(document, { childList: true, subtree: true, characterData: true, attributes: true });
}

it('says how far a library without an index was looked through, and that nothing was found yet', async () => {
  const popup = await session.browser.context.newPage();
  await popup.addInitScript(watchInPage);
  await popup.goto(page.url().replace('library.html', `popup.html?q=number${PAPERS - 1}`));
  await popup.getByRole('article').first().waitFor();
  const { said, bars, empty } = await popup.evaluate(() => {
    const seen = globalThis as { said?: string[]; bars?: string[]; empty?: string[] };
    return { said: seen.said ?? [], bars: seen.bars ?? [], empty: seen.empty ?? [] };
  });
  expect(said.find((text) => /^the search index is being made: \d+ %$/.test(text))).toBeDefined();
  expect(bars.length).toBeGreaterThan(0);
  expect(empty).toEqual(['Looking through the library…']);
  expect(await popup.locator('article mark').count()).toBeGreaterThan(0);
  await expect.poll(() => popup.locator('footer').getByRole('status').textContent()).toMatch(/^1 paper in /);
  expect(await popup.getByRole('progressbar').count()).toBe(0);
});
