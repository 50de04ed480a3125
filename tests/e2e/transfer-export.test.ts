import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXPORT_FORMAT_NAMES } from '../../lib/transfer/export/formats/format-names';
import type { SiteRecord } from '../replica/site-record';
import { type Session, startSession } from '../support/chromium-session';
import { actOn, type Saved, savedBy, TransferPage } from '../support/transfer-page';

/** Two papers of one author and year that begin with the same word, and others between them. */
const record = (id: string, title: string, author: string, day: string): SiteRecord => ({
  id,
  title,
  abstract: `It is about ${title}.`,
  authors: [{ name: author }],
  publishedAt: `${day}T08:00:00.000Z`,
  submittedOnDailyAt: `${day}T00:00:00.000Z`,
});
const FIRST_DAY = [
  record('2610.00001', 'Circuits of Old', 'Ada Lovelace', '2026-10-05'),
  record('2610.00002', 'Sparse & 100 % Dense', 'Kurt Gödel', '2026-10-05'),
  record('2610.00003', 'Notes on <b>Tags</b>', 'Grace Hopper', '2026-10-05'),
  record('2610.00004', 'Left Alone', 'Alan Turing', '2026-10-05'),
];
const SECOND_DAY = [
  record('2610.00005', 'Circuits of Now', 'Ada Lovelace', '2026-10-06'),
  record('2610.00006', 'Circuits to Come', 'Ada Lovelace', '2026-10-06'),
];
/** The order of the list: neither that of ids nor that in which papers were saved. */
const ON_LIST = ['2610.00003', '2610.00001', '2610.00002'];

let session: Session;
let page: TransferPage;
beforeAll(async () => {
  session = await startSession({ records: [...FIRST_DAY, ...SECOND_DAY] });
  await session.visit('/papers/date/2026-10-05');
  page = await TransferPage.open(session.browser);
  const { list } = await actOn(page.page, 'putOnList', { to: { name: 'Über Circuits' }, paperIds: ON_LIST });
  const note = 'Ask *Ada* about “this”.';
  await actOn(page.page, 'noteOnList', { listId: list.id, paperId: '2610.00001', note });
  const set = { note: 'My own words.', 'tag:deep': 'Deep', status: 'read' };
  await actOn(page.page, 'changeMarks', { deed: 'note', patches: [{ paperId: '2610.00003', set }] });
  await page.page.getByRole('option', { name: 'Über Circuits (3)' }).waitFor({ state: 'attached' });
});
afterAll(() => session.close());

/** Ids in a text, in the order of their first occurrence. */
const idsIn = (text: string) => [...new Set(text.match(/\b2610\.\d{5}\b/g))];
const keysIn = ({ content }: Saved) => {
  const entries = content.toString().matchAll(/^@\w+\{([^,]+),[^@]*\beprint = \{([^}]+)\}/gm);
  return Object.fromEntries(Array.from(entries, ([, key, id]) => [id ?? '', key ?? '']));
};
const putOn = (paperIds: string[]) =>
  actOn(page.page, 'putOnList', { to: { name: 'Über Circuits' }, paperIds });
const openPopup = async (): Promise<Page> => {
  const popup = await session.browser.openPopup();
  await popup.getByRole('button', { name: /^Über Circuits/ }).click();
  return popup;
};

describe('a list', () => {
  it.each(EXPORT_FORMAT_NAMES)(
    'is exported as $name, in its order, under its name',
    async ({ name, extension }) => {
      await page.choose('Über Circuits', name);
      const saved = await page.saves('Export');
      expect(saved.name).toMatch(
        new RegExp(`^papershelf-uber-circuits-\\d{4}-\\d{2}-\\d{2}\\.${extension}$`),
      );
      const text = saved.content.toString();
      expect(idsIn(text)).toEqual(ON_LIST);
      if (!/^(?:BibTeX|RIS|CSL|EndNote)/.test(name)) expect(text).toMatch(/Über Circuits/);
      if (/^(?:Markdown|HTML|JSON)/.test(name)) expect(text).toContain('My own words.');
      await page.isTold(`Exported 3 papers as ${name}.`);
    },
  );

  it('is copied to the clipboard as the same text', async () => {
    const { browser } = session;
    await browser.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.page.bringToFront();
    for (const name of ['BibTeX', 'CSL JSON', 'CSV']) {
      await page.choose('Über Circuits', name);
      const { content } = await page.saves('Export');
      await page.button('Copy').click();
      await page.isTold(`Copied 3 papers as ${name}.`);
      expect(await page.page.evaluate('navigator.clipboard.readText()')).toBe(content.toString());
    }
  });

  it('shows a preview of the first paper', async () => {
    await page.choose('Über Circuits', 'RIS');
    await page.page.locator('summary', { hasText: 'Preview of the first paper' }).click();
    await page.page.locator('pre', { hasText: 'Hopper, Grace' }).waitFor();
    expect(idsIn((await page.page.locator('pre').textContent()) ?? '')).toEqual(['2610.00003']);
  });
});

