import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { PaperAnnotations } from '../../lib/library/model/annotations';
import type { ListEntry, ReadingList } from '../../lib/library/model/lists';
import { type Session, startSession } from '../support/chromium-session';
import { readStore } from '../support/database';
import { idsOf, madeRecords } from '../support/made-records';
import { WatchedLibrary } from '../support/watched-library';

const DAY = '/papers/date/2026-10-06';
const WEEK = '/papers/week/2026-W41';
/** No more than the popup shows at once, 30. */
const TODAYS = madeRecords(15, '2026-10-06', 1);
const MONDAYS = madeRecords(10, '2026-10-05', 21);
const ALL = [...TODAYS, ...MONDAYS];
const LISTS = ['alpha', 'beta', 'delta', 'gamma', 'omega', 'sigma'];
/** How often each tab is loaded while the user acts in the popup and on the library page. */
const LOADS = 8;

let session: Session;
let library: WatchedLibrary;
beforeAll(async () => {
  session = await startSession({ records: ALL });
  library = await WatchedLibrary.open(session);
});
afterAll(() => session.close());

/** Loads a page again and again. */
async function load(page: Page): Promise<void> {
  for (let times = 0; times < LOADS; times++) {
    await page.reload();
    await page.waitForTimeout(150); // about as long as a capture takes, so that the next load interrupts some
  }
}

/** Clicks a button of a paper's row; the rows move with every capture, so that no pointer could hit it. */
async function press(view: Page, id: string, name: string): Promise<void> {
  const button = view.locator(`article[data-paper-id="${id}"]`).getByRole('button', { name });
  await button.evaluate((element: HTMLElement) => element.click());
}

async function bookmark(view: Page, ids: readonly string[]): Promise<void> {
  for (const id of ids) await press(view, id, 'Bookmark');
}

/** Two views add a paper each to a list that does not exist yet, at the same time. */
async function addAtOnce(additions: readonly (readonly [Page, string])[], list: string): Promise<void> {
  const fields = additions.map(([view]) => view.getByRole('textbox', { name: 'List name' }));
  for (const [at, [view, id]] of additions.entries()) {
    await press(view, id, 'Add to list');
    await fields[at]?.fill(at === 0 ? list : ` ${list.toUpperCase()} `);
  }
  // Keys reach only the active tab.
  const submit = (field: HTMLInputElement) => field.form?.requestSubmit();
  await Promise.all(fields.map((field) => field.evaluate(submit)));
  for (const [view] of additions) await view.getByText(new RegExp(`^Added to ${list}\\.$`, 'i')).waitFor();
}

it('two tabs, the popup and the library page write at once: every count is right at the end', async () => {
  const tabs = [await session.visit(DAY), await session.visit(WEEK)];
  await library.untilSeen({ 'daily:2026-10-06': idsOf(TODAYS), 'weekly:2026-W41': idsOf(ALL) });
  const popup = await session.browser.openPopup();
  const page = await session.browser.openPopup('library.html');
  for (const view of [popup, page])
    await expect.poll(() => view.getByRole('article').count()).toBe(ALL.length);
  const ids = ALL.map(({ id }) => id);

  const working = Promise.all(tabs.map(load));
  for (const [at, list] of LISTS.entries())
    await addAtOnce(
      [
        [popup, ids[at] ?? ''],
        [page, ids[at + LISTS.length] ?? ''],
      ],
      list,
    );
  await Promise.all([working, bookmark(popup, ids.slice(0, 12)), bookmark(page, ids.slice(12, 20))]);

  await library.untilSeen({ 'daily:2026-10-06': idsOf(TODAYS), 'weekly:2026-W41': idsOf(ALL) });
  expect(idsOf(await library.papers())).toEqual(idsOf(ALL));
  expect(await library.halves()).toEqual([]);
  const annotations = await readStore<PaperAnnotations>(library.page, 'marks');
  const bookmarks = annotations.filter(({ bookmarkedAt }) => bookmarkedAt !== undefined);
  expect(bookmarks.map(({ paperId }) => paperId).sort()).toEqual(ids.slice(0, 20).sort());
  const lists = await readStore<ReadingList>(library.page, 'lists');
  expect(lists.map(({ name }) => name.toLowerCase()).sort()).toEqual(LISTS);
  const entries = await readStore<ListEntry>(library.page, 'entries');
  for (const { id, name } of lists) {
    const at = LISTS.indexOf(name.toLowerCase());
    const on = entries.filter(({ listId }) => listId === id).map(({ paperId }) => paperId);
    expect(on.sort()).toEqual([ids[at], ids[at + LISTS.length]].sort());
  }
  for (const view of [popup, page])
    for (const name of ['All 25', 'Bookmarks 20', /^alpha 2$/i])
      await view.getByRole('button', { name }).waitFor();
});
