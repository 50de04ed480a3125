import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PaperAnnotations } from '../../lib/library/model/annotations';
import type { Session } from '../support/chromium-session';
import { readStore } from '../support/database';
import { DialogsPopup, startWithSeed } from '../support/dialogs-popup';
import { WorkerStopper } from '../support/worker-stopper';

declare const chrome: { runtime: { sendMessage(message: { type: string }): Promise<unknown> } };

let session: Session;
const popup = DialogsPopup.ofEachTest(() => session);
const { dialog, isGone, press, row, type, undo } = popup;
beforeAll(async () => {
  session = await startWithSeed();
});
afterAll(() => session?.close());

const noteOf = async (at: number, page: Page = popup.page) => {
  const annotations = await readStore<PaperAnnotations>(page, 'marks');
  return annotations.find(({ paperId }) => paperId === popup.ids[at])?.note;
};
const write = async (at: number, text: string) => {
  await row(at).press('n');
  await popup.page.getByRole('textbox').waitFor();
  await type(text);
};
const text = () => popup.page.getByRole('textbox').inputValue();

/** From now on the background refuses every command, or runs them again. */
const refuse = (isRefusing: boolean) =>
  popup.page.evaluate((refusing) => {
    const { runtime } = chrome;
    const patched = runtime as typeof runtime & { real?: typeof runtime.sendMessage };
    patched.real ??= runtime.sendMessage.bind(runtime);
    const { real } = patched;
    runtime.sendMessage = async (message) =>
      refusing && message.type === 'act' ? { ok: false, reason: 'QuotaExceededError' } : real(message);
  }, isRefusing);

describe('a note that is being written', () => {
  it('is saved when the page is closed meanwhile, however long the worker was idle', async () => {
    const other = await session.browser.openPopup();
    const stopper = await WorkerStopper.of(other);
    await popup.page.bringToFront();
    await popup.page.clock.install();
    await stopper.stop();
    await write(0, 'Half');
    await stopper.untilRunning(); // because the dialog is open
    await stopper.stop();
    await popup.page.clock.fastForward(20_000);
    await stopper.untilRunning();
    await type(' a sent');
    await popup.page.close();
    await expect.poll(() => noteOf(0, other)).toBe('Half a sent');
    await other.close();
  });

  it('is saved when the dialog is closed before the browser has painted it', async () => {
    await popup.page.clock.install();
    await popup.page.clock.pauseAt(Date.now() + 60_000); // no timer and no frame comes
    await write(3, 'Quick');
    await press('Escape');
    await isGone();
    await expect.poll(() => noteOf(3)).toBe('Quick');
  });

  it('is saved when the window loses the focus, and each save can be undone', async () => {
    await write(1, 'First');
    await popup.page.evaluate(() => dispatchEvent(new Event('blur')));
    await expect.poll(() => noteOf(1)).toBe('First');
    await type(' and second');
    await popup.page.evaluate(() => dispatchEvent(new Event('blur')));
    await expect.poll(() => noteOf(1)).toBe('First and second');
    await undo();
    await expect.poll(() => noteOf(1)).toBe('First');
    await press('Escape');
    await isGone();
    expect(await noteOf(1)).toBe('First');
  });

  it('opens again when it could not be saved, and is not lost by closing it again', async () => {
    await refuse(true);
    await write(2, 'On a full disk');
    await press('Escape');
    await dialog().getByText('The note could not be saved. Nothing was changed. Try again.').waitFor();
    expect(await text()).toBe('On a full disk');
    await press('Escape');
    await isGone();
    await popup.page.getByText('The note could not be saved.').waitFor();
    await refuse(false);
    await row(2).press('n');
    await expect.poll(text).toBe('On a full disk');
    await press('Control+Enter');
    await isGone();
    await expect.poll(() => noteOf(2)).toBe('On a full disk');
  });
});
