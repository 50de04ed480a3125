import type { Page } from 'playwright-core';
import type { Session } from '../../tests/support/chromium-session';

const LISTINGS = { daily: '/papers', trending: '/papers/trending', search: '/papers?q=interpretability' };

/** In pixels from the card's upper right corner: the middle of its mark. */
const TO_MARK = 16;

/**
 * Pictures of the marks on the site's pages, of the bar and of the picker. They are in closed roots: what is to be pressed
 * is found by its place and by keys.
 */
export async function ofListing(
  session: Session,
  picture: (page: Page, name: string) => Promise<void>,
): Promise<void> {
  const popup = await session.browser.openPopup();
  await popup.getByRole('article').first().waitFor();
  for (const [at, key] of ['b', 's', 'h'].entries()) await popup.getByRole('article').nth(at).press(key);
  for (let times = 0; times < 3; times++) await popup.getByRole('article').nth(3).press('s');
  await popup.waitForTimeout(300);
  await popup.close();
  for (const [name, path] of Object.entries(LISTINGS)) {
    const page = await session.visit(path);
    await page.setViewportSize({ width: 1100, height: 800 });
    await page.waitForTimeout(500);
    await picture(page, `page-${name}`);
    if (name === 'daily') await withBar(page, picture);
    await page.close();
  }
}

async function withBar(page: Page, picture: (page: Page, name: string) => Promise<void>): Promise<void> {
  const card = await page.locator('article').nth(1).boundingBox();
  if (!card) throw new Error('There is no second card.');
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
