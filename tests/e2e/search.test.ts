import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { SiteRecord } from '../replica/site-record';
import { type Session, startSession } from '../support/chromium-session';
import { RICH_RECORDS } from '../support/rich-records';
import { seedSiteRecords } from '../support/seed-site-records';

const TITLE = 'Transcoders Find Interpretable LLM Feature Circuits';
const ID = seedSiteRecords().find((record) => record.title === TITLE)?.id ?? '';
const SPECTRAL = '2610.00001';
const MANY_AUTHORS = '2610.00003';
const FOUR_AUTHORS = '2610.00010';

const MADE: SiteRecord = {
  id: FOUR_AUTHORS,
  title: 'A Theory of Everything Small',
  abstract: 'Small things are looked at, one after the other.',
  authors: ['Ada Lovelace', 'Emmy Noether', 'Sofia Kovalevskaya', 'Yann LeCun'].map((name) => ({ name })),
  publishedAt: '2026-10-01T00:00:00.000Z',
  upvotes: 41,
  numComments: 0,
  aiKeywords: ['dictionary learning'],
};

describe('the search field', () => {
  let session: Session;
  let popup: Page;

  beforeAll(async () => {
    session = await startSession({
      records: [...seedSiteRecords(), ...RICH_RECORDS, MADE],
      searchAll: true,
    });
    await session.visit('/papers?q=interpretability');
    popup = await session.browser.openPopup();
    await popup.setViewportSize({ width: 420, height: 600 });
    await popup.getByRole('button', { name: 'All 38' }).waitFor();
    await field().fill('transcoders circuits');
    await popup.locator(`article:first-child[data-paper-id="${ID}"]`).waitFor();
    await popup.keyboard.press('ArrowDown');
    await popup.keyboard.press('b');
    await popup.keyboard.press('l');
    await popup.getByRole('textbox', { name: 'List name' }).waitFor();
    await popup.keyboard.type('Mechanistic reading');
    await popup.keyboard.press('Enter');
    await popup.getByRole('button', { name: 'Mechanistic reading 1' }).waitFor();
  });
  afterAll(() => session.close());
  beforeEach(async () => {
    await field().fill('');
    await popup.getByRole('article').nth(29).waitFor();
  });

  const field = () => popup.getByRole('searchbox');
  const ids = () =>
    popup.getByRole('article').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-paper-id')));
  const options = () => popup.getByRole('option').locator('.label').allTextContents();
  const isFieldFocused = () => field().evaluate((element) => element === document.activeElement);
  /** Letter by letter, as a user types. */
  const type = (text: string) => field().pressSequentially(text);

  it.each([
    ['author:godel', [SPECTRAL]],
    ['author:"Kurt Gödel"', [SPECTRAL]],
    ['author:(gödel OR lecun)', [SPECTRAL, FOUR_AUTHORS]],
    ['org:bytedance', ['2610.00002']],
    ['keyword:diffusion', [SPECTRAL]],
    ['upvotes:>100', [MANY_AUTHORS, SPECTRAL]],
    ['upvotes:41', [MANY_AUTHORS, SPECTRAL, FOUR_AUTHORS]],
    ['upvotes:<5 has:abstract', ['2610.00002', '0704.0001']],
    ['"spectral forcing"', [SPECTRAL]],
    ['"forcing spectral"', []],
    ['title:everything', [FOUR_AUTHORS]],
    ['transcoders -circuits', []],
    ['"transcoders find" OR title:everything', [ID, FOUR_AUTHORS]],
    ['date:2007', ['0704.0001']],
    ['is:bookmarked', [ID]],
    ['list:"Mechanistic reading"', [ID]],
    ['is:bookmarked author:lecun', []],
    [ID, [ID]],
  ])('finds by %s', async (query, expected) => {
    await field().fill(query);
    await expect.poll(async () => (await ids()).sort()).toEqual([...expected].sort());
    if (expected.length === 0) await popup.getByText(/^No matches for “/).waitFor();
    expect(await popup.locator('.query-diagnostics p').count()).toBe(0);
  });

  it('sorts in the given order', async () => {
    await field().fill('upvotes:0 sort:upvotes');
    await expect.poll(ids).toEqual([MANY_AUTHORS, SPECTRAL, FOUR_AUTHORS, '0704.0001', '2610.00002']);
    await field().fill('upvotes:0 sort:date');
    await expect.poll(ids).toEqual([SPECTRAL, '2610.00002', MANY_AUTHORS, FOUR_AUTHORS, '0704.0001']);
  });

  it('shows how many papers contain a phrase', async () => {
    await field().fill('"how far a model can go"');
    await expect.poll(() => popup.locator('footer').getByRole('status').textContent()).toBe('4 papers');
  });

  describe('completes', () => {
    it('a field by Tab, then its value by keys, while the rows stay where they are', async () => {
      await type('auth');
      await expect.poll(options).toEqual(['author:']);
      await popup.keyboard.press('Tab');
      expect(await field().inputValue()).toBe('author:');
      await type('got');
      await expect.poll(() => popup.getByRole('listbox').count()).toBe(0);
      for (const _ of 'ot') await popup.keyboard.press('Backspace');
      await type('od');
      await expect.poll(options).toEqual(['Kurt Gödel']);
      const top = () => popup.locator('main').evaluate((main) => main.getBoundingClientRect().top);
      const before = await top();
      await popup.keyboard.press('ArrowDown');
      expect(await isFieldFocused()).toBe(true);
      const chosen = await popup.getByRole('option', { selected: true }).getAttribute('id');
      expect(await field().getAttribute('aria-activedescendant')).toBe(chosen);
      await popup.keyboard.press('Enter');
      expect(await field().inputValue()).toBe('author:"Kurt Gödel"');
      await expect.poll(ids).toEqual([SPECTRAL]);
      expect(await popup.getByRole('listbox').count()).toBe(0);
      expect(await top()).toBe(before);
      await popup.keyboard.press('ArrowDown');
      expect(await popup.evaluate(() => document.activeElement?.tagName)).toBe('ARTICLE');
    });

    it('a value by mouse', async () => {
      await type('diffusion list:');
      await popup.getByRole('option', { name: 'Mechanistic reading' }).click();
      expect(await field().inputValue()).toBe('diffusion list:"Mechanistic reading"');
      expect(await isFieldFocused()).toBe(true);
    });

    it('in the middle of a query, before a blank', async () => {
      await type('is: small');
      for (const _ of ' small') await popup.keyboard.press('ArrowLeft');
      await popup.keyboard.type('bo');
      await expect.poll(options).toEqual(['bookmarked']);
      await popup.keyboard.press('Tab');
      expect(await field().inputValue()).toBe('is:bookmarked small');
      expect(await field().evaluate((input: HTMLInputElement) => input.selectionStart)).toBe(13);
    });

    it('only on request: Enter leads to the papers, Escape closes the list and then clears', async () => {
      await type('author:ada');
      await expect.poll(options).toEqual(['Ada Lovelace']);
      await popup.keyboard.press('Escape');
      expect(await popup.getByRole('listbox').count()).toBe(0);
      expect(await field().inputValue()).toBe('author:ada');
      await popup.keyboard.press('Escape');
      expect(await field().inputValue()).toBe('');
      await type('author:ada');
      await expect.poll(options).toEqual(['Ada Lovelace']);
      await expect.poll(async () => (await ids()).length).toBe(2);
      await popup.keyboard.press('Enter');
      expect(await popup.evaluate(() => document.activeElement?.tagName)).toBe('ARTICLE');
      expect(await field().inputValue()).toBe('author:ada');
    });

    it('no word that no field begins with', async () => {
      await type('a');
      expect(await popup.getByRole('listbox').count()).toBe(0);
      await type('t');
      expect(await popup.getByRole('listbox').count()).toBe(0);
      await field().fill('');
      await type('ti');
      await expect.poll(options).toEqual(['title:']);
      await popup.keyboard.press('ArrowDown');
      expect(await popup.evaluate(() => document.activeElement?.tagName)).toBe('ARTICLE');
      expect(await popup.getByRole('listbox').count()).toBe(0);
    });
  });

  describe('explains an error in a query', () => {
    it('and fixes it by a button that the keyboard reaches', async () => {
      await field().fill('autor:lecun');
      const fix = popup.getByRole('button', { name: 'Use author:' });
      await fix.waitFor();
      expect(await popup.locator('.query-diagnostics').textContent()).toContain('There is no field “autor:”');
      await fix.focus();
      await popup.keyboard.press('Enter');
      expect(await field().inputValue()).toBe('author:lecun');
      expect(await isFieldFocused()).toBe(true);
      await expect.poll(ids).toEqual([FOUR_AUTHORS]);
      await expect.poll(() => popup.locator('.query-diagnostics p').count()).toBe(0);
    });

    it('over the first row, without moving it', async () => {
      await field().fill('everything');
      await expect.poll(ids).toEqual([FOUR_AUTHORS]);
      const top = () => popup.getByRole('article').evaluate((row) => row.getBoundingClientRect().top);
      const before = await top();
      await field().fill('everything () and ');
      await popup.getByRole('button', { name: 'Remove', exact: true }).waitFor();
      expect(await top()).toBe(before);
      await popup.keyboard.press('ArrowDown');
      const bottom = await popup
        .locator('.query-diagnostics')
        .evaluate((diagnostics) => diagnostics.getBoundingClientRect().bottom);
      await expect.poll(top).toBeGreaterThanOrEqual(bottom);
    });

    it('two at once, then the others', async () => {
      await field().fill('is:x is:y is:z everything');
      await expect.poll(() => popup.locator('.query-diagnostics p').count()).toBe(3);
      await popup.getByRole('button', { name: 'and 1 more' }).click();
      expect(await popup.locator('.query-diagnostics p').count()).toBe(3);
      expect(await popup.locator('.query-diagnostics').textContent()).toContain('“is:z”');
    });
  });

  it('runs an example of the help', async () => {
    await popup.getByRole('button', { name: 'Help' }).click();
    await popup.getByRole('button', { name: 'is:bookmarked' }).click();
    expect(await field().inputValue()).toBe('is:bookmarked');
    await expect.poll(ids).toEqual([ID]);
    await expect.poll(isFieldFocused).toBe(true);
    expect(await popup.getByRole('dialog').count()).toBe(0);
  });

  it.each([
    ['author:lecun', FOUR_AUTHORS, 'Author Yann LeCun', ['LeCun']],
    ['dictionary mechanistic OR dictionary', FOUR_AUTHORS, 'Keyword dictionary learning', ['dictionary']],
    ['mechanistic reading', ID, 'List Mechanistic reading', ['Mechanistic', 'reading']],
    ['author:"author 500"', MANY_AUTHORS, 'Author Author 500', ['Author', '500']],
  ])('shows why %s finds a paper that does not show it', async (query, id, why, highlighted) => {
    await field().fill(query);
    const line = popup.locator(`article[data-paper-id="${id}"] .match-reasons`);
    await expect.poll(() => line.allTextContents()).toEqual([why]);
    expect(await line.locator('mark').allTextContents()).toEqual(highlighted);
  });

  it('reads a query from the address, in the popup and on the library page', async () => {
    for (const path of ['popup.html', 'library.html']) {
      const page = await session.browser.openPopup(`${path}?q=author%3Al%C3%A9cun`);
      await expect.poll(() => page.getByRole('article').count()).toBe(1);
      expect(await page.getByRole('searchbox').inputValue()).toBe('author:lécun');
      const marks = await page.evaluate(() =>
        performance.getEntriesByName('papershelf:rendered').map((mark) => (mark as PerformanceMark).detail),
      );
      expect(marks).toContain('author:lécun');
      await page.close();
    }
  });
});
