import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { daysAgo, planOf, ring, setPlan } from '../support/backup-schedule';
import type { Session } from '../support/chromium-session';
import { readStore } from '../support/database';
import { BROKEN_BIBTEX } from '../support/transfer-files';
import {
  actOn,
  BACKUP_NAME,
  savedBy,
  startWithAll,
  storesOf,
  type TransferPage,
} from '../support/transfer-page';

let session: Session;
let reader: TransferPage;
beforeAll(async () => {
  ({ session, reader } = await startWithAll());
});
afterAll(() => session?.close());

const snapshots = () => reader.page.locator('.snapshots').getByRole('listitem');

/** The tabs that were opened. One that saves a file automatically closes ten seconds later; the tests go on meanwhile. */
const opened: Page[] = [];
let closed: Promise<unknown>;

describe('an automatic backup file', () => {
  it('is saved when it is due, and one tab is enough', async () => {
    const due = { isAutomatic: true, keepsSnapshots: false, fileSince: daysAgo(40) };
    await setPlan(reader, due);
    const { context } = session.browser;
    context.on('page', (page) => opened.push(page));
    const opening = context.waitForEvent('page');
    await ring(session);
    const tab = await opening;
    closed = tab.waitForEvent('close');
    const saved = await savedBy(await tab.waitForEvent('download'));
    expect(saved.name).toMatch(BACKUP_NAME);
    await expect
      .poll(async () => Date.now() - Date.parse((await planOf(reader)).fileSince ?? ''))
      .toBeLessThan(60_000);
    // Due again while the tab is open, as when it could not save.
    await setPlan(reader, due);
    await ring(session);
  });
});

describe('snapshots', () => {
  it('are made every day', async () => {
    await setPlan(reader, {});
    await ring(session);
    await expect
      .poll(async () => {
        await reader.page.reload();
        await snapshots().first().waitFor();
        return snapshots().allInnerTexts();
      })
      .toContainEqual(expect.stringMatching(/automatic · 4 papers/));
  });

  it('are made before an import, and on request', async () => {
    await reader.import('some.bib', BROKEN_BIBTEX);
    await reader.button('Import 2 papers').click();
    await reader.isTold(/was merged into your library/);
    await expect
      .poll(() => snapshots().allInnerTexts())
      .toEqual([expect.stringMatching(/before import · 4 papers/), expect.stringMatching(/automatic/)]);
    await reader.button('Create a snapshot').click();
    await reader.isTold('Snapshot saved.');
    await expect.poll(() => snapshots().first().innerText()).toMatch(/manual · 6 papers · [\d.]+ kB/);
  });

  it('restore what was removed since', async () => {
    const before = await storesOf(reader.page);
    const deep = (before.lists as { id: string; name: string }[]).find(({ name }) => name === 'Deep');
    await actOn(reader.page, 'deleteList', { listId: deep?.id ?? '' });
    await actOn(reader.page, 'forgetPeriod', { from: '2000-01-01', to: '2100-01-01' });
    expect(await readStore(reader.page, 'sightings')).toEqual([]);
    await snapshots().first().getByRole('button', { name: 'Restore…' }).click();
    await reader.page.getByRole('radio', { name: /^Replace my library/, checked: true }).waitFor();
    expect(await reader.group('Updated lists: 1')).toEqual([
      expect.stringMatching(/^Deep\s+Deleted: .* → none$/),
    ]);
    await reader.button('Replace my library').click();
    await reader.isTold(/^Library replaced from papershelf-snapshot/);
    expect(await storesOf(reader.page)).toEqual(before);
  });

  it('are downloaded as files, and deleted', async () => {
    const count = await snapshots().count();
    const { name, content } = await reader.saves('Save as a file');
    expect(name).toMatch(/^papershelf-snapshot-[\dT-]+\.jsonl\.gz$/);
    await reader.import(name, content);
    await reader.page.getByRole('radio', { name: /^Merge:/, checked: true }).waitFor();
    await reader.button('Cancel').click();
    await reader.button('Delete').first().click();
    await expect.poll(() => snapshots().count()).toBe(count - 1);
  });
});

describe('the backup schedule', () => {
  it('is the user’s choice', async () => {
    const { page } = reader;
    await page.getByRole('combobox', { name: 'Back up' }).selectOption('weekly');
    await page.getByRole('radio', { name: /^Download automatically/ }).check();
    await page.getByRole('checkbox', { name: /^Create a snapshot daily/ }).uncheck();
    await expect
      .poll(() => planOf(reader))
      .toMatchObject({ fileEvery: 'week', isAutomatic: true, keepsSnapshots: false });
  });

  it('reminds in the popup of a file that is due', async () => {
    await setPlan(reader, { fileSince: daysAgo(31) });
    const popup = await session.browser.openPopup();
    const notice = popup.getByRole('region', { name: 'Backup' });
    expect(await notice.getByRole('link', { name: 'Back up' }).getAttribute('href')).toBe(
      '/transfer.html#backup',
    );
    await popup.close();
    const asked = await session.browser.context.newPage();
    await asked.setViewportSize({ width: 900, height: 400 });
    await asked.goto(reader.page.url().replace(/\.html.*/, '.html#backup'));
    const heading = asked.getByRole('heading', { name: 'Backup', exact: true });
    await expect.poll(async () => (await heading.boundingBox())?.y).toBeLessThan(100);
    await asked.close();
    await reader.saves('Save a backup');
    const after = await session.browser.openPopup();
    await after.getByRole('button', { name: 'All 6' }).waitFor();
    expect(await after.getByRole('region', { name: 'Backup' }).count()).toBe(0);
    await after.close();
  });

  it('closes the tab in which a file was saved automatically', async () => {
    await closed;
    const saving = opened.filter((tab) => tab.url().endsWith('#save'));
    expect(saving.map((tab) => tab.isClosed())).toEqual([true]);
  });
});
