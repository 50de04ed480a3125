import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings } from '../support/axe';
import type { Session } from '../support/chromium-session';
import { DialogsPopup, startWithSeed } from '../support/dialogs-popup';

let session: Session;
const popup = DialogsPopup.ofEachTest(() => session);
const { act, box, button, dialog, openListsDialog, openTrash, press, put, row, tag } = popup;

/** How each dialog is opened. */
const STATES: Record<string, () => Promise<unknown>> = {
  lists: () => row(0).press('l'),
  'lists, one of them ticked': async () => {
    await row(4).press('l');
    await box('First').click();
    await dialog().getByRole('button', { name: 'Undo' }).waitFor();
  },
  'lists of several papers': async () => {
    for (const at of [0, 1, 3]) await row(at).press('x');
    await row(3).press('l');
  },
  tags: () => row(0).press('t'),
  'tags that are offered': async () => {
    await row(5).press('t');
    await press('ArrowDown', 'ArrowDown');
    await popup.page.getByRole('option').first().waitFor();
  },
  'tags of several papers': async () => {
    for (const at of [0, 1, 3]) await row(at).press('x');
    await row(3).press('t');
  },
  'all lists and tags': openListsDialog,
  'a tag that is renamed': async () => {
    await openListsDialog();
    await button('Rename tag vision').click();
  },
  'a list that is changed': async () => {
    await openListsDialog();
    await button('Edit list First').click();
  },
  'a new smart list': async () => {
    await popup.page.getByRole('searchbox').fill('sparse autor:x');
    await openListsDialog();
    await button('New smart list').click();
    await dialog().getByText('Finds').waitFor();
  },
  'an empty trash': async () => {
    await act('emptyTrash', { undoIds: null });
    await openTrash();
    await dialog().getByText('The trash is empty. Deleted items').waitFor();
  },
  'a trash': async () => {
    await openListsDialog();
    await button('Delete list First').click();
    await dialog().getByRole('button', { name: 'Trash 1' }).click();
    await button('Empty trash').click();
    await dialog().getByText('permanently?').waitFor();
  },
};

describe('axe finds nothing in the dialogs, light or dark, wide or narrow', () => {
  beforeAll(async () => {
    session = await startWithSeed();
    await popup.prepare(session, async () => {
      await put('First', 0, 1, 2);
      await act('makeList', { name: 'Found', query: 'sparse', description: 'What is sparse.' });
      await tag('vision', 0, 1);
      await tag('to present', 0);
    });
  });
  afterAll(() => session?.close());

  it.each(Object.entries(STATES))('%s', async (_name, come) => {
    await come();
    await dialog().waitFor();
    await popup.page.waitForTimeout(200); // until nothing changes any more
    for (const [width, colorScheme] of [
      [420, 'light'],
      [320, 'dark'],
    ] as const) {
      await popup.page.setViewportSize({ width, height: 600 });
      await popup.page.emulateMedia({ colorScheme });
      expect(await axeFindings(popup.page), colorScheme).toEqual([]);
      // Nothing is cut off at the side.
      const over = await dialog().evaluate((element) => element.scrollWidth - element.clientWidth);
      expect(over).toBe(0);
    }
  });
});
