import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PaperMarks } from '../../lib/kept/marks';
import type { BackupPlan } from '../../lib/settings/backup-plan';
import { type Session, startSession } from '../support/chromium-session';
import { readStore } from '../support/database';
import { RICH_RECORDS } from '../support/rich-records';
import { BROKEN_BIBTEX, largeBackup, zipBomb } from '../support/transfer-files';
import { actOn, fillByActs, type Saved, savedBy, storesOf, TransferPage } from '../support/transfer-page';

/** The part of the extension's API that is used here. */
declare const chrome: {
  storage: { local: { set(items: object): Promise<void>; get(key: string): Promise<object> } };
  alarms: { create(name: string, when: object): Promise<void> };
};

/** The library that leaves, and the empty one of another profile that it comes to. */
let from: Session;
let to: Session;
let ours: TransferPage;
let theirs: TransferPage;
let file: Saved;
beforeAll(async () => {
  [from, to] = await Promise.all([startSession({ records: RICH_RECORDS }), startSession({ records: [] })]);
  await from.visit('/papers/date/2026-10-05');
  ours = await TransferPage.open(from.browser);
  await fillByActs(ours.page);
  theirs = await TransferPage.open(to.browser);
});
afterAll(async () => {
  await from?.close();
  await to?.close();
});

const NAME = /^papershelf-backup-\d{4}-\d{2}-\d{2}\.jsonl\.gz$/;
const SAFE = 'Your library is as it was.';
const leave = () => theirs.button('Leave it').click();
const planOf = async ({ page }: TransferPage) =>
  ((await page.evaluate(() => chrome.storage.local.get('backupPlan'))) as { backupPlan: BackupPlan })
    .backupPlan;
const setPlan = ({ page }: TransferPage, plan: Partial<BackupPlan>) =>
  page.evaluate((backupPlan) => chrome.storage.local.set({ backupPlan }), plan);
const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();
/** What the background does now and then, now. */
const ring = async (session: Session) => {
  const worker = await session.browser.worker();
  await worker.evaluate(() => chrome.alarms.create('backup', { when: Date.now() + 50 }));
};
const snapshots = ({ page }: TransferPage) => page.locator('.snapshots').getByRole('listitem');

