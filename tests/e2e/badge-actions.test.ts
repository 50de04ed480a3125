import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PaperAnnotations } from '../../lib/library/model/annotations';
import type { ListEntry, ReadingList } from '../../lib/library/model/lists';
import { badgeLabels, badgeOf, barButton, countShifts, messageOn, shiftsOn } from '../support/badges-on-page';
import type { BuiltCopy } from '../support/built-copy';
import { type Session, startSession } from '../support/chromium-session';
import { readStore } from '../support/database';
import { madeRecords } from '../support/made-records';
import { buildWithOpenRoots } from '../support/open-shadow';
import { WatchedLibrary } from '../support/watched-library';

const RECORDS = madeRecords(12, '2026-10-06');
const DAY = '/papers/date/2026-10-06';
const FIRST = RECORDS[0]?.id ?? '';
const SECOND = RECORDS[1]?.id ?? '';

let build: BuiltCopy;
let session: Session;
let library: WatchedLibrary;
let page: Page;
beforeAll(async () => {
  build = buildWithOpenRoots();
  session = await startSession({ records: RECORDS, extensionDir: build.dir });
  library = await WatchedLibrary.open(session);
});
afterAll(async () => {
  await session.close();
  build.remove();
});
beforeEach(async () => {
  await library.clear();
  page = await session.browser.context.newPage();
  await countShifts(page);
  await page.goto(session.replica.url(DAY));
  await badgeOf(page, FIRST).waitFor();
});
afterEach(() => page.close());

async function annotationsOf(id: string): Promise<Partial<PaperAnnotations>> {
  const all = await readStore<PaperAnnotations>(library.page, 'marks');
  return all.find(({ paperId }) => paperId === id) ?? {};
}
const toast = () => page.locator('papershelf-notices [role=status]');

describe('the badge of a card', () => {
  it('a click bookmarks the paper, and Undo reverts it', async () => {
    await badgeOf(page, FIRST).click();
    await expect.poll(async () => (await annotationsOf(FIRST)).bookmarkedAt).toBeTruthy();
    await expect.poll(async () => (await badgeLabels(page))[0]).toBe('New, bookmarked. Papershelf');
    await expect.poll(() => messageOn(page)).toBe('Bookmarked.');
    await toast().getByRole('button', { name: 'Undo' }).click();
    await expect.poll(async () => (await annotationsOf(FIRST)).bookmarkedAt).toBeUndefined();
    await expect.poll(async () => (await badgeLabels(page))[0]).toBe('New. Papershelf');
    expect(await messageOn(page)).toBe('Undone.');
    expect(page.url()).toContain(DAY);
    expect(await shiftsOn(page)).toBe(0);
  });

  it.each([
    ['Bookmark', 'bookmarkedAt', 'New, bookmarked. Papershelf'],
    ['To read', 'status', 'New, to read. Papershelf'],
    ['Read', 'status', 'New, read. Papershelf'],
    ['Hide', 'hiddenAt', 'New, hidden. Papershelf'],
  ] as const)('its toolbar: %s, and off again', async (name, field, words) => {
    const button = await barButton(page, SECOND, name);
    expect(await button.getAttribute('aria-pressed')).toBe('false');
    await button.click();
    await expect.poll(async () => (await annotationsOf(SECOND))[field]).toBeTruthy();
    await expect.poll(async () => (await badgeLabels(page))[1]).toBe(words);
    expect(await button.getAttribute('aria-pressed')).toBe('true');
    await button.click();
    await expect.poll(async () => (await annotationsOf(SECOND))[field]).toBeUndefined();
    expect(await shiftsOn(page)).toBe(0);
  });

  it('opens its toolbar for the keyboard, too', async () => {
    await page.locator(`article:has(h3 a[href="/papers/${FIRST}"]) a`).last().focus();
    const inFocus = () =>
      page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.getAttribute('aria-label'));
    await page.keyboard.press('Tab');
    expect(await inFocus()).toBe('New. Papershelf');
    await page.keyboard.press('Tab');
    expect(await inFocus()).toBe('Bookmark');
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await annotationsOf(FIRST)).bookmarkedAt).toBeTruthy();
  });

  it('shows a change of the paper in the popup', async () => {
    await session.browser.openPopup('popup.html').then(async (popup) => {
      await popup.evaluate(
        ([paperId]) =>
          (
            globalThis as unknown as { chrome: { runtime: { sendMessage(m: object): Promise<void> } } }
          ).chrome.runtime.sendMessage({
            type: 'act',
            name: 'changeMarks',
            argument: { deed: 'status', name: 'reading', patches: [{ paperId, set: { status: 'reading' } }] },
          }),
        [SECOND],
      );
      await popup.close();
    });
    await expect.poll(async () => (await badgeLabels(page))[1]).toBe('New, reading. Papershelf');
  });
});

