import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings, colourFindings } from '../support/axe';
import { type Session, startSession } from '../support/chromium-session';
import { RICH_RECORDS } from '../support/rich-records';
import { fillByActs, TransferPage } from '../support/transfer-page';
import { TRANSFER_STATES } from '../support/transfer-states';

/** In pixels. */
const WIDTHS = [900, 360];

let session: Session;
let page: TransferPage;
beforeAll(async () => {
  session = await startSession({ records: RICH_RECORDS, colorScheme: 'light' });
  await session.visit('/papers/date/2026-10-05');
  page = await TransferPage.open(session.browser);
  await fillByActs(page.page);
  await page.page.close();
});
afterEach(() => page.page.close());
afterAll(() => session.close());

describe('axe finds nothing, light or dark, wide or narrow', () => {
  it.each(Object.entries(TRANSFER_STATES))('%s', async (_name, state) => {
    page = await TransferPage.open(session.browser);
    await page.page.getByRole('option', { name: /^Deep/ }).waitFor({ state: 'attached' });
    await state(page);
    for (const width of WIDTHS) {
      await page.page.setViewportSize({ width, height: 700 });
      // Nothing is wider than the window.
      expect(await page.page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
      await page.page.emulateMedia({ colorScheme: 'light' });
      expect(await axeFindings(page.page), `${width}`).toEqual([]);
    }
    await page.page.emulateMedia({ colorScheme: 'dark' });
    expect(await colourFindings(page.page), 'dark').toEqual([]);
  });
});

/** What a keyboard must be able to reach; of a radio group the chosen one. */
const REACHABLE = `a[href], button:not(:disabled), select:not(:disabled), textarea, summary,
  input:not(:disabled, [type=file], [type=radio]:not(:checked))`;

it.each(['fresh', 'backup-preview', 'import-preview', 'pasting', 'snapshots'])(
  'the keyboard alone reaches everything, with a visible focus (%s)',
  async (name) => {
    page = await TransferPage.open(session.browser);
    await page.page.setViewportSize({ width: 900, height: 700 });
    await page.page.getByRole('option', { name: /^Deep/ }).waitFor({ state: 'attached' });
    await TRANSFER_STATES[name]?.(page);
    const count = await page.page.evaluate((selector) => {
      const all = [...document.querySelectorAll<HTMLElement>(selector)].filter((one) =>
        one.checkVisibility(),
      );
      for (const [at, one] of all.entries()) one.dataset.at = String(at);
      return all.length;
    }, REACHABLE);
    await page.page.locator('body').evaluate(() => (document.activeElement as HTMLElement).blur());
    const reached = new Set<number>();
    for (let presses = 0; presses < count + 10; presses++) {
      await page.page.keyboard.press('Tab');
      const at = await page.page.evaluate(() => {
        const focused = document.activeElement as HTMLElement;
        const { top, bottom } = focused.getBoundingClientRect();
        const { outlineStyle, outlineWidth } = getComputedStyle(focused);
        const isInSight = bottom > 0 && top < innerHeight;
        const isMarked = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
        if (focused !== document.body && !(isInSight && isMarked))
          throw new Error(`The focus is not to be seen on ${focused.outerHTML.slice(0, 200)}.`);
        return Number(focused.dataset.at ?? -1);
      });
      if (at >= 0) reached.add(at);
    }
    expect(reached.size).toBe(count);
  },
);
