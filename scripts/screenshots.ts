import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { challengePage } from '../tests/replica/page';
import { type Session, startSession } from '../tests/support/chromium-session';
import { RICH_RECORDS } from '../tests/support/rich-records';
import { seedSiteRecords } from '../tests/support/seed-site-records';
import { ofListing, ofNewListing } from './screenshots/listing';
import { STATES } from './screenshots/popup-states';
import { ofTransfer } from './screenshots/transfer';

const FOLDER = resolve(import.meta.dirname, '../.output/screenshots');

/**
 * Screenshots of every state of the popup and the other pages, light and dark, at their own width and a narrow one, for
 * review by eye.
 */
export async function takePictures(): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  for (const colorScheme of ['light', 'dark'] as const) {
    const records = [...seedSiteRecords(), ...RICH_RECORDS];
    const session = await startSession({ records, searchAll: true, colorScheme });
    await ofEmptyLibrary(session, colorScheme);
    await ofNewListing(session, (page, name) => picture(page, `${name}-${colorScheme}`));
    await ofDrift(session, colorScheme);
    await session.visit('/papers?q=interpretability');
    for (const [name, state] of Object.entries(STATES)) {
      const popup = await openAt(session, 420);
      await popup.getByRole('article').first().waitFor();
      await state(popup);
      await picture(popup, `${name}-${colorScheme}`);
      await popup.setViewportSize({ width: 320, height: 600 });
      await picture(popup, `${name}-${colorScheme}-narrow`);
      await popup.close();
    }
    await ofListing(session, (page, name) => picture(page, `${name}-${colorScheme}`));
    await ofTransfer(session, (page, name) => picture(page, `${name}-${colorScheme}`));
    await session.close();
  }
}

async function ofEmptyLibrary(session: Session, colorScheme: string): Promise<void> {
  session.replica.override('/papers/trending', { status: 403, html: challengePage() });
  await session.visit('/papers/trending');
  session.replica.override('/papers/trending', undefined);
  const popup = await openAt(session, 420);
  await popup.getByRole('status').first().waitFor();
  await picture(popup, `empty-${colorScheme}`);
  await popup.close();
}

/** A page on which half of the cards have no title. */
async function ofDrift(session: Session, colorScheme: string): Promise<void> {
  const path = '/papers/trending?drift';
  session.replica.configure({ json: 'none' });
  const html = session.replica
    .render('/papers/trending')
    .replaceAll(/<article[\s\S]*?<\/article>/g, (card) =>
      card.includes('the') ? card.replaceAll(/<h3[\s\S]*?<\/h3>/g, '') : card,
    );
  session.replica.override(path, { status: 200, html });
  await session.visit(path);
  session.replica.configure({ json: 'whole' });
  const popup = await openAt(session, 420);
  await popup.getByRole('region', { name: 'This page' }).waitFor();
  await picture(popup, `drift-${colorScheme}`);
  await popup.close();
}

async function openAt(session: Session, width: number): Promise<Page> {
  const popup = await session.browser.openPopup();
  await popup.setViewportSize({ width, height: 600 });
  return popup;
}

async function picture(page: Page, name: string): Promise<void> {
  await page.waitForTimeout(300); // until nothing changes any more
  await page.screenshot({ path: join(FOLDER, `${name}.png`) });
}
