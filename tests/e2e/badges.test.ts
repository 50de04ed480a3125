import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { badgeLabels, badgesOn, countShifts, shiftsOn } from '../support/badges-on-page';
import type { BuiltCopy } from '../support/built-copy';
import { type Session, startSession } from '../support/chromium-session';
import { madeRecords } from '../support/made-records';
import { buildWithOpenRoots } from '../support/open-shadow';
import { RICH_RECORDS } from '../support/rich-records';

const RECORDS = [...RICH_RECORDS, ...madeRecords(8, '2026-10-06', 11)];
const DAY = '/papers/date/2026-10-06';

let build: BuiltCopy;
let session: Session;
beforeAll(async () => {
  build = buildWithOpenRoots();
  session = await startSession({ records: RECORDS, searchAll: true, extensionDir: build.dir });
});
afterAll(async () => {
  await session.close();
  build.remove();
});

/** Opens a page with a count of its layout shifts, and waits for its badges. */
async function open(path: string): Promise<Page> {
  const page = await session.browser.context.newPage();
  await countShifts(page);
  await page.goto(session.replica.url(path));
  await badgesOn(page).first().waitFor({ state: 'attached' });
  return page;
}

/** Waits until every card has one badge, and nothing else has. The site may still render cards again. */
async function expectBadgeOnEachCard(page: Page): Promise<void> {
  const wrong = () =>
    page.evaluate(() => {
      const count = (selector: string) => document.querySelectorAll(selector).length;
      const [cards, withBadge, badges] = ['article', 'article > papershelf-mark', 'papershelf-mark'].map(
        count,
      );
      return cards !== 0 && cards === withBadge && cards === badges
        ? undefined
        : { cards, withBadge, badges };
    });
  await expect.poll(wrong).toBeUndefined();
}

describe('badges', () => {
  it.each([
    ['daily', DAY, undefined],
    ['daily of 2024', DAY, '2024'],
    ['weekly', '/papers/week/2026-W41', undefined],
    ['monthly', '/papers/month/2026-10', undefined],
    ['trending', '/papers/trending', undefined],
    ['search', '/papers?q=model', undefined],
  ] as const)('are on every card: %s', async (_name, path, era) => {
    session.replica.configure({ era });
    const page = await open(path);
    await expectBadgeOnEachCard(page);
    expect(await shiftsOn(page)).toBe(0);
    const boxes = await badgesOn(page).evaluateAll((badges) =>
      badges.map((badge) => {
        const own = badge.getBoundingClientRect();
        const card = (badge.getRootNode() as ShadowRoot).host.parentElement?.getBoundingClientRect();
        return [own.width, own.height, own.top - (card?.top ?? 0), (card?.right ?? 0) - own.right].map(
          Math.round,
        );
      }),
    );
    expect(new Set(boxes.map(String))).toEqual(new Set(['20,20,7,7']));
    await page.close();
  });

  it('show new papers on the first visit, and still after a reload', async () => {
    const fresh = madeRecords(4, '2026-10-08', 41);
    session.replica.configure({ era: undefined, records: [...RECORDS, ...fresh] });
    const page = await open('/papers/date/2026-10-08');
    const allNew = fresh.map(() => 'New. Papershelf');
    expect(await badgeLabels(page)).toEqual(allNew);
    await page.reload();
    await expect.poll(() => badgeLabels(page)).toEqual(allNew);
    session.replica.configure({ records: RECORDS });
    await page.close();
  });

  it('appear on another page that the site goes to without a reload', async () => {
    const page = await open(DAY);
    for (const [name, path] of [
      ['Weekly', /week/],
      ['Monthly', /month/],
      ['Daily', /date/],
    ] as const) {
      await page.getByRole('button', { name }).click();
      await page.waitForURL(path);
      await expectBadgeOnEachCard(page);
    }
    expect(await shiftsOn(page)).toBeLessThan(0.0001);
    await page.close();
  });

  it('come back when the site renders a card again', async () => {
    const page = await open(DAY);
    await page.evaluate(() => {
      const card = document.querySelector('article');
      card?.querySelector('papershelf-mark')?.remove();
      card?.replaceWith(card.cloneNode(true));
    });
    await expect
      .poll(() => page.evaluate(() => document.querySelectorAll('article > papershelf-mark').length))
      .toBe(8);
    await expectBadgeOnEachCard(page);
    await page.close();
  });
});
