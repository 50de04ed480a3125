import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Session } from '../support/chromium-session';
import { DialogsPopup, startWithSeed } from '../support/dialogs-popup';

let session: Session;
const popup = DialogsPopup.ofEachTest(() => session);
const { row, button, dialog, field, box, press, type, isGone, undo, focused, act, tag, tagsOf, onList } =
  popup;
beforeAll(async () => {
  session = await startWithSeed();
});
afterAll(() => session?.close());

describe('the pickers of lists and tags', () => {
  it('a paper is added to several lists without the mouse, and its row has the focus again', async () => {
    await row(0).focus();
    await press('l');
    await type('First');
    await press('Control+Enter');
    await expect.poll(() => field('List name').inputValue()).toBe('');
    await box('First').waitFor();
    expect(await focused()).toBe('List name');
    await type('Second');
    await press('Enter');
    await isGone();
    await expect.poll(() => onList('Second')).toEqual([0]);
    expect(await onList('First')).toEqual([0]);
    expect(await row(0).evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it('boxes are reached by arrow keys, and their changes are undone without leaving the dialog', async () => {
    await row(0).focus();
    await press('l', 'ArrowDown', 'ArrowDown', 'Space');
    await expect.poll(() => onList('Second')).toEqual([]);
    await dialog().getByRole('button', { name: 'Undo' }).waitFor();
    await press('Tab', 'Enter'); // the toast comes after the last box
    await expect.poll(() => box('Second').isChecked()).toBe(true);
    expect(await box('Second').evaluate((input) => input === document.activeElement)).toBe(true);
    await press('ArrowUp', 'ArrowUp');
    expect(await focused()).toBe('List name');
    await press('Escape');
    await isGone();
    expect(await onList('Second')).toEqual([0]);
  });

  it('for several papers a box shows whether some are on a list, and adds all', async () => {
    await act('makeList', { name: 'Found', query: 'sparse' });
    for (const at of [0, 1, 2]) await row(at).press('x');
    await row(2).press('l');
    await expect.poll(() => dialog().textContent()).toContain('3 papers');
    expect(await dialog().getByRole('checkbox').count()).toBe(2); // and not the smart list
    const isMixed = () => box('First').evaluate((input: HTMLInputElement) => input.indeterminate);
    expect(await isMixed()).toBe(true);
    expect(await dialog().textContent()).toContain('on 1 of 3');
    await box('First').click();
    await expect.poll(() => onList('First')).toEqual([0, 1, 2]);
    await expect.poll(() => box('First').isChecked()).toBe(true);
    await undo();
    await expect.poll(isMixed).toBe(true);
    expect(await onList('First')).toEqual([0]);
  });

  it('several tags are added at once, and removed while the focus stays in the dialog', async () => {
    await row(0).focus();
    await press('t');
    await type(' #Vision ,  to   present,,vision');
    await press('Enter');
    await expect.poll(() => tagsOf(0)).toEqual(['to present', 'Vision']);
    expect(await focused()).toBe('Tag');
    await button('Remove tag Vision').focus();
    await press('Enter');
    await expect.poll(() => tagsOf(0)).toEqual(['to present']);
    await expect.poll(focused).toBe('Remove tag to present');
    await undo();
    await expect.poll(() => tagsOf(0)).toEqual(['to present', 'Vision']);
    await press('Escape');
    await isGone();
    expect(await row(0).evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it('known tags are offered, as in a combobox', async () => {
    await tag('vision', 2, 3);
    await row(1).focus();
    await press('t');
    const combobox = popup.page.getByRole('combobox', { name: 'Tag' });
    const options = () => popup.page.getByRole('option').locator('.label').allTextContents();
    expect(await combobox.getAttribute('aria-expanded')).toBe('false');
    await type('PRE');
    await expect.poll(options).toEqual(['to present']);
    expect(await combobox.getAttribute('aria-expanded')).toBe('true');
    await press('Escape');
    await expect.poll(options).toEqual([]);
    expect(await dialog().count()).toBe(1);
    await combobox.fill('');
    await press('ArrowDown');
    await expect.poll(options).toHaveLength(2);
    expect((await options())[0]?.toLowerCase()).toBe('vision'); // on three papers
    await press('ArrowDown', 'ArrowDown');
    const chosen = await combobox.getAttribute('aria-activedescendant');
    expect(await popup.page.locator(`#${chosen}`).textContent()).toContain('to present');
    expect(await popup.page.locator(`#${chosen}`).getAttribute('aria-selected')).toBe('true');
    expect(await popup.page.locator(`#${await combobox.getAttribute('aria-controls')}`).count()).toBe(1);
    await press('Enter');
    await expect.poll(() => tagsOf(1)).toEqual(['to present']);
    await type('new one, vis');
    await popup.page.getByRole('option').waitFor();
    await press('Tab');
    await expect.poll(async () => (await tagsOf(1)).length).toBe(3);
    expect(await focused()).toBe('Tag');
  });

  it('a tag with a comma or a # in it, as other programs create them, is added to all and chosen from the offers unchanged', async () => {
    for (const name of ['night, day', '#read']) await tag(name, 6);
    for (const at of [6, 7]) await row(at).press('x');
    await row(7).press('t');
    await button('Add tag night, day to all').click();
    await expect.poll(() => tagsOf(7)).toEqual(['night, day']);
    await popup.page.getByRole('combobox', { name: 'Tag' }).fill('one, rea');
    await press('ArrowDown', 'Enter');
    await expect.poll(() => tagsOf(7)).toEqual(['night, day', '#read', 'one']);
  });

  it('a tag that some of the papers have is added to all', async () => {
    for (const at of [0, 4]) await row(at).press('x');
    await row(4).press('t');
    await dialog().getByText('on 1 of 2').first().waitFor();
    await button('Add tag to present to all').click();
    await expect.poll(() => tagsOf(4)).toEqual(['to present']);
    await button('Remove tag to present').click();
    await expect.poll(() => tagsOf(4)).toEqual([]);
    expect(await tagsOf(0)).not.toContain('to present');
    await undo();
    await expect.poll(() => tagsOf(4)).toEqual(['to present']);
  });
});
