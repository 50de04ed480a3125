import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Session, startSession } from '../support/chromium-session';
import { setSettings, toolbarButton } from '../support/extension-api';
import { madeRecords } from '../support/made-records';
import { WatchedLibrary } from '../support/watched-library';

const DAY = '/papers/date/2026-10-06';
const TOLD = 'Papershelf: 12 new papers on this page';

let session: Session;
let library: WatchedLibrary;
beforeAll(async () => {
  session = await startSession({ records: madeRecords(12, '2026-10-06') });
  library = await WatchedLibrary.open(session);
});
afterAll(() => session?.close());
afterEach(async () => {
  await setSettings(session, {});
  await library.startOver();
});

const badge = () => toolbarButton(session);
const badgeText = async () => (await badge())[0];

describe('the badge of the toolbar button', () => {
  it('the badge counts the new papers of its tab, and disappears with the page', async () => {
    const page = await session.visit(DAY);
    await expect.poll(badge).toEqual(['12', TOLD]);
    await page.goto('about:blank');
    await expect.poll(badgeText).toBe('');
  });

  it('the badge disappears when it is switched off, and comes back', async () => {
    const page = await session.visit(DAY);
    await expect.poll(badgeText).toBe('12');
    await setSettings(session, { hasBadge: false });
    await expect.poll(badge).toEqual(['', 'Papershelf']);
    await page.reload();
    await page.waitForTimeout(1_500);
    expect(await badgeText()).toBe('');
    await setSettings(session, { hasBadge: true });
    await page.reload();
    await expect.poll(badgeText).toBe('12');
  });

  it('the warning replaces the count', async () => {
    const html = session.replica.render(DAY).replace(/<h3[\s\S]*?<\/h3>/g, '');
    session.replica.override(`${DAY}?redesigned`, { status: 200, html });
    const page = await session.browser.context.newPage();
    await page.goto(session.replica.url(`${DAY}?redesigned`));
    await expect.poll(badgeText).toBe('!');
    await page.waitForTimeout(1_000);
    expect(await badgeText()).toBe('!');
  });
});
