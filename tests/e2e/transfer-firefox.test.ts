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

/** The downloaded file, once it is complete. */
async function downloaded(ending: string): Promise<string> {
  let name: string | undefined;
  await expect
    .poll(() => {
      name = readdirSync(downloads).find((each) => each.endsWith(ending));
      // During the download there is also a file of the same name with `.part` appended.
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

const hasText = (text: string) =>
  `document.querySelector('.task [role=status]').textContent.includes(${JSON.stringify(text)})`;

describe('in Firefox', () => {
  it('a backup restores the library in another profile, record for record, and the search finds its papers', async () => {
    await ours.click('Save a backup');
    await ours.until(hasText('Backup downloaded: papershelf-backup-'));
    const file = await downloaded('.jsonl.gz');

    await choose(theirs, file);
    await theirs.click('Replace my library: removes what isn’t in the backup');
    await theirs.until("named('Replace my library').some((button) => !button.disabled)");
    await theirs.click('Replace my library');
    await theirs.until(hasText('Library replaced from papershelf-backup-'));
    expect(await storesOf(theirs.page)).toEqual(await storesOf(ours.page));

    const popup = await handsAt(to, 'popup.html');
    await popup.until("document.activeElement.matches('[role=searchbox]')");
    await popup.type('balazs diphoton');
    await popup.until(
      "all('article h3, article h2').map((title) => title.textContent).join() === 'Calculation of Prompt Diphoton Production'",
    );
  });

  it('BibTeX is imported, unreadable entries are listed, and a second import changes nothing', async () => {
    const file = join(folder, 'some.bib');
    writeFileSync(file, BROKEN_BIBTEX);
    await theirs.page.bringToFront();
    await choose(theirs, file);
    await theirs.until("all('.skipped-entries li').length === 1");
    expect(await theirs.look('all(".skipped-entries li")[0].textContent')).toMatch(/^Line 9: /);
    await theirs.click('Import 2 papers');
    await theirs.until(hasText('some.bib was merged into your library.'));
    const papers = await readStore<{ id: string }>(theirs.page, 'papers');
    expect(papers.map(({ id }) => id)).toEqual(expect.arrayContaining(['2406.00011', '2406.00013']));
    const before = await storesOf(theirs.page);
    await choose(theirs, file);
    await theirs.until("document.body.textContent.includes('Nothing new: it’s all in your library.')");
    await theirs.click('Cancel');
    expect(await storesOf(theirs.page)).toEqual(before);
  });

  it('a list is exported as a file', async () => {
    await ours.page.bringToFront();
    await ours.click('Export', 1); // the first one leads to the section of that name
    const bib = await downloaded('.bib');
    const text = readFileSync(bib, 'utf8');
    for (const { id } of RICH_RECORDS) expect(text).toContain(id);
  });

  it('a snapshot is made, and restores what was removed', async () => {
    await theirs.click('Create a snapshot');
    await theirs.until(hasText('Snapshot saved.'));
    const before = await storesOf(theirs.page);
    const popup = await handsAt(to, 'popup.html');
    await popup.click('Deep3');
    await popup.click('Delete list');
    await popup.until("!all('.filter-chip').some((chip) => chip.textContent === 'Deep3')");
    expect(await storesOf(theirs.page)).not.toEqual(before);
    await theirs.page.bringToFront();
    await theirs.click('Restore…');
    await theirs.click('Replace my library');
    await theirs.until(hasText('Library replaced from papershelf-snapshot-'));
    expect(await storesOf(theirs.page)).toEqual(before);
  });
});
