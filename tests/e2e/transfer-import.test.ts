import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Session } from '../support/chromium-session';
import { BROKEN_BIBTEX, largeBackup, zipBomb } from '../support/transfer-files';
import { startWithAll, storesOf, type TransferPage } from '../support/transfer-page';

let session: Session;
let reader: TransferPage;
beforeAll(async () => {
  ({ session, reader } = await startWithAll());
});
afterAll(() => session?.close());

const SAFE = 'Your library was not changed.';
const leave = () => reader.button('Cancel').click();

describe('an invalid file', () => {
  let before: object;
  let content: Buffer;
  beforeAll(async () => {
    before = await storesOf(reader.page);
    ({ content } = await reader.saves('Save a backup'));
  });

  const BAD: [what: string, name: string, make: () => Buffer, words: RegExp][] = [
    [
      'cut off',
      'cut.jsonl.gz',
      () => content.subarray(0, content.length - 40),
      /^The file (?:is damaged|ends)/,
    ],
    [
      'changed in the middle',
      'changed.jsonl.gz',
      () => flipped(content),
      /damaged|not a Papershelf backup|compressed file/,
    ],
    [
      'a PDF',
      'paper.pdf',
      () => Buffer.from('%PDF-1.7\n%\xe2\xe3\n1 0 obj'),
      /“paper\.pdf” looks like a PDF\./,
    ],
    ['a zip bomb', 'bomb.jsonl.gz', zipBomb, /^The file unpacks to far more than a library holds\./],
    ['empty', 'empty.bib', () => Buffer.alloc(0), /“empty\.bib” is empty\./],
  ];
  it.each(BAD)('is refused with a message: %s', async (_what, name, make, words) => {
    await reader.import(name, make());
    await reader.isRefused(words);
    await reader.isRefused(SAFE);
    expect(await reader.page.getByRole('table').count()).toBe(0);
    expect(await storesOf(reader.page)).toEqual(before);
  });

  it('gives what can be read of it, with the lines that cannot be', async () => {
    await reader.import('some.bib', BROKEN_BIBTEX);
    await reader.page.getByText('1 entry skipped').waitFor();
    const lines = reader.page.locator('.skipped-entries').getByRole('listitem');
    expect(await lines.allTextContents()).toEqual([expect.stringMatching(/^Line 9: .*two/)]);
    await reader.shows({ Papers: '2 0 0' });
    // A paper with a title is saved without being on a list.
    expect(await reader.page.getByRole('textbox', { name: /^Add to list/ }).inputValue()).toBe('');
    await leave();
    expect(await storesOf(reader.page)).toEqual(before);
  });

  it('can be cancelled while it is read, and the page still works', async () => {
    await reader.button('Choose a file').focus();
    await reader.import('large.jsonl.gz', largeBackup(20_000));
    await reader.page.getByRole('progressbar', { name: 'Reading file' }).waitFor();
    await reader.button('Cancel').click();
    await reader.isRefused(`Cancelled. ${SAFE}`);
    expect(await storesOf(reader.page)).toEqual(before);
    expect(await reader.page.evaluate(() => document.activeElement?.textContent)).toBe('Choose a file');
  });
});

describe('papers of other programs', () => {
  it('are imported by pasting, onto a list', async () => {
    await reader.page.getByText('Paste links, arXiv ids or BibTeX').click();
    await reader.page.getByRole('textbox', { name: /^One paper per line/ }).fill(BROKEN_BIBTEX);
    await reader.button('Preview').click();
    await reader.page.getByRole('textbox', { name: /^Add to list/ }).fill('  From Zotero ');
    await reader.page.getByRole('checkbox', { name: /^Import keywords/ }).check();
    await reader.shows({
      Papers: '2 0 0',
      'Bookmarks, status, tags and notes': '1 0 0',
      Lists: '1 0 0',
      'List entries': '2 0 0',
    });
    await reader.button('Import 2 papers').click();
    await reader.isTold(/was merged into your library/);
    const popup = await session.browser.openPopup();
    await popup.getByRole('button', { name: 'From Zotero 2' }).click();
    await expect.poll(() => popup.getByRole('article').count()).toBe(2);
    await popup.close();
  });

  it('are imported by dropping anywhere on the page, and change nothing a second time', async () => {
    const before = await storesOf(reader.page);
    await drop(reader.page, 'some.bib', BROKEN_BIBTEX);
    await reader.page.getByText('Nothing new: it’s all in your library.').waitFor();
    await reader.page.getByRole('textbox', { name: /^Add to list/ }).fill('From Zotero');
    await reader.page.keyboard.press('Enter');
    await reader.page.getByText('Nothing new: it’s all in your library.').waitFor();
    await leave();
    expect(await storesOf(reader.page)).toEqual(before);
  });

  it('are added to the list that was typed last, however soon the button is pressed', async () => {
    const list = reader.page.getByRole('textbox', { name: /^Add to list/ });
    await drop(reader.page, 'ids.txt', '2406.00013\nhttps://arxiv.org/abs/2406.00011v2\n');
    await list.waitFor();
    // A paper with only an id is saved by being on a list, and by nothing else.
    expect(await list.inputValue()).toMatch(/^Imported /);
    await drop(reader.page, 'some.bib', BROKEN_BIBTEX);
    await reader.page.getByText('Nothing new: it’s all in your library.').waitFor();
    await list.fill('Two');
    await reader.button('Import 2 papers').click({ delay: 150 }); // as long as a real click takes
    await reader.isTold(/was merged into your library/);
    const popup = await session.browser.openPopup();
    await popup.getByRole('button', { name: 'Two 2' }).waitFor();
    await popup.close();
  });
});

/** The same bytes except for one in the middle. */
function flipped(content: Buffer): Buffer {
  const copy = Buffer.from(content);
  const middle = copy.length >> 1;
  copy[middle] = (copy[middle] ?? 0) ^ 0xff;
  return copy;
}

/** Drops a file on the page, far from the place where files are chosen. */
async function drop(page: Page, name: string, text: string): Promise<void> {
  await page.evaluate(
    ([fileName, content]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([content], fileName));
      const heading = document.querySelector('#backup-title');
      for (const type of ['dragover', 'drop'])
        heading?.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
    },
    [name, text] as const,
  );
}
