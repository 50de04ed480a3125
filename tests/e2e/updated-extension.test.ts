import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Session, startSession } from '../support/chromium-session';
import { madeRecords } from '../support/made-records';

const DAY = '/papers/date/2026-10-06';

const profileDir = mkdtempSync(join(tmpdir(), 'papershelf-updated-'));
let session: Session;
beforeAll(async () => {
  // Only in developer mode does Chromium load an unpacked extension again.
  mkdirSync(join(profileDir, 'Default'));
  const preferences = { extensions: { ui: { developer_mode: true } } };
  writeFileSync(join(profileDir, 'Default/Preferences'), JSON.stringify(preferences));
  session = await startSession({ records: madeRecords(12, '2026-10-06'), profileDir });
});
afterAll(async () => {
  await session?.close();
  rmSync(profileDir, { recursive: true, force: true });
});

/** The part of the extension's API that runs in the worker here. */
interface Globals {
  chrome: {
    runtime: { reload(): void };
    action: { getPopup(tab: { tabId: number }): Promise<string> };
    tabs: { query(which: object): Promise<{ id?: number; active: boolean }[]> };
  };
}

/** The address of the popup that the toolbar button would open over the active tab. */
async function popupOverTab(): Promise<string> {
  const worker = await session.browser.worker();
  return worker.evaluate(async () => {
    const { action, tabs } = (globalThis as unknown as Globals).chrome;
    const [tab] = await tabs.query({ active: true, currentWindow: true });
    return action.getPopup({ tabId: tab?.id ?? -1 });
  });
}

it('a page from before an update stays as it is, and the popup on it asks for a reload until then', async () => {
  const page = await session.visit(DAY);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    // The replica has no pictures.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load'))
      errors.push(message.text());
  });
  const before = await page.locator('main').innerHTML();
  const worker = await session.browser.worker();
  await worker.evaluate(() => (globalThis as unknown as Globals).chrome.runtime.reload()).catch(() => {});
  await expect.poll(popupOverTab).toMatch(/popup\.html#outdated$/);

  // The site still changes its page under the old content script.
  await page.evaluate(() => document.querySelector('article')?.append(document.createElement('i')));
  await page.mouse.wheel(0, 500);
  expect(errors).toEqual([]);
  expect(await page.locator('main').innerHTML()).toContain(before.slice(0, 200));

  const address = await popupOverTab();
  const popup = await session.browser.context.newPage();
  await popup.goto(address);
  await popup.getByText('Papershelf was updated. Reload this page to save its papers.').waitFor();
  await popup.close();

  await page.bringToFront();
  await page.reload();
  await expect.poll(popupOverTab).not.toMatch(/#outdated$/);
  expect(errors).toEqual([]);
});
