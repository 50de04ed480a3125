import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { dailyCards } from '../support/card-html';
import { type Session, startSession } from '../support/chromium-session';
import { idsOf, madeRecords } from '../support/made-records';
import { choose, neverSave, openSettings } from '../support/settings';
import { WatchedLibrary } from '../support/watched-library';

const DAY = '/papers/date/2026-10-06';
const WEEK = '/papers/week/2026-W41';
const PAUSE = 'Pause saving';
const BADGE = 'Show the number of new papers on the toolbar button';
const TODAYS = madeRecords(10, '2026-10-06', 1);
const MONDAYS = madeRecords(5, '2026-10-05', 21);
const LATER = madeRecords(2, '2026-10-06', 31);
const SEEN_ON_DAY = { 'daily:2026-10-06': idsOf(TODAYS) };

const profileDir = mkdtempSync(join(tmpdir(), 'papershelf-control-'));
let session: Session;
let library: WatchedLibrary;

async function start(): Promise<void> {
  session = await startSession({ records: [...TODAYS, ...MONDAYS], profileDir });
  library = await WatchedLibrary.open(session);
}
beforeAll(start);
afterAll(async () => {
  await session.close();
  rmSync(profileDir, { recursive: true, force: true });
});
afterEach(async () => {
  await library.startOver();
});

/** Opens a page that may have no report. */
async function open(path: string): Promise<Page> {
  const page = await session.browser.context.newPage();
  await page.goto(session.replica.url(path));
  return page;
}

async function addCards(page: Page): Promise<void> {
  await page
    .locator('.cards')
    .evaluate((list, cards) => list.insertAdjacentHTML('beforeend', cards), dailyCards(LATER));
}

/** Three times as long as a capture takes after a change: when nothing should happen, there is no event to wait for. */
const AWHILE = 1_500;

describe('capture', () => {
  it('paused: no page is captured, not even when it changes; after Resume the open page is', async () => {
    await choose(session, PAUSE, true);
    const before = await library.captures();
    const page = await open(DAY);
    await addCards(page);
    await page.waitForTimeout(AWHILE);
    expect(await library.captures()).toBe(before);
    expect(await library.reports()).toEqual([]);
    expect(await library.papers()).toEqual([]);
    await choose(session, PAUSE, false);
    await library.untilSeen({ 'daily:2026-10-06': idsOf([...TODAYS, ...LATER]) });
  });

  it('paused while a page is open: new cards are not saved until the user resumes in the popup', async () => {
    const page = await session.visit(DAY);
    await choose(session, PAUSE, true);
    await addCards(page);
    await page.waitForTimeout(AWHILE);
    expect(await library.seen()).toEqual(SEEN_ON_DAY);
    const popup = await session.browser.openPopup();
    await popup.getByText('Saving is paused.').waitFor();
    await popup.getByRole('button', { name: 'Resume' }).click();
    await library.untilSeen({ 'daily:2026-10-06': idsOf([...TODAYS, ...LATER]) });
  });

  it('of some kinds of page only: others are not captured, however they are opened', async () => {
    await choose(session, 'Weekly papers', false);
    const weekly = await open(WEEK);
    const daily = await session.visit(DAY);
    await daily.getByRole('button', { name: 'Weekly' }).click();
    await daily.waitForURL(session.replica.url(WEEK));
    await weekly.waitForTimeout(AWHILE);
    expect(await library.seen()).toEqual(SEEN_ON_DAY);
    expect(await library.reports()).toEqual([]);
    await choose(session, 'Weekly papers', true);
    await library.untilSeen({ ...SEEN_ON_DAY, 'weekly:2026-W41': idsOf([...TODAYS, ...MONDAYS]) });
  });

  it('never of papers with certain words: the others of the page are saved, and the popup counts these', async () => {
    await neverSave(session, 'no such word\n  RESULT 3 ');
    await session.visit(DAY);
    expect(idsOf(await library.papers())).toEqual(idsOf(TODAYS.filter(({ id }) => id !== '2610.00003')));
    const popup = await session.browser.openPopup();
    await popup.getByText('Skipped 1 paper (your “never save” words).').waitFor();
    await neverSave(session, '');
    await library.untilSeen(SEEN_ON_DAY);
  });

  it('keeps its settings over a restart of the browser', async () => {
    await choose(session, 'Trending papers', false);
    await neverSave(session, 'result 4');
    await choose(session, PAUSE, true);
    await session.close();
    await start();
    const settings = await openSettings(session);
    await expect.poll(() => settings.getByLabel(PAUSE).isChecked()).toBe(true);
    expect(await settings.getByLabel('Trending papers').isChecked()).toBe(false);
    expect(await settings.getByLabel('Daily papers').isChecked()).toBe(true);
    expect(await settings.getByLabel(/^Never save papers/).inputValue()).toBe('result 4');
    const page = await open(DAY);
    await page.waitForTimeout(AWHILE);
    expect(await library.papers()).toEqual([]);
    await choose(session, PAUSE, false);
    await choose(session, 'Trending papers', true);
    await neverSave(session, '');
    await library.untilSeen(SEEN_ON_DAY);
  });
});

