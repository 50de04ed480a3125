import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Session } from '../support/chromium-session';
import { readStore } from '../support/database';
import { DialogsPopup, startWithSeed } from '../support/dialogs-popup';

let session: Session;
const popup = DialogsPopup.ofEachTest(() => session);
const { row, button, dialog, press, focused, openListsDialog, openTrash, act, put, onList } = popup;
beforeAll(async () => {
  session = await startWithSeed();
});
afterAll(() => session?.close());

describe('the trash', () => {
  it('removed and deleted items are in the trash, to be restored or deleted permanently', async () => {
    await act('emptyTrash', { undoIds: null });
    await openTrash();
    await dialog().getByText('The trash is empty. Deleted items').waitFor();
    await press('Escape');
    await put('Trashed', 0, 1, 2);
    await act('changeMarks', {
      deed: 'bookmark',
      patches: [{ paperId: popup.ids[3] ?? '', set: { bookmark: new Date().toISOString() } }],
    });
    await act('changeMarks', {
      deed: 'unbookmark',
      patches: [{ paperId: popup.ids[3] ?? '', set: { bookmark: null } }],
    });
    await openListsDialog();
    await button('Delete list Trashed').click();
    await dialog().getByRole('button', { name: 'Trash 2', exact: true }).click();
    const restoring = dialog().getByRole('button', { name: /^Restore/ });
    await expect.poll(() => restoring.count()).toBe(2);
    const title = await row(3).getByRole('heading').textContent();
    await button(`Restore: Bookmark removed: ${title}`).waitFor();
    await button('Restore: List “Trashed” (3 papers)').click();
    await expect.poll(() => onList('Trashed')).toEqual([0, 1, 2]);
    await expect.poll(() => restoring.count()).toBe(1);
    await expect.poll(focused).toContain('Restore: Bookmark removed');
    await button(/^Delete permanently: Bookmark/).click();
    await dialog().getByText('The trash is empty. Deleted items').waitFor();
    expect(await dialog().evaluate((element) => element.contains(document.activeElement))).toBe(true);
  });

  it('the trash is emptied after a confirmation', async () => {
    const today = new Date().toISOString().slice(0, 10);
    await act('forgetPeriod', { from: today, to: today });
    await openTrash();
    await button(/^Restore: Removed \d+ papers$/).waitFor();
    await button('Empty trash').press('Enter');
    await dialog().getByText('Delete 1 item permanently?').waitFor();
    await expect.poll(() => button('Cancel').evaluate((each) => each === document.activeElement)).toBe(true);
    await press('Enter');
    await button(/^Restore: Removed/).waitFor();
    await button('Empty trash').click();
    await button('Delete').click();
    await dialog().getByText('The trash is empty. Deleted items').waitFor();
    await expect.poll(async () => (await readStore(popup.page, 'trash')).length).toBe(0);
  });
});
