import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PaperAnnotations } from '../../lib/library/model/annotations';
import type { ListEntry } from '../../lib/library/model/lists';
import { type Session, startSession } from '../support/chromium-session';
import { readStore } from '../support/database';
import { madeRecords } from '../support/made-records';
import { WorkerStopper } from '../support/worker-stopper';

const PATH = '/papers/date/2026-10-06';

describe('what was removed, when something stops before it is restored', () => {
  const profileDir = mkdtempSync(join(tmpdir(), 'papershelf-crash-'));
  let session: Session;
  let popup: Page;

  async function start(): Promise<void> {
    session = await startSession({ records: madeRecords(4, '2026-10-06'), profileDir });
  }
  /** Like a crash of the computer: the browser writes nothing any more, and closes no connection. */
  async function kill(): Promise<void> {
    spawnSync('pkill', ['-9', '-f', profileDir]);
    await session.close().catch(() => {});
    await start();
  }
  async function openPopup(): Promise<void> {
    popup = await session.browser.openPopup();
    await popup.setViewportSize({ width: 420, height: 600 });
    await popup.getByRole('article').first().waitFor();
  }
  beforeAll(async () => {
    await start();
    await session.visit(PATH);
    await openPopup();
  });
  afterAll(async () => {
    await session.close();
    rmSync(profileDir, { recursive: true, force: true });
  });

  const row = (at: number) => popup.getByRole('article').nth(at);
  const chip = (name: string) => popup.getByRole('button', { name, exact: true });
  /** The user data, without timestamps. */
  const userData = async () => {
    const annotations = await readStore<PaperAnnotations>(popup, 'marks');
    const entries = await readStore<ListEntry>(popup, 'entries');
    return {
      marks: annotations.map(({ paperId, bookmarkedAt, note, tags }) => ({
        paperId,
        bookmarkedAt,
        note,
        tags,
      })),
      entries: entries.map(({ paperId, addedAt, position }) => ({ paperId, addedAt, position })),
    };
  };
  async function addNote(at: number, text: string): Promise<void> {
    await row(at).press('n');
    await popup.getByRole('textbox', { name: 'Note in Markdown' }).fill(text);
    await popup.keyboard.press('Escape');
    await popup.getByRole('dialog').waitFor({ state: 'detached' });
  }
  async function put(at: number, list: string): Promise<void> {
    await row(at).press('l');
    await popup.getByRole('textbox', { name: 'List name' }).fill(list);
    await popup.keyboard.press('Enter');
    await popup.getByRole('dialog').waitFor({ state: 'detached' });
  }

  it('is restored from the trash after the browser was killed', async () => {
    await row(0).press('b');
    await chip('Bookmarks 1').waitFor();
    await addNote(1, 'Ask Ada.');
    await row(2).press('t');
    await popup.getByRole('combobox', { name: 'Tag' }).fill('circuits');
    await popup.keyboard.press('Enter');
    await popup.keyboard.press('Escape');
    for (const at of [0, 1]) await put(at, 'Short');
    await put(3, 'Gone');
    await chip('Gone 1').waitFor();
    const before = await userData();

    await row(0).press('b');
    await addNote(1, '');
    await row(2).press('t');
    await popup.getByRole('button', { name: 'Remove tag circuits' }).click();
    await popup.keyboard.press('Escape');
    await chip('Short 2').click();
    await popup.getByRole('button', { name: 'Remove from list' }).first().click();
    await chip('Short 1').waitFor();
    await chip('Gone 1').click();
    await popup.getByRole('button', { name: 'Delete list' }).click();
    await chip('Gone 1').waitFor({ state: 'detached' });
    await kill();

    await openPopup();
    await popup.getByRole('button', { name: 'Lists' }).click();
    await popup.getByRole('button', { name: 'Trash 5', exact: true }).click();
    for (let left = 5; left > 0; left--) {
      await expect.poll(() => popup.getByRole('button', { name: /^Restore/ }).count()).toBe(left);
      await popup
        .getByRole('button', { name: /^Restore/ })
        .first()
        .click();
    }
    await expect.poll(userData).toEqual(before);
    await popup.keyboard.press('Escape');
    await chip('Gone 1').waitFor();
    await chip('Short 2').waitFor();
  });

  it('is restored by the toast’s Undo though the worker was stopped meanwhile', async () => {
    await chip('All 4').click();
    await row(0).press('b');
    await popup.getByText('Bookmark removed.').waitFor();
    const stopper = await WorkerStopper.of(popup);
    await stopper.untilRunning();
    await stopper.stop();
    await popup.getByRole('button', { name: 'Undo' }).click();
    await chip('Bookmarks 1').waitFor();
  });
});
