import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FirefoxSession, launchFirefox } from '../browsers/firefox';
import { type Replica, startReplica } from '../replica/server';
import { BUILDS } from '../support/chromium-session';
import { papersOnceThereAre, readStore } from '../support/database';
import { type Driven, Hands } from '../support/page-driver';
import { RICH_RECORDS } from '../support/rich-records';
import { BROKEN_BIBTEX } from '../support/transfer-files';
import { fillByActs, storesOf } from '../support/transfer-page';

const folder = mkdtempSync(join(tmpdir(), 'papershelf-transfer-'));
const downloads = join(folder, 'downloads');
let replica: Replica;
let from: FirefoxSession;
let to: FirefoxSession;
let ours: Hands;
let theirs: Hands;

function start(): Promise<FirefoxSession> {
  return launchFirefox({
    extensionDir: join(BUILDS, 'firefox-mv3'),
    replicaPort: replica.port,
    geckoId: 'papershelf@papershelf.app',
    preferences: { 'browser.download.dir': downloads, 'browser.download.folderList': 2 },
  });
}
const handsAt = async (session: FirefoxSession, path: string) =>
  new Hands((await session.openPopup(path)) as unknown as Driven);

beforeAll(async () => {
  mkdirSync(downloads);
  replica = await startReplica({ records: RICH_RECORDS });
  [from, to] = await Promise.all([start(), start()]);
  const listing = await from.browser.newPage();
  await listing.goto(replica.url('/papers/date/2026-10-05'));
  ours = await handsAt(from, 'transfer.html');
  await papersOnceThereAre(ours.page, RICH_RECORDS.length);
  await fillByActs(ours.page);
  theirs = await handsAt(to, 'transfer.html');
});
afterAll(async () => {
  await from?.close();
  await to?.close();
  await replica?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The file that was downloaded, once it is whole. */
async function downloaded(ending: string): Promise<string> {
  let name: string | undefined;
  await expect
    .poll(() => {
      name = readdirSync(downloads).find((each) => each.endsWith(ending));
      // While it comes a file of the same name with `.part` behind it is there too.
      return (
        name !== undefined &&
        !existsSync(join(downloads, `${name}.part`)) &&
        readFileSync(join(downloads, name)).length > 0
      );
    })
    .toBe(true);
  return join(downloads, name ?? '');
}

/** Chooses a file as the browser's own dialog would. */
async function choose({ page }: Hands, path: string): Promise<void> {
  const input = await (page as unknown as Page).$('input[type=file]');
  await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(path);
}

const told = (text: string) =>
  `document.querySelector('.task [role=status]').textContent.includes(${JSON.stringify(text)})`;

describe('in Firefox', () => {
  it('a backup brings the library into another profile, record for record, and the search finds it', async () => {
    await ours.click('Save a backup');
    await ours.until(told('The backup was handed to the browser: papershelf-backup-'));
    const file = await downloaded('.jsonl.gz');

    await choose(theirs, file);
    await theirs.click('Put it in the place of your library: what is not in the backup is removed');
    await theirs.until("named('Replace my library').some((button) => !button.disabled)");
    await theirs.click('Replace my library');
    await theirs.until(told('Your library is now that of papershelf-backup-'));
    expect(await storesOf(theirs.page)).toEqual(await storesOf(ours.page));

    const popup = await handsAt(to, 'popup.html');
    await popup.until("document.activeElement.matches('[role=searchbox]')");
    await popup.type('balazs diphoton');
    await popup.until(
      "all('article h3, article h2').map((title) => title.textContent).join() === 'Calculation of Prompt Diphoton Production'",
    );
  });

  it('BibTeX comes in, what cannot be read of it is listed, and the second time nothing changes', async () => {
    const file = join(folder, 'some.bib');
    writeFileSync(file, BROKEN_BIBTEX);
    await theirs.page.bringToFront();
    await choose(theirs, file);
    await theirs.until("all('.skipped-entries li').length === 1");
    expect(await theirs.look('all(".skipped-entries li")[0].textContent')).toMatch(/^Line 9: /);
    await theirs.click('Merge into my library');
    await theirs.until(told('some.bib was merged into your library.'));
    const papers = await readStore<{ id: string }>(theirs.page, 'papers');
    expect(papers.map(({ id }) => id)).toEqual(expect.arrayContaining(['2406.00011', '2406.00013']));
    const before = await storesOf(theirs.page);
    await choose(theirs, file);
    await theirs.until("document.body.textContent.includes('All of it is in your library already.')");
    await theirs.click('Leave it');
    expect(await storesOf(theirs.page)).toEqual(before);
  });

  it('a list leaves as a file', async () => {
    await ours.page.bringToFront();
    await ours.click('Export', 1); // the first leads to the section of that name
    const bib = await downloaded('.bib');
    const text = readFileSync(bib, 'utf8');
    for (const { id } of RICH_RECORDS) expect(text).toContain(id);
  });

  it('a snapshot is made, and brings back what was taken away', async () => {
    await theirs.click('Make a snapshot now');
    await theirs.until(told('A snapshot was put aside.'));
    const before = await storesOf(theirs.page);
    const popup = await handsAt(to, 'popup.html');
    await popup.click('Deep3');
    await popup.click('Delete list');
    await popup.until("!all('.filter-chip').some((chip) => chip.textContent === 'Deep3')");
    expect(await storesOf(theirs.page)).not.toEqual(before);
    await theirs.page.bringToFront();
    await theirs.click('Restore…');
    await theirs.click('Replace my library');
    await theirs.until(told('Your library is now that of papershelf-snapshot-'));
    expect(await storesOf(theirs.page)).toEqual(before);
  });
});
