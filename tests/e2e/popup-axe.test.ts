import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings, colourFindings } from '../support/axe';
import { type Session, startSession } from '../support/chromium-session';
import { RICH_RECORDS } from '../support/rich-records';
import { seedSiteRecords } from '../support/seed-site-records';

/** How each state is reached; each begins with all papers and the focus in the field. */
const STATES: Record<string, (popup: Page) => Promise<unknown>> = {
  recent: async () => {},
  results: (popup) => popup.getByRole('searchbox').fill('interpretable featuers'),
  nothing: (popup) => popup.getByRole('searchbox').fill('zzz qqq'),
  'query diagnostics': (popup) => popup.getByRole('searchbox').fill('sparse is:bookmarkd date:2026-13'),
  completion: async (popup) => {
    await popup.getByRole('searchbox').pressSequentially('author:a');
    await popup.getByRole('option').first().waitFor();
    await popup.keyboard.press('ArrowDown');
  },
  'a row that is open, with status, tags and note': async (popup) => {
    await popup.getByRole('searchbox').press('ArrowDown');
    await popup.keyboard.press('s');
    await popup.keyboard.press('n');
    await popup
      .getByRole('textbox', { name: 'Note in Markdown' })
      .fill('# Ask\n\n- **Ada** [x](https://e.com)\n\n> `y`');
    await popup.keyboard.press('Escape');
    await popup.getByRole('article').first().press('Space');
    await popup.locator('.markdown li').waitFor();
  },
  'the menu of a row': (popup) => popup.getByRole('button', { name: 'More' }).nth(1).click(),
  'the note dialog': (popup) => popup.getByRole('article').nth(1).press('n'),
  'the preview of a note': async (popup) => {
    await popup.getByRole('article').first().press('n');
    await popup.getByRole('button', { name: 'Preview' }).click();
  },
  'papers selected': async (popup) => {
    for (const at of [1, 3]) await popup.getByRole('article').nth(at).press('x');
  },
  'the status menu of selected papers': async (popup) => {
    for (const at of [1, 3]) await popup.getByRole('article').nth(at).press('x');
    await popup.getByRole('button', { name: 'Status of selected' }).click();
  },
  'new papers of the page selected': (popup) =>
    popup.getByRole('button', { name: /^Select .* new papers?$/ }).click(),
  bookmarks: async (popup) => {
    await popup.getByRole('article').first().press('b');
    await popup.getByRole('button', { name: 'Bookmarks 1' }).click();
  },
  'a status': (popup) => popup.getByRole('button', { name: 'To read 1' }).click(),
  'what is hidden': async (popup) => {
    await popup.getByRole('article').nth(4).press('h');
    await popup.getByRole('button', { name: 'Hidden 1' }).click();
  },
  'a list': async (popup) => {
    for (const at of [0, 1]) {
      await popup.getByRole('article').nth(at).getByRole('button', { name: 'Add to list' }).click();
      await popup.getByRole('textbox', { name: 'List name' }).fill('Circuits');
      await popup.keyboard.press('Enter');
      await popup.getByRole('button', { name: `Circuits ${at + 1}` }).waitFor();
    }
    await popup.getByRole('button', { name: 'Circuits 2' }).click();
    await popup.getByRole('button', { name: 'Delete list' }).waitFor();
  },
  'an empty list': async (popup) => {
    await popup.getByRole('button', { name: 'Circuits 2' }).click();
    for (const left of [1, 0]) {
      await popup.getByRole('button', { name: 'Remove from list' }).first().click();
      await popup.getByRole('button', { name: `Circuits ${left}` }).waitFor();
    }
  },
  exporting: (popup) => popup.getByRole('button', { name: 'Export' }).click(),
  help: (popup) => popup.getByRole('button', { name: 'Help' }).click(),
  settings: (popup) => popup.getByRole('button', { name: 'Settings' }).click(),
};

describe('axe finds nothing in the popup, light or dark', () => {
  let session: Session;
  let popup: Page;
  beforeAll(async () => {
    const records = [...seedSiteRecords(), ...RICH_RECORDS];
    session = await startSession({ records, searchAll: true, colorScheme: 'light' });
    await session.visit('/papers?q=interpretability');
  });
  afterEach(() => popup.close());
  afterAll(() => session.close());

  it.each(Object.entries(STATES))('%s', async (_name, state) => {
    popup = await session.browser.openPopup();
    await popup.setViewportSize({ width: 420, height: 600 });
    await popup.getByRole('article').first().waitFor();
    await popup.getByRole('region', { name: 'This page' }).waitFor();
    await state(popup);
    await popup.waitForTimeout(200); // until everything after the first rows is shown
    await popup.emulateMedia({ colorScheme: 'light' });
    expect(await axeFindings(popup), 'light').toEqual([]);
    await popup.emulateMedia({ colorScheme: 'dark' });
    expect(await colourFindings(popup), 'dark').toEqual([]);
  });
});
