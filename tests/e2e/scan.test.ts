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

/** Runs in the page: has the background create the library. */
function openInPage(): Promise<unknown> {
  const { chrome } = globalThis as unknown as {
    chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };
  };
  return chrome.runtime.sendMessage({ type: 'act', name: 'openLibrary', argument: null });
}

/** Runs in the page before anything else: records the footer's texts, and the progress bar's values. */
function watchInPage(): void {
  const state = globalThis as { texts?: string[]; bars?: (string | null)[]; empty?: string[] };
  state.texts = [];
  state.bars = [];
  state.empty = [];
  new MutationObserver(() => {
    const texts = document.querySelector('footer [role=status]')?.textContent ?? '';
    if (texts && state.texts?.at(-1) !== texts) state.texts?.push(texts);
    const bar = document.querySelector('[role=progressbar]');
    if (bar) state.bars?.push(bar.getAttribute('aria-valuenow'));
    const empty = document.querySelector('.empty')?.textContent ?? '';
    if (empty && state.empty?.at(-1) !== empty) state.empty?.push(empty);
  }).observe(document, { childList: true, subtree: true, characterData: true, attributes: true });
}

it('shows how much of a library without an index was scanned, and that nothing was found yet', async () => {
  const popup = await session.browser.context.newPage();
  await popup.addInitScript(watchInPage);
  await popup.goto(page.url().replace('library.html', `popup.html?q=number${PAPERS - 1}`));
  await popup.getByRole('article').first().waitFor();
  const { texts, bars, empty } = await popup.evaluate(() => {
    const seen = globalThis as { texts?: string[]; bars?: string[]; empty?: string[] };
    return { texts: seen.texts ?? [], bars: seen.bars ?? [], empty: seen.empty ?? [] };
  });
  expect(texts.find((text) => /^Indexing… \d+ %$/.test(text))).toBeDefined();
  expect(bars.length).toBeGreaterThan(0);
  expect(empty).toEqual(['Searching…']);
  expect(await popup.locator('article mark').count()).toBeGreaterThan(0);
  await expect.poll(() => popup.locator('footer').getByRole('status').textContent()).toBe('1 paper');
  expect(await popup.getByRole('progressbar').count()).toBe(0);
});