describe('new papers', () => {
  let before: Record<string, string>;

  it('are exported alone, if that is chosen, even if saved while the page was open', async () => {
    await page.choose('Über Circuits', 'BibTeX');
    before = keysIn(await page.saves('Export'));
    const box = page.page.getByRole('checkbox', { name: /^Only papers added since the last export/ });
    await expect.poll(() => box.isDisabled()).toBe(true);
    await session.visit('/papers/date/2026-10-06');
    await page.page.bringToFront();
    await putOn(['2610.00006', '2610.00005']);
    await page.page.getByText(/last export \(2, /).waitFor();
    await box.check();
    const { content } = await page.saves('Export');
    expect(idsIn(content.toString())).toEqual(['2610.00006', '2610.00005']);
    await page.isTold('Exported 2 papers as BibTeX.');
    await page.page.getByText(/last export \(0, /).waitFor();
    const { list } = await putOn(['2610.00004']);
    await page.page.getByText(/last export \(1, /).waitFor();
    expect(await box.isChecked()).toBe(false);
    await actOn(page.page, 'takeOffList', { listId: list.id, paperIds: ['2610.00004'] });
    await page.page.getByText(/last export \(0, /).waitFor();
  });

  it('take no citation key from a paper that had it before', async () => {
    const after = keysIn(await page.saves('Export'));
    expect(after).toMatchObject(before);
    expect(after['2610.00001']).toBe('lovelace2026circuits');
    expect(new Set(Object.values(after)).size).toBe(5);
    expect(keysIn(await page.saves('Export'))).toEqual(after);
    await page.choose('All papers', 'BibTeX');
    expect(keysIn(await page.saves('Export'))).toMatchObject(after);
  });
});

describe('from the popup', () => {
  const all = [...ON_LIST, '2610.00006', '2610.00005'];

  it.each(['RIS', 'CSV', 'Obsidian'])('a list is exported as %s', async (name) => {
    const popup = await openPopup();
    const waiting = popup.waitForEvent('download');
    await popup.getByRole('button', { name: 'Export' }).click();
    await popup.getByRole('menuitem', { name }).click();
    const { content } = await savedBy(await waiting);
    expect(idsIn(content.toString())).toEqual(all);
    await popup.close();
  });

  /** The page that opens. */
  async function goOn(popup: Page): Promise<TransferPage> {
    const opening = session.browser.context.waitForEvent('page');
    await popup.getByRole('button', { name: 'Export' }).click();
    await popup.getByRole('menuitem', { name: 'Copy, send to Zotero, …' }).click();
    const opened = await TransferPage.at(await opening);
    await opened.page.getByRole('option').first().waitFor({ state: 'attached' });
    await popup.close();
    return opened;
  }
  /** What the page offers first, and which ids it exports. */
  async function offeredBy(opened: TransferPage): Promise<{ name: string; ids: string[] }> {
    const papers = opened.page.getByRole('combobox', { name: 'Papers' });
    const name = await papers.evaluate((box) => (box as HTMLSelectElement).selectedOptions[0]?.textContent);
    return { name: name ?? '', ids: idsIn((await opened.saves('Export')).content.toString()) };
  }

  it('a list is passed to the page, and grows there', async () => {
    const opened = await goOn(await openPopup());
    expect(await offeredBy(opened)).toEqual({ name: 'Über Circuits (5)', ids: all });
    await putOn(['2610.00004']);
    await opened.page.getByRole('option', { name: 'Über Circuits (6)' }).waitFor({ state: 'attached' });
    const ids = [...all, '2610.00004'];
    expect(await offeredBy(opened)).toEqual({ name: 'Über Circuits (6)', ids });
    await opened.page.close();
  });

  it('the results are passed on', async () => {
    const popup = await openPopup();
    await popup.getByRole('searchbox').fill('sparse');
    await expect.poll(() => popup.getByRole('article').count()).toBe(1);
    const opened = await goOn(popup);
    expect(await offeredBy(opened)).toEqual({ name: 'Über Circuits: sparse (1)', ids: ['2610.00002'] });
    await opened.page.close();
  });

  it('the selection is passed on', async () => {
    const popup = await openPopup();
    for (const at of [1, 3]) await popup.getByRole('article').nth(at).press('x');
    const opened = await goOn(popup);
    expect(await offeredBy(opened)).toEqual({ name: 'Über Circuits (2)', ids: [all[1], all[3]] });
    await opened.page.close();
  });
});
