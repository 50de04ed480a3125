import { mkdir, rm } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { type ChromiumSession, launchChromium } from '../tests/browsers/chromium';
import { startReplica } from '../tests/replica/server';
import { seedSiteRecords } from '../tests/support/seed-site-records';

const ROOT = resolve(import.meta.dirname, '..');
const EXTENSION = join(ROOT, '.output/chrome-mv3');
const DEMO = join(ROOT, '.output/demo');
const LISTING = 'https://huggingface.co/papers?q=interpretability';
const QUERY = 'sparse autoencoders';
const LIST = 'Interpretability';

/**
 * The main job from end to end, on a copy of a Daily Papers page that is made from the seed and served by this process. With
 * a display the browser stays open for the user to try; without one the script does everything, prints it and takes
 * screenshots.
 */
export async function showDemo(): Promise<void> {
  const hasDisplay =
    process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
  const replica = await startReplica({
    records: seedSiteRecords(),
    today: new Date('2026-06-23T12:00:00Z'),
    searchAll: true,
  });
  const browser = await launchChromium({
    extensionDir: EXTENSION,
    replicaPort: replica.port,
    headless: !hasDisplay,
  });
  try {
    await rm(DEMO, { recursive: true, force: true });
    await mkdir(DEMO, { recursive: true });
    const listing = await openListing(browser);
    if (hasDisplay) await letPersonGoOn(browser);
    else await doItAll(browser, listing);
  } finally {
    await browser.close();
    await replica.close();
  }
}

async function openListing(browser: ChromiumSession): Promise<Page> {
  const page = browser.context.pages()[0] ?? (await browser.context.newPage());
  await page.goto(LISTING);
  console.log(
    `\nOpened ${LISTING} (a built-in copy): ${await page.locator('article').count()} papers on the page.`,
  );
  return page;
}

async function letPersonGoOn(browser: ChromiumSession): Promise<void> {
  const library = await browser.openPopup('library.html');
  console.log(
    `${await savedIn(library)}. Search, bookmark and export them in the second tab, or in the toolbar popup.`,
  );
  console.log('Close the browser when you are done.');
  await browser.context.waitForEvent('close', { timeout: 0 });
}

async function doItAll(browser: ChromiumSession, listing: Page): Promise<void> {
  await listing.setViewportSize({ width: 1280, height: 800 });
  await picture(listing, '1-listing.png');
  const popup = await browser.openPopup();
  await popup.setViewportSize({ width: 420, height: 600 });
  console.log(`${await savedIn(popup)}.`);
  await picture(popup, '2-popup.png');

  await popup.getByRole('searchbox').fill(QUERY);
  const first = popup.getByRole('article').first();
  await first.locator('mark').first().waitFor();
  const found = await popup.getByRole('article').count();
  console.log(
    `Searched for "${QUERY}": ${found} found, first "${await first.getByRole('heading').textContent()}".`,
  );
  await picture(popup, '3-search.png');

  await first.getByRole('button', { name: 'Bookmark' }).click();
  await first.getByRole('button', { name: 'Add to list' }).click();
  await popup.getByRole('textbox', { name: 'List name' }).fill(LIST);
  await popup.keyboard.press('Enter');
  const filter = popup.getByRole('button', { name: `${LIST} 1` });
  await filter.click();
  await popup.getByRole('button', { name: 'Clear search' }).click();
  await popup.getByRole('heading', { name: LIST, exact: true }).waitFor();
  console.log(`Bookmarked it and put it on the list "${LIST}".`);
  await picture(popup, '4-list.png');

  const download = popup.waitForEvent('download');
  await popup.getByRole('button', { name: 'Export' }).click();
  await popup.getByRole('menuitem', { name: 'BibTeX' }).click();
  const file = join(DEMO, (await download).suggestedFilename());
  await (await download).saveAs(file);
  console.log(`Exported the list: ${relative(ROOT, file)}`);
  console.log(`Screenshots: ${relative(ROOT, DEMO)}/*.png`);
}

/** "Saved 33 papers", once the popup counts them. */
async function savedIn(page: Page): Promise<string> {
  await page.getByRole('article').first().waitFor();
  return `Saved ${await page.getByRole('contentinfo').getByRole('status').textContent()}`;
}

async function picture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(DEMO, name) });
}