describe('the lists of a paper', () => {
  it('adds it to two of them, one after the other, and restores the focus', async () => {
    const keys: string[] = [];
    await page.exposeFunction('noteKey', (key: string) => void keys.push(key));
    await page.evaluate(() =>
      document.addEventListener('keydown', ({ key }) =>
        (globalThis as unknown as { noteKey(key: string): void }).noteKey(key),
      ),
    );
    await (await barButton(page, FIRST, 'Add to list')).click();
    const name = page.getByRole('textbox', { name: 'List name' });
    await name.fill('To discuss');
    await page.keyboard.press('Enter');
    const box = (list: string) => page.getByRole('checkbox', { name: list });
    await expect.poll(() => box('To discuss').getAttribute('aria-checked')).toBe('true');
    await name.pressSequentially('Thesis');
    await page.keyboard.press('Enter');
    await expect.poll(() => box('Thesis').getAttribute('aria-checked')).toBe('true');
    const onLists = async () => {
      const lists = await readStore<ReadingList>(library.page, 'lists');
      const entries = await readStore<ListEntry>(library.page, 'entries');
      const on = entries.filter(({ addedAt, paperId }) => addedAt !== undefined && paperId === FIRST);
      return on.map(({ listId }) => lists.find(({ id }) => id === listId)?.name).sort();
    };
    await expect.poll(onLists).toEqual(['Thesis', 'To discuss']);
    await box('Thesis').click();
    await expect.poll(onLists).toEqual(['To discuss']);
    await expect.poll(() => box('Thesis').getAttribute('aria-checked')).toBe('false');
    await page.keyboard.press('Escape');
    await expect.poll(() => name.isVisible()).toBe(false);
    await expect.poll(() => badgeOf(page, FIRST).evaluate((badge) => badge.matches(':focus'))).toBe(true);
    // The page must not see what the user types.
    expect(keys).toEqual([]);
    expect(await shiftsOn(page)).toBe(0);
  });
});

describe('new papers', () => {
  const newCount = () => page.locator('papershelf-notices [data-text$="new on this page"]');

  it('are counted, and visited one by one', async () => {
    expect(await newCount().getAttribute('data-text')).toBe('12 new on this page');
    const next = page.getByRole('button', { name: 'Next', exact: true });
    const focused: (string | null | undefined)[] = [];
    for (let at = 0; at < 13; at++) {
      await next.click();
      focused.push(
        await page.evaluate(() =>
          document.activeElement?.closest('article')?.querySelector('h3 a')?.getAttribute('href'),
        ),
      );
    }
    const inOrder = RECORDS.map(({ id }) => `/papers/${id}`);
    expect(focused).toEqual([...inOrder, inOrder[0]]);
    await page.getByRole('button', { name: 'Close' }).click();
    expect(await newCount().isVisible()).toBe(false);
  });
});

describe('the site itself', () => {
  it('gets every click on its own links, votes and fields, except under the badge', async () => {
    await page.getByRole('button', { name: 'Close' }).click();
    const covered = await page.evaluate(() => {
      const own = [...document.querySelectorAll('a, button, input, label, article h3')];
      return own.flatMap((element) => {
        element.scrollIntoView({ block: 'center' });
        const { left, top, width, height } = element.getBoundingClientRect();
        if (width === 0 || height === 0) return [];
        const hit = document.elementFromPoint(left + width / 2, top + height / 2);
        return hit?.tagName.startsWith('PAPERSHELF') ? element.outerHTML : [];
      });
    });
    expect(covered).toEqual([]);
  });

  it('has read papers dimmed, and in full while the pointer is on them', async () => {
    await (await barButton(page, FIRST, 'Read')).click();
    const dimLayer = page.locator(`article:has(h3 a[href="/papers/${FIRST}"]) papershelf-mark .dim-layer`);
    const opacity = () => dimLayer.evaluate((element) => getComputedStyle(element).opacity);
    await page.mouse.move(0, 0);
    await expect.poll(opacity).toBe('0.6');
    await page.locator(`h3 a[href="/papers/${FIRST}"]`).hover();
    expect(await opacity()).toBe('0');
  });
});