describe('a backup', () => {
  it('is saved, and the plan counts from then', async () => {
    await setPlan(ours, { fileSince: daysAgo(40) });
    await ours.page.reload();
    await ours.page.getByText('None was saved yet. The next is due.').waitFor();
    file = await ours.saves('Save a backup');
    expect(file.name).toMatch(NAME);
    await ours.isTold(/^Backup saved: papershelf-backup-.*, [\d.]+ kB\.$/);
    await ours.page.getByText(/^The last one is of [^.]*\.$/).waitFor();
    const { fileSince, lastFileAt } = await planOf(ours);
    expect(Date.now() - Date.parse(fileSince ?? '')).toBeLessThan(60_000);
    expect(lastFileAt).toBe(fileSince);
  });

  it('is shown before anything is changed, store by store and record by record', async () => {
    const before = await storesOf(theirs.page);
    await theirs.import(file.name, file.content);
    await theirs.shows({ Papers: '4 0 0' });
    expect(await theirs.preview()).toEqual({
      Papers: '4 0 0',
      'Marks on papers': '2 0 0',
      Lists: '2 0 0',
      'Papers on lists': '3 0 0',
      'Days on which papers were seen': '4 0 0',
      'What can be undone': '6 0 0',
      'Citation keys': '4 0 0',
      'What was exported': '1 0 0',
      'What was sent to other programs': '1 0 0',
    });
    const titles = (await readStore<{ title: string }>(ours.page, 'papers')).map(({ title }) => title);
    expect(await theirs.group('New papers: 4')).toEqual(titles);
    expect((await theirs.group('New lists: 2')).sort()).toEqual(['Deep', 'Smart']);
    expect(await theirs.group('New papers on lists: 3')).toContain(`${titles[0]} · Deep`);
    expect(await storesOf(theirs.page)).toEqual(before);
  });

  it('takes the place of an empty library, and is it then record for record; and the search finds it', async () => {
    await theirs.page.getByRole('radio', { name: /^Put it in the place of your library/ }).check();
    await theirs.button('Replace my library').click();
    await theirs.isTold(/^Your library is now that of papershelf-backup/);
    expect(await storesOf(theirs.page)).toEqual(await storesOf(ours.page));
    const popup = await to.browser.openPopup();
    await popup.getByRole('searchbox').fill('balazs diphoton');
    await expect
      .poll(() => popup.getByRole('article').getByRole('heading').allTextContents())
      .toEqual(['Calculation of Prompt Diphoton Production']);
    await popup.getByRole('button', { name: 'Deep 3' }).waitFor();
    await popup.close();
  });

  it('changes nothing a second time', async () => {
    await theirs.import(file.name, file.content);
    await theirs.page.getByText('All of it is in your library already.').waitFor();
    expect(await theirs.button('Merge into my library').isDisabled()).toBe(true);
    await leave();
  });

  it('is merged with a library that went its own way, in either order', async () => {
    const [first, second] = ['0704.0001', '2610.00003'];
    const set = { bookmark: '2026-11-01T08:00:00.000Z' };
    await actOn(theirs.page, 'changeMarks', { deed: 'bookmark', patches: [{ paperId: second, set }] });
    await actOn(theirs.page, 'putOnList', { to: { name: 'Theirs' }, paperIds: [first] });
    const note = { note: 'Changed since.' };
    await actOn(ours.page, 'changeMarks', { deed: 'note', patches: [{ paperId: first, set: note }] });
    const [mine, yours] = [await ours.saves('Save a backup'), await theirs.saves('Save a backup')];

    await theirs.import(mine.name, mine.content);
    await theirs.shows({ Papers: '0 0 4', 'Marks on papers': '0 1 1' });
    expect(await theirs.group('Changed marks: 1')).toEqual([
      expect.stringMatching(/Note: .* → Changed since\./),
    ]);
    await theirs.button('Merge into my library').click();
    await theirs.isTold(/was merged into your library/);
    const marks = await readStore<PaperMarks>(theirs.page, 'marks');
    expect(marks).toMatchObject([
      { paperId: first, note: 'Changed since.' },
      {},
      { paperId: second, bookmarkedAt: set.bookmark },
    ]);
    await ours.import(yours.name, yours.content);
    await ours.button('Merge into my library').click();
    await ours.isTold(/was merged into your library/);
    expect(await storesOf(ours.page)).toEqual(await storesOf(theirs.page));
  });
});

/** The tabs of the library that leaves. One in which a file comes by itself closes ten seconds later; the tests go on. */
const opened: Page[] = [];
let closed: Promise<unknown>;

describe('a file that is wanted now and then', () => {
  it('comes by itself when it is due, and one tab is enough', async () => {
    const due = { isAutomatic: true, keepsSnapshots: false, fileSince: daysAgo(40) };
    await setPlan(ours, due);
    const { context } = from.browser;
    context.on('page', (page) => opened.push(page));
    const opening = context.waitForEvent('page');
    await ring(from);
    const tab = await opening;
    closed = tab.waitForEvent('close');
    const saved = await savedBy(await tab.waitForEvent('download'));
    expect(saved.name).toMatch(NAME);
    await expect
      .poll(async () => Date.now() - Date.parse((await planOf(ours)).fileSince ?? ''))
      .toBeLessThan(60_000);
    // Due again while the tab is open, as when it could not save.
    await setPlan(ours, due);
    await ring(from);
  });
});

