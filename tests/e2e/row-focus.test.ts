import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Session } from '../support/chromium-session';
import { DialogsPopup, startWithSeed } from '../support/dialogs-popup';

let session: Session;
const popup = DialogsPopup.ofEachTest(() => session);
const { act, box, button, isGone, onList, press, put, row } = popup;
beforeAll(async () => {
  session = await startWithSeed();
});
afterAll(() => session?.close());

/** The paper whose row has the focus, by its initial position; else the element that has it. */
const place = () =>
  popup.page.evaluate((ids) => {
    const { activeElement: focused } = document;
    const id = focused?.closest<HTMLElement>('article')?.dataset.paperId;
    return id === undefined ? focused?.getAttribute('role') : ids.indexOf(id);
  }, popup.ids);
const rows = (count: number) => expect.poll(() => popup.page.getByRole('article').count()).toBe(count);
const bookmark = (isOn: boolean, ...papers: number[]) => {
  const set = { bookmark: isOn ? new Date().toISOString() : null };
  const patches = papers.map((at) => ({ paperId: popup.ids[at] ?? '', set }));
  return act('changeMarks', { deed: 'bookmark', patches });
};

describe('the focus stays in place', () => {
  it('far down the list, when the row is annotated', async () => {
    await rows(30);
    await row(20).focus();
    await popup.page.evaluate(() => {
      const seen = () => document.querySelectorAll('article').length;
      const main = document.querySelector('main') as HTMLElement;
      const note = () =>
        main.setAttribute('data-least', `${Math.min(seen(), Number(main.dataset.least ?? 99))}`);
      new MutationObserver(note).observe(main, { childList: true, subtree: true });
    });
    await press('b');
    await button('Bookmarks 1').waitFor();
    expect(await place()).toBe(20);
    const least = await popup.page.locator('main').getAttribute('data-least');
    expect(Number(least ?? 99)).toBeGreaterThan(20); // no row disappeared for a moment
    await bookmark(false, 20);
  });

  it('when one paper after the other leaves a filter', async () => {
    await bookmark(true, 3, 2, 1);
    await button('Bookmarks 3').click();
    await rows(3);
    const shown = await popup.page
      .getByRole('article')
      .evaluateAll((all, ids) => all.map((each) => ids.indexOf(each.dataset.paperId ?? '')), popup.ids);
    await popup.page.getByRole('searchbox').focus();
    await press('ArrowDown', 'ArrowDown', 'b');
    await rows(2);
    expect(await place()).toBe(shown[2]);
    await press('b');
    await rows(1);
    expect(await place()).toBe(shown[0]);
    await popup.page.getByRole('article').getByRole('button', { name: 'Bookmark' }).click();
    await popup.page.getByText('No bookmarks yet.').waitFor();
    expect(await place()).toBe('searchbox');
  });

  it('when several are hidden at once: below the last of them', async () => {
    for (const at of [1, 2, 3]) await row(at).press('x');
    await row(2).focus();
    await press('h');
    await row(2).waitFor({ state: 'detached' });
    expect(await place()).toBe(4);
    await act('changeMarks', {
      deed: 'unhide',
      patches: [1, 2, 3].map((at) => ({ paperId: popup.ids[at] ?? '', set: { hidden: null } })),
    });
  });

  it('when the row disappears while a dialog is open over it', async () => {
    await put('Kept', 0, 1, 2);
    await button('Kept 3').click();
    await rows(3);
    await row(1).focus();
    await press('l');
    await box('Kept').click();
    await expect.poll(() => onList('Kept')).toEqual([0, 2]);
    await rows(2);
    await press('Escape');
    await isGone();
    expect(await place()).toBe(2);
  });
});
