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

/** The mark on the toolbar button over the tab in front. */
async function badge(): Promise<string> {
  const worker = await session.browser.worker();
  return worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
    return chrome.action.getBadgeText({ tabId: tab?.id ?? -1 });
  });
}

/** The day as a redesign of the site might have it, at an address of its own. */
function redesigned(change: (html: string) => string): string {
  const path = `${DAY}?redesigned`;
  session.replica.override(path, { status: 200, html: change(session.replica.render(DAY)) });
  return path;
}

/** Takes the links of the first four of ten cards, and with them all that makes them cards. */
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
  it('is told of in the popup and marked on the toolbar button', async () => {
    await session.visit(redesigned(change));
    await expect.poll(badge).toBe('!');
    const popup = await session.browser.openPopup();
    await popup.getByText('This page could not be read fully.').waitFor();
  });

  it('can be reported by a file that tells how it is built and nothing that stands on it', async () => {
    await session.visit(redesigned(change));
    const popup = await session.browser.openPopup();
    const waiting = popup.waitForEvent('download');
    await popup.getByRole('button', { name: 'Save a report of the page' }).click();
    const download = await waiting;
    expect(download.suggestedFilename()).toBe('papershelf-page-structure.json');
    const text = readFileSync(await download.path(), 'utf8');
    expect(JSON.parse(text)).toMatchObject({ kind: 'daily', format: 'papershelf page structure' });
    expect(JSON.parse(text).lines.length).toBeGreaterThan(RECORDS.length);
    for (const { id, title, abstract, submittedBy, authors = [], projectPage } of RECORDS) {
      const names = authors.map(({ name }) => name);
      for (const told of [id, title, abstract, submittedBy, projectPage, ...names])
        expect(text).not.toContain(told);
    }
    expect(text).not.toMatch(/shelf life|result|fresh|keeper|author\d|2610|2026-10-06/i);
  });
});

it('a listing that is as it should be is not marked, nor is one after it was mended', async () => {
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
