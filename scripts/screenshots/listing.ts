import type { Page } from 'playwright-core';
import type { Session } from '../../tests/support/chromium-session';

const LISTINGS = { daily: '/papers', trending: '/papers/trending', search: '/papers?q=interpretability' };

const MOMENT = '2026-10-06T08:00:00.000Z';

/** In pixels from the card's upper right corner: the centre of its badge. */
const TO_MARK = 16;

/**
 * Screenshots of the badges on the site's pages, of the toolbar and of the picker. They are in closed roots: buttons are
 * reached by position and by keys.
 */
export async function ofListing(
  session: Session,
  picture: (page: Page, name: string) => Promise<void>,
): Promise<void> {
  await keepSome(session);
  for (const [name, path] of Object.entries(LISTINGS)) {
    const page = await session.visit(path);
    await page.setViewportSize({ width: 1100, height: 800 });
    await page.waitForTimeout(500); // until every badge is rendered
    await picture(page, `page-${name}`);
    if (name === 'daily') await withBar(page, picture);
    await page.close();
  }
}

/** A listing on the first visit: everything is new and counted. */
export async function ofNewListing(
  session: Session,
  picture: (page: Page, name: string) => Promise<void>,
): Promise<void> {
  const page = await session.visit(LISTINGS.daily);
  await page.setViewportSize({ width: 1100, height: 800 });
  await page.waitForTimeout(500);
  await picture(page, 'page-new');
  await page.close();
}

/** The annotations of the first cards of a day, one each. */
const KEPT = [
  { bookmark: MOMENT },
  { status: 'to-read' },
  { status: 'reading' },
  { status: 'read' },
  { hidden: MOMENT },
  { bookmark: MOMENT, status: 'reading' },
];

async function keepSome(session: Session): Promise<void> {
  const page = await session.visit(LISTINGS.daily);
  const links = page.locator('article h3 a');
  const addresses = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  await page.close();
  const patches = KEPT.map((set, at) => ({ paperId: addresses[at]?.split('/').at(-1), set }));
  const popup = await session.browser.openPopup();
  await popup.evaluate(
    async (argument) => {
      const { chrome } = globalThis as unknown as {
        chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };
      };
      await chrome.runtime.sendMessage({ type: 'act', name: 'changeMarks', argument });
    },
    { deed: 'status', patches },
  );
  await popup.close();
}

async function withBar(page: Page, picture: (page: Page, name: string) => Promise<void>): Promise<void> {
  const card = await page.locator('article').nth(6).boundingBox();
  if (!card) throw new Error('There is no seventh card.');
  const [x, y] = [card.x + card.width - TO_MARK, card.y + TO_MARK];
  await page.mouse.move(x, y);
  await picture(page, 'page-bar');
  await page.mouse.click(x, y);
  await picture(page, 'page-toast');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await picture(page, 'page-picker');
}