describe('removal', () => {
  /** How many rows the popup shows for a query that matches every paper. */
  const found = (popup: Page) => popup.getByRole('article').count();

  it('of a page: its papers are removed except those bookmarked or seen elsewhere, and Undo restores them', async () => {
    await session.visit(WEEK);
    await session.visit(DAY);
    const both = await library.seen();
    const popup = await session.browser.openPopup();
    const bookmarkedRow = popup.locator('article[data-paper-id="2610.00021"]');
    await bookmarkedRow.getByRole('button', { name: 'Bookmark' }).click();
    await popup.getByRole('button', { name: 'Bookmarks 1' }).waitFor();
    // The day's papers are on the week's page as well: its papers are removed next.
    await popup
      .getByRole('region', { name: 'This page' })
      .getByRole('button', { name: 'Remove this page’s papers' })
      .click();
    await popup.getByText('Removed 0 papers.').waitFor();
    expect(await library.seen()).toEqual({ 'weekly:2026-W41': both['weekly:2026-W41'] });
    await popup.close();

    await session.visit(WEEK);
    const other = await session.browser.openPopup();
    await other
      .getByRole('region', { name: 'This page' })
      .getByRole('button', { name: 'Remove this page’s papers' })
      .click();
    await other.getByText('Removed 14 papers.').waitFor();
    expect((await library.papers()).map(({ id }) => id)).toEqual(['2610.00021']);
    await expect.poll(() => found(other)).toBe(1);
    await other.getByRole('button', { name: 'Undo' }).click();
    await library.untilSeen({ 'weekly:2026-W41': idsOf([...TODAYS, ...MONDAYS]) });
    await expect.poll(() => found(other)).toBe(15);
    expect(await library.halves()).toEqual([]);
  });

  it('of a period: papers seen in it are deleted, and Undo restores them', async () => {
    await session.visit(DAY);
    const saved = await library.papers();
    const today = new Date().toISOString().slice(0, 10);
    const popup = await session.browser.openPopup();
    const deletePeriod = async (from: string, to: string) => {
      await popup.getByRole('button', { name: 'Settings' }).click();
      await popup.getByLabel('From', { exact: true }).fill(from);
      await popup.getByLabel('To', { exact: true }).fill(to);
      await popup.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
    };
    await deletePeriod('2001-01-01', '2001-12-31');
    await popup.getByText('Removed 0 papers.').waitFor();
    expect(await library.papers()).toEqual(saved);
    await deletePeriod('2026-01-01', today);
    await popup.getByText('Removed 10 papers.').waitFor();
    expect(await library.papers()).toEqual([]);
    expect(await library.seen()).toEqual({});
    await popup.getByRole('button', { name: 'Undo' }).click();
    await library.untilSeen(SEEN_ON_DAY);
    expect(await library.papers()).toEqual(saved);
    await expect.poll(() => found(popup)).toBe(10);
  });

  it('lasts while the page stays open, though settings are changed', async () => {
    const page = await session.visit(DAY);
    const popup = await session.browser.openPopup();
    await popup
      .getByRole('region', { name: 'This page' })
      .getByRole('button', { name: 'Remove this page’s papers' })
      .click();
    await popup.getByText('Removed 10 papers.').waitFor();
    await popup.close();
    for (const isChosen of [false, true]) await choose(session, BADGE, isChosen);
    await page.waitForTimeout(AWHILE);
    expect(await library.papers()).toEqual([]);
    await page.reload();
    await library.untilSeen(SEEN_ON_DAY);
  });
});
