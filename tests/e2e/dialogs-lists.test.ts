import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReadingList } from '../../lib/library/model/lists';
import type { Session } from '../support/chromium-session';
import { readStore } from '../support/database';
import { DialogsPopup, startWithSeed } from '../support/dialogs-popup';

let session: Session;
const popup = DialogsPopup.ofEachTest(() => session);
const { act, button, dialog, field, isGone, openListsDialog, press, put, tag, tagsOf, undo } = popup;
beforeAll(async () => {
  session = await startWithSeed();
  await popup.prepare(session, async () => {
    for (const name of ['First', 'Second']) await put(name, 0);
    await act('makeList', { name: 'Found', query: 'sparse' });
    await tag('vision', 0);
  });
});
afterAll(() => session?.close());

describe('the dialog of all lists and tags', () => {
  it('all lists are shown with their counts, and lead to their papers', async () => {
    await openListsDialog();
    await dialog().getByRole('button', { name: 'First 1 paper', exact: true }).waitFor();
    await dialog()
      .getByRole('button', { name: /^Found \d+ papers$/ })
      .waitFor();
    expect(await dialog().textContent()).toContain('sparse');
    await dialog().getByRole('button', { name: 'First 1 paper', exact: true }).click();
    await isGone();
    await expect.poll(() => popup.page.getByRole('article').count()).toBe(1);
    // One row is fully in sight: there is nothing to scroll.
    const main = popup.page.locator('main');
    expect(await main.evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight)).toBe(0);
  });

  it('a list is edited, deleted and restored, all in the dialog', async () => {
    await openListsDialog();
    await button('Edit list Second').click();
    await popup.page.getByRole('dialog', { name: 'Edit list' }).waitFor();
    expect(await field('Name').evaluate((input) => input === document.activeElement)).toBe(true);
    await field('Name').fill('  Thursday   group ');
    await field('Description').fill('Two a week.');
    await field('Name').press('Enter');
    await isGone();
    await openListsDialog();
    await dialog().getByText('Two a week.').waitFor();
    await button('Delete list Thursday group').click();
    await expect.poll(() => button('Edit list Thursday group').count()).toBe(0);
    await undo();
    await button('Edit list Thursday group').click();
    await field('Description').fill('');
    await field('Name').fill('Second');
    await button('Save').click();
    await isGone();
    const { description } =
      (await readStore<ReadingList>(popup.page, 'lists')).find(({ name }) => name === 'Second') ?? {};
    expect(description).toBeUndefined();
  });

  it('a list whose creation is undone, or that is deleted elsewhere, is no longer shown', async () => {
    const isOfAll = () =>
      popup.page.getByRole('heading', { name: 'All papers' }).waitFor({ state: 'attached' });
    await openListsDialog();
    await button('New list').click();
    await field('Name').fill('Made too soon');
    await press('Enter');
    await button(/^Made too soon/).waitFor();
    await button('Undo').click();
    await isOfAll();
    await popup.page.getByRole('article').nth(5).waitFor();
    const { list } = await put('Short', 0);
    await button('Short 1').click();
    await popup.page.getByRole('heading', { name: 'Short', exact: true }).waitFor();
    await act('deleteList', { listId: list.id });
    await isOfAll();
  });

  it('a list is created, and a smart list of the typed query, which shows what it finds', async () => {
    await openListsDialog();
    expect(await button('New smart list').count()).toBe(0);
    await button('New list').click();
    await field('Name').fill('Empty');
    await press('Enter');
    await popup.page.getByRole('heading', { name: 'Empty', exact: true }).waitFor();
    await popup.page.getByRole('searchbox').fill('transcoders autor:x');
    await openListsDialog();
    await button('New smart list').click();
    await popup.page.getByRole('dialog', { name: 'New smart list' }).waitFor();
    await dialog().getByText('There is no field “autor:”').waitFor();
    await field('Query').fill('transcoders');
    await dialog()
      .getByText(/^Finds \d+ papers? now$/)
      .waitFor();
    await expect.poll(() => dialog().getByText('There is no field').count()).toBe(0);
    expect(await button('Save').isDisabled()).toBe(true);
    await field('Name').fill('Circuits');
    await button('Save').click();
    await popup.page.getByRole('heading', { name: 'Smart list Circuits' }).waitFor();
    expect(await popup.page.getByRole('article').count()).toBeGreaterThan(0);
  });

  it('a tag is renamed everywhere, found, and deleted; each change is undone at once', async () => {
    await tag('Visions', 5);
    await openListsDialog();
    await button('Rename tag Visions').click();
    await field('New name of the tag Visions').fill('vision');
    await button('Merge').click();
    await expect.poll(async () => (await tagsOf(5)).map((each) => each.toLowerCase())).toEqual(['vision']);
    await undo();
    await expect.poll(() => tagsOf(5)).toEqual(['Visions']);
    await button('Rename tag Visions').click();
    await press('Escape'); // ends the renaming, but does not close the dialog
    await button('Rename tag Visions').waitFor();
    await button('Delete tag Visions').click();
    await expect.poll(() => tagsOf(5)).toEqual([]);
    await undo();
    await dialog().getByRole('button', { name: 'Visions 1 paper', exact: true }).click();
    await isGone();
    expect(await popup.page.getByRole('searchbox').inputValue()).toBe('tag:"Visions"');
    await expect.poll(() => popup.page.getByRole('article').count()).toBe(1);
  });
});