describe('a file that is not as it should be', () => {
  let before: object;
  beforeAll(async () => {
    before = await storesOf(theirs.page);
  });

  const BAD: [what: string, name: string, content: () => Buffer, words: RegExp][] = [
    [
      'cut off',
      'cut.jsonl.gz',
      () => file.content.subarray(0, file.content.length - 40),
      /^The file (?:is damaged|ends)/,
    ],
    [
      'changed in the middle',
      'changed.jsonl.gz',
      () => flipped(file.content),
      /damaged|not a backup|compressed file/,
    ],
    [
      'a PDF',
      'paper.pdf',
      () => Buffer.from('%PDF-1.7\n%\xe2\xe3\n1 0 obj'),
      /“paper\.pdf” seems to be a PDF\./,
    ],
    ['a zip bomb', 'bomb.jsonl.gz', zipBomb, /^The file unpacks to far more than a library holds\./],
    ['empty', 'empty.bib', () => Buffer.alloc(0), /“empty\.bib” is empty\./],
  ];
  it.each(BAD)('is refused in words: %s', async (_what, name, content, words) => {
    await theirs.import(name, content());
    await theirs.isRefused(words);
    await theirs.isRefused(SAFE);
    expect(await theirs.page.getByRole('table').count()).toBe(0);
    expect(await storesOf(theirs.page)).toEqual(before);
  });

  it('gives what can be read of it, with the lines that cannot', async () => {
    await theirs.import('some.bib', BROKEN_BIBTEX);
    await theirs.page.getByText('One record could not be read').waitFor();
    const lines = theirs.page.locator('.unreadable').getByRole('listitem');
    expect(await lines.allTextContents()).toEqual([expect.stringMatching(/^Line 9: .*two/)]);
    await theirs.shows({ Papers: '2 0 0' });
    // What is known by its title needs no list to be kept.
    expect(await theirs.page.getByRole('textbox', { name: /^Put them on a list/ }).inputValue()).toBe('');
    await leave();
    expect(await storesOf(theirs.page)).toEqual(before);
  });

  it('can be given up while it is read, and the page goes on', async () => {
    await theirs.button('Choose a file').focus();
    await theirs.import('large.jsonl.gz', largeBackup(20_000));
    await theirs.page.getByRole('progressbar', { name: 'Reading the file' }).waitFor();
    await theirs.button('Cancel').click();
    await theirs.isRefused(`Cancelled. ${SAFE}`);
    expect(await storesOf(theirs.page)).toEqual(before);
    expect(await theirs.page.evaluate(() => document.activeElement?.textContent)).toBe('Choose a file');
  });
});

describe('papers of other programs', () => {
  it('come in by pasting, onto a list', async () => {
    await theirs.page.getByText('Paste addresses, arXiv ids or BibTeX').click();
    await theirs.page.getByRole('textbox', { name: /^One paper a line/ }).fill(BROKEN_BIBTEX);
    await theirs.button('Read it').click();
    await theirs.page.getByRole('textbox', { name: /^Put them on a list/ }).fill('  From Zotero ');
    await theirs.page.getByRole('checkbox', { name: /^Take its keywords/ }).check();
    await theirs.shows({
      Papers: '2 0 0',
      'Marks on papers': '1 0 0',
      Lists: '1 0 0',
      'Papers on lists': '2 0 0',
    });
    await theirs.button('Merge into my library').click();
    await theirs.isTold(/was merged into your library/);
    const popup = await to.browser.openPopup();
    await popup.getByRole('button', { name: 'From Zotero 2' }).click();
    await expect.poll(() => popup.getByRole('article').count()).toBe(2);
    await popup.close();
  });

  it('come in by dropping anywhere on the page, and change nothing a second time', async () => {
    const before = await storesOf(theirs.page);
    await drop(theirs.page, 'some.bib', BROKEN_BIBTEX);
    await theirs.page.getByText('All of it is in your library already.').waitFor();
    await theirs.page.getByRole('textbox', { name: /^Put them on a list/ }).fill('From Zotero');
    await theirs.page.keyboard.press('Enter');
    await theirs.page.getByText('All of it is in your library already.').waitFor();
    await leave();
    expect(await storesOf(theirs.page)).toEqual(before);
  });

  it('go onto the list that was typed last, however soon the button is pressed', async () => {
    const list = theirs.page.getByRole('textbox', { name: /^Put them on a list/ });
    await drop(theirs.page, 'ids.txt', '2406.00013\nhttps://arxiv.org/abs/2406.00011v2\n');
    await list.waitFor();
    // What is known by its id alone is kept by a list, and nothing else.
    expect(await list.inputValue()).toMatch(/^Imported /);
    await drop(theirs.page, 'some.bib', BROKEN_BIBTEX);
    await theirs.page.getByText('All of it is in your library already.').waitFor();
    await list.fill('Two');
    await theirs.button('Merge into my library').click({ delay: 150 }); // as long as a finger takes
    await theirs.isTold(/was merged into your library/);
    const popup = await to.browser.openPopup();
    await popup.getByRole('button', { name: 'Two 2' }).waitFor();
    await popup.close();
  });
});

