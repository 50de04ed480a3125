import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { badgeOf, badgesOn, barButton } from '../support/badges-on-page';
import type { BuiltCopy } from '../support/built-copy';
import { type Session, startSession } from '../support/chromium-session';
import { madeRecords } from '../support/made-records';
import { buildWithOpenRoots } from '../support/open-shadow';
import { openSettings } from '../support/settings';

const RECORDS = madeRecords(6, '2026-10-06');
const [HIDDEN = '', READ = '', OTHER = ''] = RECORDS.map(({ id }) => id);

describe('a card whose paper was read or hidden', () => {
  let build: BuiltCopy;
  let session: Session;
  let page: Page;
  beforeAll(async () => {
    build = buildWithOpenRoots();
    session = await startSession({ records: RECORDS, extensionDir: build.dir });
    page = await session.visit('/papers/date/2026-10-06');
    await badgesOn(page).nth(5).waitFor();
  });
  afterAll(async () => {
    await session.close();
    build.remove();
  });

  const card = (id: string) => page.locator(`article:has(h3 a[href="/papers/${id}"])`);
  const styles = () =>
    page.locator('article').evaluateAll((all) => all.map((one) => one.getAttribute('style') ?? ''));
  const heightOf = (id: string) => card(id).evaluate((one) => Math.round(one.getBoundingClientRect().height));
  const veilOf = (id: string) =>
    card(id)
      .locator('.dim-layer')
      .evaluate((dimLayer) => getComputedStyle(dimLayer).opacity);
  /** In the settings, by what the user sees. */
  async function choose(finished: string): Promise<void> {
    const popup = await openSettings(session);
    await popup.getByLabel('Read and hidden papers').selectOption({ label: finished });
    await popup.close();
    await page.bringToFront();
  }

  it('is dimmed, and the card itself is unchanged', async () => {
    await (await barButton(page, HIDDEN, 'Hide')).click();
    await (await barButton(page, READ, 'Read')).click();
    await badgeOf(page, OTHER).hover();
    for (const id of [HIDDEN, READ]) await expect.poll(() => veilOf(id)).toBe('0.6');
    expect(await veilOf(OTHER)).toBe('0');
    expect(new Set(await styles())).toEqual(new Set(['']));
  });

  it('is collapsed to its title once that is chosen, and expanded again by a click', async () => {
    const whole = await heightOf(OTHER);
    await choose('Collapse');
    for (const id of [HIDDEN, READ]) await expect.poll(() => heightOf(id)).toBe(34);
    expect(await heightOf(OTHER)).toBe(whole);
    const collapsedTitle = card(READ).getByRole('button', { name: RECORDS[1]?.title ?? '', exact: true });
    await collapsedTitle.click();
    await expect.poll(() => heightOf(READ)).toBe(whole);
    expect(await heightOf(HIDDEN)).toBe(34);
  });

  it('is shown as usual, and its element is restored', async () => {
    await choose('Show as usual');
    await expect.poll(() => heightOf(HIDDEN)).toBeGreaterThan(100);
    for (const id of [HIDDEN, READ]) expect(await veilOf(id)).toBe('0');
    expect(new Set(await styles())).toEqual(new Set(['']));
  });
});
