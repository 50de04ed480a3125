import { BROKEN_BIBTEX, manyEntries } from './transfer-files';
import type { TransferPage } from './transfer-page';

/** A state of the page for export, import and backup: how to bring it about. */
export type TransferState = (page: TransferPage) => Promise<unknown>;

/** Each state is reached on a newly opened page, with a library that has annotations. */
export const TRANSFER_STATES: Readonly<Record<string, TransferState>> = {
  fresh: async () => {},
  'first-paper': async ({ page }) => {
    await page.locator('summary', { hasText: 'Preview of the first paper' }).click();
    await page.locator('pre', { hasText: '@' }).waitFor();
  },
  exported: async (page) => {
    await page.saves('Export');
    await page.page.getByText(/^Only papers added/).waitFor();
  },
  'backup-preview': async (page) => {
    const { content } = await page.saves('Save a backup');
    await page.import('papershelf-backup-2026-11-21.jsonl.gz', content);
    await page.page.getByRole('radio', { name: /^Replace my library/ }).check();
    await page.button('Replace my library').waitFor();
  },
  'import-preview': async (page) => {
    await page.import('My Library.bib', BROKEN_BIBTEX);
    await page.page.getByRole('textbox', { name: /^Add to list/ }).fill('From Zotero');
    await page.page.keyboard.press('Enter');
    await page.shows({ Papers: '2 0 0', Lists: '1 0 0', 'List entries': '2 0 0' });
    await page.group('New papers: 2');
    await page.group('New list entries: 2');
  },
  'many-lines': async (page) => {
    await page.import('Many.bib', manyEntries(60));
    await page.page.getByText('60 entries skipped').waitFor();
    await page.shows({ Papers: '60 0 0' });
    await page.group('New papers: 60');
  },
  failure: async (page) => {
    await page.import('paper.pdf', '%PDF-1.7\n');
    await page.isRefused(/looks like a PDF/);
  },
  running: async (page) => {
    // While a connection is open, the staging database cannot be deleted, and the page waits for that.
    await page.page.evaluate(
      "new Promise((resolve) => { indexedDB.open('papershelf-incoming').onsuccess = resolve; }).then(() => {})",
    );
    await page.import('some.bib', BROKEN_BIBTEX);
    await page.page.getByRole('progressbar').waitFor();
  },
  pasting: async ({ page }) => {
    await page.getByText('Paste links, arXiv ids or BibTeX').click();
    await page.getByRole('textbox', { name: /^One paper per line/ }).fill('2610.00001');
  },
  snapshots: async (page) => {
    await page.button('Create a snapshot').click();
    await page.isTold('Snapshot saved.');
    await page.page
      .getByText(/manual/)
      .first()
      .waitFor();
  },
};