describe('snapshots', () => {
  it('are made before a file is taken in, and when they are asked for', async () => {
    const before = await snapshots(theirs).allInnerTexts();
    expect(before).toEqual(
      [...before.keys()].map(() => expect.stringContaining('before a file was taken in')),
    );
    await theirs.button('Make a snapshot now').click();
    await theirs.isTold('A snapshot was put aside.');
    await expect
      .poll(() => snapshots(theirs).first().innerText())
      .toMatch(/made by you · 6 papers · [\d.]+ kB/);
  });

  it('bring back what was taken away since', async () => {
    const before = await storesOf(theirs.page);
    const deep = (before.lists as { id: string; name: string }[]).find(({ name }) => name === 'Deep');
    await actOn(theirs.page, 'deleteList', { listId: deep?.id ?? '' });
    await actOn(theirs.page, 'forgetPeriod', { from: '2000-01-01', to: '2100-01-01' });
    expect(await readStore(theirs.page, 'sightings')).toEqual([]);
    await snapshots(theirs).first().getByRole('button', { name: 'Restore…' }).click();
    await theirs.page.getByRole('radio', { name: /^Put it in the place/, checked: true }).waitFor();
    expect(await theirs.group('Changed lists: 1')).toEqual([
      expect.stringMatching(/^Deep\s+Deleted: .* → none$/),
    ]);
    await theirs.button('Replace my library').click();
    await theirs.isTold(/^Your library is now that of papershelf-snapshot/);
    expect(await storesOf(theirs.page)).toEqual(before);
  });

  it('leave as files, and go', async () => {
    const count = await snapshots(theirs).count();
    const { name, content } = await theirs.saves('Save as a file');
    expect(name).toMatch(/^papershelf-snapshot-[\dT-]+\.jsonl\.gz$/);
    await theirs.import(name, content);
    await theirs.page.getByRole('radio', { name: /^Merge it/, checked: true }).waitFor();
    await leave();
    await theirs.button('Delete').first().click();
    await expect.poll(() => snapshots(theirs).count()).toBe(count - 1);
  });

  it('are made every day', async () => {
    await setPlan(ours, {});
    await ring(from);
    await expect
      .poll(async () => {
        await ours.page.reload();
        await snapshots(ours).first().waitFor();
        return snapshots(ours).allInnerTexts();
      })
      .toContainEqual(expect.stringMatching(/daily · 4 papers/));
  });
});

describe('the plan', () => {
  it('is the reader’s choice', async () => {
    const { page } = ours;
    await page.getByRole('combobox', { name: 'A new one is due' }).selectOption('every week');
    await page.getByRole('radio', { name: /^Download it by itself/ }).check();
    await page.getByRole('checkbox', { name: /^Make one every day/ }).uncheck();
    await expect
      .poll(() => planOf(ours))
      .toMatchObject({ fileEvery: 'week', isAutomatic: true, keepsSnapshots: false });
  });

  it('reminds in the popup of a file that is due', async () => {
    await setPlan(ours, { fileSince: daysAgo(31) });
    const popup = await from.browser.openPopup();
    const notice = popup.getByRole('region', { name: 'Backup' });
    expect(await notice.getByRole('link', { name: 'Back up' }).getAttribute('href')).toBe(
      '/transfer.html#backup',
    );
    await popup.close();
    const asked = await from.browser.context.newPage();
    await asked.setViewportSize({ width: 900, height: 400 });
    await asked.goto(ours.page.url().replace(/\.html.*/, '.html#backup'));
    const heading = asked.getByRole('heading', { name: 'Backup', exact: true });
    await expect.poll(async () => (await heading.boundingBox())?.y).toBeLessThan(100);
    await asked.close();
    await ours.saves('Save a backup');
    const after = await from.browser.openPopup();
    await after.getByRole('button', { name: 'All 4' }).waitFor();
    expect(await after.getByRole('region', { name: 'Backup' }).count()).toBe(0);
    await after.close();
  });

  it('closes the tab in which a file came by itself', async () => {
    await closed;
    const saving = opened.filter((tab) => tab.url().endsWith('#save'));
    expect(saving.map((tab) => tab.isClosed())).toEqual([true]);
  });
});

/** The same bytes but for one in the middle. */
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
