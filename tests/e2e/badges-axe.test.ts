import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings } from '../support/axe';
import { badgeLabels, badgeOf, badgesOn, barButton, messageOn } from '../support/badges-on-page';
import type { BuiltCopy } from '../support/built-copy';
import { type Session, startSession } from '../support/chromium-session';
import { idsOf, madeRecords } from '../support/made-records';
import { buildWithOpenRoots } from '../support/open-shadow';

const RECORDS = madeRecords(8, '2026-10-06');
const [FIRST = '', SECOND = '', THIRD = ''] = idsOf(RECORDS);
/** Only the extension's elements: the replica is not under test. */
const OURS = ['papershelf-mark', 'papershelf-notices'];

describe.each(['light', 'dark'] as const)('axe finds nothing in the badges of a page, %s', (colorScheme) => {
  let build: BuiltCopy;
  let session: Session;
  let page: Page;
  beforeAll(async () => {
    build = buildWithOpenRoots();
    session = await startSession({ records: RECORDS, colorScheme, extensionDir: build.dir });
    page = await session.visit('/papers/date/2026-10-06');
    await badgesOn(page).nth(7).waitFor();
  });
  afterAll(async () => {
    await session.close();
    build.remove();
  });

  it('all new, with the count', async () => {
    expect(await badgeLabels(page)).toEqual(Array(8).fill('New. Papershelf'));
    expect(await axeFindings(page, ...OURS)).toEqual([]);
  });

  it('the toolbar of a card, with a toast', async () => {
    await (await barButton(page, FIRST, 'To read')).click();
    await (await barButton(page, SECOND, 'Hide')).click();
    await badgeOf(page, THIRD).click();
    await expect.poll(() => messageOn(page)).toBe('Bookmarked.');
    await (await barButton(page, FIRST, 'Read')).hover();
    expect((await badgeLabels(page)).filter((words) => words !== 'New. Papershelf')).toHaveLength(3);
    expect(await axeFindings(page, ...OURS)).toEqual([]);
  });

  it('the list picker', async () => {
    await (await barButton(page, FIRST, 'Add to list')).click();
    await page.getByRole('textbox', { name: 'List name' }).fill('Circuits');
    await page.keyboard.press('Enter');
    await page.getByRole('checkbox', { name: 'Circuits' }).waitFor();
    expect(await axeFindings(page, ...OURS)).toEqual([]);
  });

  it('reads in order: the badge with its name, then the actions', async () => {
    await page.keyboard.press('Escape');
    await badgeOf(page, FIRST).focus();
    const names: (string | null)[] = [];
    for (let stop = 0; stop < 6; stop++) {
      names.push(
        await page.evaluate(() => {
          const { shadowRoot } = document.activeElement ?? {};
          return shadowRoot?.activeElement?.ariaLabel ?? null;
        }),
      );
      await page.keyboard.press('Tab');
    }
    expect(names).toEqual(['New, to read. Papershelf', 'Bookmark', 'Add to list', 'To read', 'Read', 'Hide']);
  });
});
