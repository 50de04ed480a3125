import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readBibtex } from '../support/bibtex';
import { type Session, startSession } from '../support/chromium-session';
import { readStore } from '../support/database';
import { seedSiteRecords } from '../support/seed-site-records';

const TITLE = 'Transcoders Find Interpretable LLM Feature Circuits';
const ID = seedSiteRecords().find((record) => record.title === TITLE)?.id ?? '';

describe('the popup over a library of 33 papers', () => {
  const profileDir = mkdtempSync(join(tmpdir(), 'papershelf-'));
  let session: Session;
  let popup: Page;

  async function start(): Promise<void> {
    session = await startSession({ records: seedSiteRecords(), searchAll: true, profileDir });
  }
  beforeAll(async () => {
    await start();
    await session.visit('/papers?q=interpretability');
    popup = await session.browser.openPopup();
    await popup.setViewportSize({ width: 420, height: 600 });
  });
  afterAll(async () => {
    await session.close();
    rmSync(profileDir, { recursive: true, force: true });
  });

  const search = (text: string) => popup.getByRole('searchbox').fill(text);
  const row = () => popup.locator(`article[data-paper-id="${ID}"]`);
  const firstTitle = () => popup.getByRole('article').first().getByRole('heading').textContent();

  it('has the focus in the search field, and the papers seen last below it', async () => {
    expect(await popup.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('searchbox');
    await expect.poll(() => popup.getByRole('article').count()).toBe(30);
    await popup.locator('main').evaluate((main) => main.scrollTo(0, main.scrollHeight));
    await expect.poll(() => popup.getByRole('article').count()).toBe(33);
  });

  it.each([
    ['two words of the abstract', 'faithfully densely'],
    ['the same with a letter missing', 'faithfuly densely'],
    ['the same with two letters exchanged', 'faithfully densley'],
    ['an unfinished word', 'transcod'],
    ['words of the title in other order', 'circuits transcoders'],
  ])('finds a paper by %s', async (_how, query) => {
    await search(query);
    await expect.poll(firstTitle).toBe(TITLE);
    expect(await row().locator('mark').count()).toBeGreaterThan(0);
  });

  it('highlights what matched in the title and in the snippet', async () => {
    await search('transcoders approximate');
    await expect.poll(firstTitle).toBe(TITLE);
    const highlighted = () => row().getByRole('heading').locator('mark').allTextContents();
    await expect.poll(highlighted).toEqual(['Transcoders']); // the paper was first for the query before as well
    expect(await row().locator('.snippet mark').allTextContents()).toContain('approximate');
  });

  it('says so when nothing matches, and Escape shows all papers again', async () => {
    await search('zzzz qqqq');
    await expect.poll(() => popup.getByText(/^No matches for “/).count()).toBe(1);
    await popup.keyboard.press('Escape');
    await expect.poll(() => popup.getByRole('article').count()).toBe(30);
  });

  it('bookmarks and adds to a list by keyboard alone', async () => {
    await search('transcoders circuits');
    await expect.poll(firstTitle).toBe(TITLE);
    await popup.keyboard.press('ArrowDown');
    await popup.keyboard.press('b');
    await popup.getByRole('button', { name: 'Bookmarks 1' }).waitFor();
    await popup.keyboard.press('l');
    await popup.getByRole('textbox', { name: 'List name' }).waitFor();
    await popup.keyboard.type('Interpretability');
    await popup.keyboard.press('Enter');
    await popup.getByRole('button', { name: 'Interpretability 1' }).waitFor();
    expect(await row().getByRole('button', { name: 'Bookmark' }).getAttribute('aria-pressed')).toBe('true');
    await expect.poll(() => row().evaluate((element) => element === document.activeElement)).toBe(true);
    await popup.keyboard.press('ArrowUp');
    expect(await popup.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('searchbox');
  });

  it('shows bookmarks and lists, and undoes a removal', async () => {
    await search('');
    await popup.getByRole('button', { name: 'Bookmarks 1' }).click();
    await expect.poll(() => popup.getByRole('article').count()).toBe(1);
    await row().getByRole('button', { name: 'Bookmark' }).click();
    await expect.poll(() => popup.getByText('No bookmarks yet.').count()).toBe(1);
    await popup.getByRole('button', { name: 'Undo' }).click();
    await row().waitFor();
    await popup.getByRole('button', { name: 'Interpretability 1' }).click();
    await row().getByRole('button', { name: 'Remove from list' }).click();
    await expect.poll(() => popup.getByText('This list is empty.').count()).toBe(1);
    await popup.getByRole('button', { name: 'Undo' }).click();
    await row().waitFor();
    await popup.getByRole('button', { name: 'Delete list' }).click();
    await expect.poll(() => popup.getByRole('button', { name: /^Interpretability/ }).count()).toBe(0);
    await popup.getByRole('button', { name: 'Undo' }).click();
    await popup.getByRole('button', { name: 'Interpretability 1' }).click();
    await expect.poll(() => popup.getByRole('article').count()).toBe(1);
  });

  it.each([
    ['BibTeX', /^papershelf-interpretability-\d{4}-\d{2}-\d{2}\.bib$/],
    ['Markdown', /^papershelf-interpretability-\d{4}-\d{2}-\d{2}\.md$/],
  ])('exports the list as %s, a download', async (format, name) => {
    const waiting = popup.waitForEvent('download');
    await popup.getByRole('button', { name: 'Export' }).click();
    await popup.getByRole('menuitem', { name: format }).click();
    const download = await waiting;
    expect(download.suggestedFilename()).toMatch(name);
    const text = readFileSync(await download.path(), 'utf8');
    expect(text).toContain(ID);
    if (format === 'BibTeX') {
      const entries = readBibtex(text);
      expect(entries).toHaveLength(1);
      expect(entries[0]?.fields).toMatchObject({
        year: '2024',
        eprint: ID,
        url: `https://arxiv.org/abs/${ID}`,
      });
      expect(entries[0]?.fields.title?.replace(/[{}]/g, '')).toBe(TITLE);
    }
  });

  it('keeps everything when the browser is restarted', async () => {
    await session.close();
    await start();
    popup = await session.browser.openPopup();
    await popup.getByRole('button', { name: 'All 33' }).waitFor();
    await popup.getByRole('button', { name: 'Bookmarks 1' }).waitFor();
    await popup.getByRole('button', { name: 'Interpretability 1' }).click();
    await row().waitFor();
    expect(await readStore(popup, 'papers')).toHaveLength(33);
  });
});
