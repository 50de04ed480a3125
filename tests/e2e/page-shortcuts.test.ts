import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PaperAnnotations } from '../../lib/library/model/annotations';
import { badgesOn, messageOn } from '../support/badges-on-page';
import type { BuiltCopy } from '../support/built-copy';
import { type Session, startSession } from '../support/chromium-session';
import { readStore } from '../support/database';
import { madeRecords } from '../support/made-records';
import { buildWithOpenRoots } from '../support/open-shadow';
import { WatchedLibrary } from '../support/watched-library';

declare const chrome: {
  storage: { local: { set(items: object): Promise<void> } };
  tabs: {
    query(which: object): Promise<{ id?: number }[]>;
    sendMessage(tab: number, message: object): Promise<unknown>;
  };
};

const RECORDS = madeRecords(9, '2026-10-06');

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
  await set({});
  page = await session.browser.context.newPage();
  await page.goto(session.replica.url('/papers/date/2026-10-06'));
  await badgesOn(page).first().waitFor();
});
afterEach(() => page.close());

function set(settings: object): Promise<void> {
  return library.page.evaluate((stored) => chrome.storage.local.set({ settings: stored }), settings);
}

/** The numbers of the papers that have a field. */
async function numbersWith(field: 'bookmarkedAt' | 'status' | 'hiddenAt'): Promise<number[]> {
  const all = await readStore<PaperAnnotations>(library.page, 'marks');
  return all
    .filter((annotations) => annotations[field] !== undefined)
    .map(({ paperId }) => Number(paperId.slice(-2)));
}

/** The number of the paper whose badge has the focus. */
function focused(): Promise<number | undefined> {
  return page.evaluate(() => {
    const href = document.activeElement?.closest('article')?.querySelector('h3 a')?.getAttribute('href');
    return href ? Number(href.slice(-2)) : undefined;
  });
}

function command(name: string): Promise<unknown> {
  return library.page.evaluate(async (sent) => {
    for (const { id } of await chrome.tabs.query({}))
      await chrome.tabs.sendMessage(id ?? -1, { type: 'page-command', name: sent }).catch(() => {});
  }, name);
}

/** Presses keys, one after the other. */
async function press(keys: string): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

describe('keyboard shortcuts', () => {
  it('do nothing until they are switched on', async () => {
    await press('jbthr');
    await page.waitForTimeout(300);
    expect(await focused()).toBeUndefined();
    expect(await readStore(library.page, 'marks')).toEqual([]);
  });

  it('go through the cards and annotate papers', async () => {
    await set({ hasKeys: true });
    await page.waitForTimeout(300);
    await press('j');
    expect(await focused()).toBe(1);
    await press('jjk');
    expect(await focused()).toBe(2);
    await press('b');
    await expect.poll(() => numbersWith('bookmarkedAt')).toEqual([2]);
    await press('jt');
    await expect.poll(() => numbersWith('status')).toEqual([3]);
    await press('jh');
    await expect.poll(() => numbersWith('hiddenAt')).toEqual([4]);
    expect(await focused()).toBe(5);
    await expect.poll(() => messageOn(page)).toContain('Hidden.');
    await press('z');
    await expect.poll(() => numbersWith('hiddenAt')).toEqual([]);
    await expect.poll(() => messageOn(page)).toContain('Undone.');
    await press('l');
    await page.keyboard.type('jb?');
    expect(await page.getByRole('textbox', { name: 'List name' }).inputValue()).toBe('jb?');
    expect(await numbersWith('bookmarkedAt')).toEqual([2]);
  });

  it('are ignored while the user types, and with modifier keys', async () => {
    await set({ hasKeys: true });
    await page.waitForTimeout(300);
    const search = page.getByRole('searchbox', { name: 'Search papers' });
    await search.focus();
    await page.keyboard.type('jbthn?');
    expect(await search.inputValue()).toBe('jbthn?');
    await search.blur();
    await press('j');
    for (const held of ['Control', 'Alt', 'Meta']) await page.keyboard.press(`${held}+b`).catch(() => {});
    await page.waitForTimeout(300);
    expect(await numbersWith('bookmarkedAt')).toEqual([]);
  });

  it('that a script of the page fakes are ignored', async () => {
    await set({ hasKeys: true });
    await page.waitForTimeout(300);
    await press('j');
    await page.evaluate(() => {
      for (const target of [window, document.body, document.activeElement])
        for (const key of ['j', 'b', 'h', 'Enter'])
          target?.dispatchEvent(
            new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }),
          );
    });
    await page.waitForTimeout(300);
    expect(await focused()).toBe(1);
    expect(await readStore(library.page, 'marks')).toEqual([]);
  });
});

describe('commands of the browser', () => {
  it('go to the next new paper, bookmark it, and switch the keyboard shortcuts on', async () => {
    await command('next-new');
    expect(await focused()).toBe(1);
    await command('next-new');
    expect(await focused()).toBe(2);
    await command('bookmark');
    await expect.poll(() => numbersWith('bookmarkedAt')).toEqual([2]);
    await command('toggle-keys');
    await expect.poll(() => messageOn(page)).toContain('Keyboard shortcuts on');
    await page.waitForTimeout(300);
    await press('j');
    expect(await focused()).toBe(3);
  });
});
