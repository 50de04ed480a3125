import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PaperAnnotations } from '../../lib/library/model/annotations';
import { daysAgo, planOf, setPlan } from '../support/backup-schedule';
import { type Session, startSession } from '../support/chromium-session';
import { readStore } from '../support/database';
import {
  actOn,
  BACKUP_NAME,
  type Saved,
  startWithAll,
  storesOf,
  TransferPage,
} from '../support/transfer-page';

/** The library that is backed up, and the empty one of another profile that gets it. */
let from: Session;
let to: Session;
let ours: TransferPage;
let theirs: TransferPage;
let file: Saved;
beforeAll(async () => {
  ({ session: from, reader: ours } = await startWithAll());
  to = await startSession({ records: [] });
  theirs = await TransferPage.open(to.browser);
});
afterAll(async () => {
  await from?.close();
  await to?.close();
});

describe('a backup', () => {
  it('is saved, and the schedule counts from then', async () => {
    await setPlan(ours, { fileSince: daysAgo(40) });
    await ours.page.reload();
    await ours.page.getByText('No backup yet, one is due.').waitFor();
    file = await ours.saves('Save a backup');
    expect(file.name).toMatch(BACKUP_NAME);
    await ours.isTold(/^Backup downloaded: papershelf-backup-.* \([\d.]+ kB\)\.$/);
    await ours.page.getByText(/^Last backup [^.]*\.$/).waitFor();
    const { fileSince, lastFileAt } = await planOf(ours);
    expect(Date.now() - Date.parse(fileSince ?? '')).toBeLessThan(60_000);
    expect(lastFileAt).toBe(fileSince);
  });

  it('is compared before anything is changed, store by store and record by record', async () => {
    const before = await storesOf(theirs.page);
    await theirs.import(file.name, file.content);
    await theirs.shows({ Papers: '4 0 0' });
    expect(await theirs.preview()).toEqual({
      Papers: '4 0 0',
      'Bookmarks, status, tags and notes': '2 0 0',
      Lists: '2 0 0',
      'List entries': '3 0 0',
      Visits: '4 0 0',
      Trash: '6 0 0',
      'Citation keys': '4 0 0',
      'Export history': '1 0 0',
      'Send history': '1 0 0',
    });
    const titles = (await readStore<{ title: string }>(ours.page, 'papers')).map(({ title }) => title);
    expect(await theirs.group('New papers: 4')).toEqual(titles);
    expect((await theirs.group('New lists: 2')).sort()).toEqual(['Deep', 'Smart']);
    expect(await theirs.group('New list entries: 3')).toContain(`${titles[0]} · Deep`);
    expect(await storesOf(theirs.page)).toEqual(before);
  });

  it('replaces an empty library, record for record; and the search finds its papers', async () => {
    await theirs.page.getByRole('radio', { name: /^Replace my library/ }).check();
    await theirs.button('Replace my library').click();
    await theirs.isTold(/^Library replaced from papershelf-backup/);
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
    await theirs.page.getByText('Nothing new: it’s all in your library.').waitFor();
    expect(await theirs.button('Merge into my library').isDisabled()).toBe(true);
    await theirs.button('Cancel').click();
  });

  it('is merged with a library that has diverged, in either order', async () => {
    const [first, second] = ['0704.0001', '2610.00003'];
    const set = { bookmark: '2026-11-01T08:00:00.000Z' };
    await actOn(theirs.page, 'changeMarks', { deed: 'bookmark', patches: [{ paperId: second, set }] });
    await actOn(theirs.page, 'putOnList', { to: { name: 'Theirs' }, paperIds: [first] });
    const note = { note: 'Changed since.' };
    await actOn(ours.page, 'changeMarks', { deed: 'note', patches: [{ paperId: first, set: note }] });
    const [mine, yours] = [await ours.saves('Save a backup'), await theirs.saves('Save a backup')];

    await theirs.import(mine.name, mine.content);
    await theirs.shows({ Papers: '0 0 4', 'Bookmarks, status, tags and notes': '0 1 1' });
    expect(await theirs.group('Updated bookmarks, status, tags and notes: 1')).toEqual([
      expect.stringMatching(/Note: .* → Changed since\./),
    ]);
    await theirs.button('Merge into my library').click();
    await theirs.isTold(/was merged into your library/);
    const annotations = await readStore<PaperAnnotations>(theirs.page, 'marks');
    expect(annotations).toMatchObject([
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
