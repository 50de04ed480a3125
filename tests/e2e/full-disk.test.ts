import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Paper } from '../../lib/paper/paper';
import { type BuiltCopy, copyBuild, ofManifest } from '../support/built-copy';
import { type Session, startSession } from '../support/chromium-session';
import { readStore } from '../support/database';
import { idsOf, madeRecords } from '../support/made-records';
import { WatchedLibrary } from '../support/watched-library';

const BEFORE = madeRecords(20, '2026-10-05', 1);
const AFTER = madeRecords(20, '2026-10-06', 101);
const CLEAR =
  'The disk is full or the browser gave no more room. Nothing of this page was saved, your library is unharmed. Free some space, then reload the page.';

/** The popup's report of the page in the tab that was active last. */
async function bannerText(session: Session): Promise<string> {
  const popup = await session.browser.openPopup();
  const text = await popup.getByRole('region', { name: 'This page' }).textContent();
  await popup.close();
  return text ?? '';
}

/** Sets the quota of the extension's data in bytes; without a number, the whole disk. */
async function giveRoom(protocol: CDPSession, origin: string, bytes?: number): Promise<void> {
  const room = bytes === undefined ? {} : { quotaSize: bytes };
  await protocol.send('Storage.overrideQuotaForOrigin', { origin, ...room });
}

// A quota does not apply to an extension with `unlimitedStorage`, so that permission is removed from the build under test:
// the database then fails with the same error as on a full disk.
describe('a full disk', () => {
  const profileDir = mkdtempSync(join(tmpdir(), 'papershelf-full-'));
  let build: BuiltCopy;
  let session: Session;
  let library: WatchedLibrary;
  let protocol: CDPSession;
  let origin: string;
  let page: Page;
  let saved: Paper[];

  async function start(): Promise<void> {
    session = await startSession({ records: [...BEFORE, ...AFTER], extensionDir: build.dir, profileDir });
    library = await WatchedLibrary.open(session);
    protocol = await session.browser.context.newCDPSession(library.page);
    origin = `chrome-extension://${session.browser.extensionId}`;
  }
  beforeAll(async () => {
    build = copyBuild({
      'manifest.json': ofManifest((all) => ({ ...all, permissions: ['storage', 'contextMenus', 'alarms'] })),
    });
    await start();
    await session.visit('/papers/date/2026-10-05');
    saved = await library.papers();
    // After a write Chromium lets an origin write on for half a minute without checking the free space.
    await session.close();
    await start();
  });
  afterAll(async () => {
    await session.close();
    build.remove();
    rmSync(profileDir, { recursive: true, force: true });
  });

  it('results in a clear message, and what was saved before is complete and readable', async () => {
    expect(idsOf(saved)).toEqual(idsOf(BEFORE));
    await giveRoom(protocol, origin, 1_000);
    page = await session.visit('/papers/date/2026-10-06');
    await expect.poll(() => bannerText(session)).toContain(CLEAR);
    expect(await bannerText(session)).toContain('This page: nothing saved');
    expect(await library.papers()).toEqual(saved);
    expect(await library.seen()).toEqual({ 'daily:2026-10-05': idsOf(BEFORE) });
    expect(await library.halves()).toEqual([]);
    const popup = await session.browser.openPopup();
    await popup.getByRole('searchbox').fill('shelf life of result 7');
    await expect
      .poll(() => popup.getByRole('article').first().getByRole('heading').textContent())
      .toBe('On the Shelf Life of Result 7');
    await popup.close();
  });

  it('results in a message for a bookmark as well', async () => {
    const popup = await session.browser.openPopup();
    await popup.getByRole('article').first().getByRole('button', { name: 'Bookmark' }).click();
    await popup.getByText('The change could not be saved. Nothing was changed. Try again.').waitFor();
    expect(await readStore(popup, 'marks')).toEqual([]);
    await popup.close();
  });

  it('when there is room again, the page is saved without being touched, and the popup says so', async () => {
    await giveRoom(protocol, origin);
    await library.untilSeen({ 'daily:2026-10-05': idsOf(BEFORE), 'daily:2026-10-06': idsOf(AFTER) }, 30_000);
    expect(await library.halves()).toEqual([]);
    expect(await bannerText(session)).toContain('This page: 20 papers, 20 new');
    expect(await page.title()).toBe('Daily Papers - Hugging Face');
  });
});

it('the shipped extension may use the whole disk: no quota applies to it', async () => {
  const session = await startSession({ records: AFTER });
  const library = await WatchedLibrary.open(session);
  const protocol = await session.browser.context.newCDPSession(library.page);
  await giveRoom(protocol, `chrome-extension://${session.browser.extensionId}`, 1_000);
  await session.visit('/papers/date/2026-10-06');
  expect(idsOf(await library.papers())).toEqual(idsOf(AFTER));
  await session.close();
});
