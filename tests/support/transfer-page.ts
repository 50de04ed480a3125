import { readFileSync } from 'node:fs';
import type { Download, Page } from 'playwright-core';
import type { CommandArgument, CommandName, CommandReply, CommandResult } from '../../lib/messages/commands';
import { BACKUP_STORES } from '../../lib/transfer/backup/backup-format';
import type { ChromiumSession } from '../browsers/chromium';
import { type Session, startSession } from './chromium-session';
import { type Evaluator, readStore } from './database';
import { pause } from './page-driver';
import { RICH_RECORDS } from './rich-records';

/** In milliseconds: the timeout of waiting. */
const PATIENCE = 10_000;

/** Sends a command to the background, from a page of the extension. @throws when it fails */
export async function actOn<N extends CommandName>(
  page: Evaluator,
  name: N,
  argument: CommandArgument<N>,
): Promise<CommandResult<N>> {
  const message = JSON.stringify({ type: 'act', name, argument });
  // Through JSON, since Firefox’s driver returns an object only once if it occurs twice.
  const api = 'globalThis.browser ?? globalThis.chrome';
  const json = await page.evaluate(`(${api}).runtime.sendMessage(${message}).then(JSON.stringify)`);
  const reply = JSON.parse(String(json)) as CommandReply;
  if (!reply.ok) throw new Error(reply.reason);
  return reply.result as CommandResult<N>;
}

/** The records of all stores that are backed up, read by the browser's own IndexedDB, in the order of their keys. */
export async function storesOf(page: Evaluator): Promise<Record<string, object[]>> {
  const stores: [string, object[]][] = [];
  for (const store of BACKUP_STORES) stores.push([store, await readStore<object>(page, store)]);
  return Object.fromEntries(stores);
}

/**
 * Adds records to every store but papers and sightings, by commands alone: annotations of two papers, a list of three with a
 * note, a smart list, actions that can be undone, a citation key of each paper, an export and a paper that was sent.
 */
export async function fillByActs(page: Evaluator): Promise<void> {
  const papers = await readStore<{ id: string }>(page, 'papers');
  const ids = papers.map(({ id }) => id);
  const [first = '', second = '', third = ''] = ids;
  const set = { note: '*Mine*', 'tag:deep': 'Deep', status: 'reading' };
  await actOn(page, 'changeMarks', { deed: 'note', patches: [{ paperId: first, set }] });
  const bookmark = (at: string | null) => [{ paperId: second, set: { bookmark: at } }];
  const at = '2026-11-01T08:00:00.000Z';
  await actOn(page, 'changeMarks', { deed: 'bookmark', patches: bookmark(at) });
  await actOn(page, 'changeMarks', { deed: 'unbookmark', patches: bookmark(null) });
  const paperIds = [third, first, second];
  const { list } = await actOn(page, 'putOnList', { to: { name: 'Deep' }, paperIds });
  await actOn(page, 'noteOnList', { listId: list.id, paperId: third, note: 'First of all.' });
  await actOn(page, 'makeList', { name: 'Smart', query: 'is:bookmarked' });
  await actOn(page, 'citationKeys', { wanted: ids.map((id) => [id, 'same']) });
  await actOn(page, 'noteExport', { scope: '[{"kind":"all"}]', paperIds: ids });
  await actOn(page, 'noteSent', { program: 'zotero:L1', paperIds: [second] });
}

/** The file name of a backup. */
export const BACKUP_NAME = /^papershelf-backup-\d{4}-\d{2}-\d{2}\.jsonl\.gz$/;

/** A downloaded file. */
export interface Saved {
  name: string;
  content: Buffer;
}

export async function savedBy(download: Download): Promise<Saved> {
  return { name: download.suggestedFilename(), content: readFileSync(await download.path()) };
}

/** A library with records in every store, and its page for export, import and backup. */
export async function startWithAll(): Promise<{ session: Session; reader: TransferPage }> {
  const session = await startSession({ records: RICH_RECORDS });
  await (await session.visit('/papers/date/2026-10-05')).close();
  const reader = await TransferPage.open(session.browser);
  await fillByActs(reader.page);
  return { session, reader };
}

/** The page for export, import and backup in Chromium, as the user works with it. */
export class TransferPage {
  private constructor(readonly page: Page) {}

  static async open(browser: ChromiumSession, hash = ''): Promise<TransferPage> {
    return TransferPage.at(await browser.openPopup(`transfer.html${hash}`));
  }

  static async at(page: Page): Promise<TransferPage> {
    await page.getByRole('combobox', { name: 'Format' }).waitFor();
    return new TransferPage(page);
  }

  button(name: string | RegExp) {
    return this.page.getByRole('button', { name, exact: true });
  }

  /** Chooses the papers to export, by the beginning of the option’s name, and the format. */
  async choose(papers: string, format: string): Promise<void> {
    const box = (name: string) => this.page.getByRole('combobox', { name, exact: true });
    for (const [name, wanted] of [
      ['Papers', papers],
      ['Format', format],
    ] as const) {
      const options = await box(name).getByRole('option').allTextContents();
      const label = options.find((option) => new RegExp(`^${wanted}(?=$|:| \\()`).test(option));
      if (label === undefined) throw new Error(`There is no ${wanted} in ${options.join(', ')}.`);
      await box(name).selectOption({ label });
    }
  }

  /** The file that is downloaded when a button is pressed. */
  async saves(button: string): Promise<Saved> {
    const waiting = this.page.waitForEvent('download');
    await this.button(button).first().click();
    return savedBy(await waiting);
  }

  async import(name: string, content: Buffer | string): Promise<void> {
    await this.page
      .getByLabel('File to import')
      .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) });
  }

  /** Waits for a status message. */
  async isTold(text: string | RegExp): Promise<void> {
    await this.page.getByRole('status').filter({ hasText: text }).waitFor();
  }

  async isRefused(text: string | RegExp): Promise<void> {
    await this.page.getByRole('alert').filter({ hasText: text }).waitFor();
  }

  /** The rows of the preview: each name with its numbers. */
  async preview(): Promise<Record<string, string>> {
    const rows = this.page.getByRole('table', { name: 'Changes' }).getByRole('row');
    const texts = await rows.evaluateAll((all) =>
      all.map((row) => [...row.children].map((cell) => cell.textContent ?? '')),
    );
    return Object.fromEntries(texts.slice(1).map(([name, ...numbers]) => [name, numbers.join(' ')]));
  }

  /** Waits until these rows of the preview have these numbers. @throws when they do not in time */
  async shows(rows: Record<string, string>): Promise<void> {
    let shown: Record<string, string> = {};
    for (const end = Date.now() + PATIENCE; Date.now() < end; await pause(50)) {
      shown = await this.preview();
      if (Object.entries(rows).every(([name, numbers]) => shown[name] === numbers)) return;
    }
    throw new Error(`The preview says ${JSON.stringify(shown)}.`);
  }

  /** The lines of a group of records. */
  async group(name: string): Promise<string[]> {
    const group = this.page.locator('details').filter({ has: this.page.getByText(name, { exact: true }) });
    await group.locator('summary').click();
    await group.getByRole('listitem').first().waitFor();
    return group.getByRole('listitem').allInnerTexts();
  }
}
