import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Session, startSession } from '../support/chromium-session';
import { madeRecords } from '../support/made-records';

const DAY = '/papers/date/2026-10-06';
const RECORDS = madeRecords(10, '2026-10-06');

let session: Session;
beforeAll(async () => {
  session = await startSession({ records: RECORDS });
});
afterAll(() => session.close());
afterEach(async () => {
  const [, ...opened] = session.browser.context.pages();
  for (const page of opened) await page.close();
});

declare const chrome: {
  tabs: { query(which: object): Promise<{ id?: number }[]> };
  action: { getBadgeText(of: { tabId: number }): Promise<string> };
};

/** The badge on the toolbar button of the active tab. */
async function badge(): Promise<string> {
  const worker = await session.browser.worker();
  return worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
    return chrome.action.getBadgeText({ tabId: tab?.id ?? -1 });
  });
}

/** The day as a redesign of the site might render it, at an address of its own. */
function redesigned(change: (html: string) => string): string {
  const path = `${DAY}?redesigned`;
  session.replica.override(path, { status: 200, html: change(session.replica.render(DAY)) });
  return path;
}

/** Removes the links of the first four of ten cards, which are what makes them cards. */
function withoutFourCards(html: string): string {
  let card = 0;
  return html.replace(/<article[\s\S]*?<\/article>/g, (whole) =>
    ++card > 4 ? whole : '<section><b>Soon</b></section>',
  );
}

const REDESIGNS: [string, (html: string) => string][] = [
  ['cards without titles', (html) => html.replace(/<h3[\s\S]*?<\/h3>/g, '')],
  ['40 % of the cards not to be read', withoutFourCards],
];

describe.each(REDESIGNS)('a listing with %s', (_what, change) => {
  it('is reported in the popup and by the toolbar badge', async () => {
    await session.visit(redesigned(change));
    await expect.poll(badge).toBe('!');
    const popup = await session.browser.openPopup();
    await popup.getByText('This page could not be read fully.').waitFor();
  });

  it('can be reported by a file with its structure and none of its text', async () => {
    await session.visit(redesigned(change));
    const popup = await session.browser.openPopup();
    const waiting = popup.waitForEvent('download');
    await popup.getByRole('button', { name: 'Save a bug report for this page' }).click();
    const download = await waiting;
    expect(download.suggestedFilename()).toBe('papershelf-page-structure.json');
    const text = readFileSync(await download.path(), 'utf8');
    expect(JSON.parse(text)).toMatchObject({ kind: 'daily', format: 'papershelf page structure' });
    expect(JSON.parse(text).lines.length).toBeGreaterThan(RECORDS.length);
    for (const { id, title, abstract, submittedBy, authors = [], projectPage } of RECORDS) {
      const names = authors.map(({ name }) => name);
      for (const value of [id, title, abstract, submittedBy, projectPage, ...names])
        expect(text).not.toContain(value);
    }
    expect(text).not.toMatch(/shelf life|result|fresh|keeper|author\d|2610|2026-10-06/i);
  });
});

it('a valid listing has no warning, nor has one after it was repaired', async () => {
  await session.visit(DAY);
  expect(await badge()).not.toBe('!');
  const page = await session.visit(redesigned(withoutFourCards));
  await expect.poll(badge).toBe('!');
  await page.goto(session.replica.url(DAY));
  await expect.poll(badge).not.toBe('!');
  const popup = await session.browser.openPopup();
  await popup.getByRole('region', { name: 'This page' }).waitFor();
  expect(await popup.getByText('could not be read fully').count()).toBe(0);
});
