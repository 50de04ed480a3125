import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Paper } from '../../lib/paper/paper';
import { challengePage } from '../replica/page';
import { type Session, startSession } from '../support/chromium-session';
import { readStore } from '../support/database';
import { RICH_RECORDS } from '../support/rich-records';

const DAY = '/papers/date/2026-10-05';

let session: Session;
beforeAll(async () => {
  session = await startSession({ records: RICH_RECORDS, searchAll: true });
});
afterAll(() => session.close());
beforeEach(() => session.replica.configure({ records: RICH_RECORDS, json: 'whole' }));

/** Visits a page with an empty library: the saved papers, and the popup's report of the page. */
async function outcomeOf(path: string): Promise<{ papers: Paper[]; report: string }> {
  await session.visit(path);
  const popup = await session.browser.openPopup();
  const banner = popup.getByRole('region', { name: 'This page' });
  await banner.waitFor();
  const report = (await banner.textContent()) ?? '';
  const papers = await readStore<Paper>(popup, 'papers');
  await popup.evaluate(() => indexedDB.deleteDatabase('papershelf'));
  await popup.close();
  return { papers, report };
}

/** The path of a listing as the replica renders it, with one thing changed. */
function changed(path: string, change: (html: string) => string): string {
  const altered = `${path}?changed`;
  session.replica.override(altered, { status: 200, html: change(session.replica.render(path)) });
  return altered;
}

describe('an invalid page', () => {
  it('a listing without cards: nothing is saved, and the popup says that it is empty', async () => {
    session.replica.configure({ records: [] });
    const { papers, report } = await outcomeOf('/papers?q=nothing');
    expect(papers).toEqual([]);
    expect(report).toContain('This page: nothing saved');
    expect(report).toContain('The listing is empty');
  });

  it.each([403, 429])(
    'a challenge with status %i instead of a listing: nothing is saved, and the popup says what to do',
    async (status) => {
      session.replica.override('/papers/trending', { status, html: challengePage() });
      const { papers, report } = await outcomeOf('/papers/trending');
      session.replica.override('/papers/trending', undefined);
      expect(papers).toEqual([]);
      expect(report).toContain('The site showed another page (an error or a captcha).');
    },
  );

  it('hydration JSON that is cut off: the cards are saved, and the popup says what may be missing', async () => {
    session.replica.configure({ json: 'cut' });
    const { papers, report } = await outcomeOf(DAY);
    expect(papers).toHaveLength(RICH_RECORDS.length);
    expect(report).toContain('The page’s data was incomplete.');
  });

  it('a card without a title and no data for it: only it is skipped, and the popup counts it', async () => {
    session.replica.configure({ json: 'none' });
    const path = changed(DAY, (html) => html.replace(/<h3[\s\S]*?<\/h3>/, ''));
    const { papers, report } = await outcomeOf(path);
    expect(papers).toHaveLength(RICH_RECORDS.length - 1);
    const titles = RICH_RECORDS.map((record) => record.title.replace(/\s+/g, ' '));
    for (const paper of papers) expect(titles).toContain(paper.title);
    expect(report).toContain('Skipped 1 paper: no title found.');
  });

  it('a card without a title whose data is there: it is saved by its id', async () => {
    const path = changed(DAY, (html) => html.replace(/<h3[\s\S]*?<\/h3>/, ''));
    const { papers } = await outcomeOf(path);
    expect(papers).toHaveLength(RICH_RECORDS.length);
  });

  it.each(['Feb 30, 2026', 'Foo 45, 2026'])(
    'an invalid date, %s: the paper is saved without it, and the popup says so',
    async (date) => {
      session.replica.configure({ json: 'none' });
      const path = changed('/papers/trending', (html) =>
        html.replaceAll(/(?:Published on )?Oct 4, 2026/g, date),
      );
      const { papers, report } = await outcomeOf(path);
      expect(papers).toHaveLength(RICH_RECORDS.length);
      const paper = papers.find(({ id }) => id === '2610.00001');
      expect(paper?.title).toBe('Spectral Forcing for Pixel-Space Diffusion');
      expect(paper).not.toHaveProperty('publishedOn');
      expect(report).toContain('1 paper was saved without a date.');
    },
  );

  it('cards that the card extractor cannot read: the text of the page is read, by the parser of the seeds', async () => {
    session.replica.configure({ json: 'none' });
    const path = changed('/papers/trending', (html) =>
      html.replaceAll(/<(\/?)(?:article|a|h3)\b/g, '<$1div').replaceAll(/ href="[^"]*"/g, ''),
    );
    const { papers, report } = await outcomeOf(path);
    expect(papers.map((paper) => paper.id).sort()).toContain(
      'title:spectral-forcing-for-pixel-space-diffusion',
    );
    expect(papers).toHaveLength(RICH_RECORDS.length);
    expect(report).toContain('Hugging Face seems to have changed its layout.');
  });
});

describe('a message of the wrong shape', () => {
  const capture = {
    url: 'https://huggingface.co/papers',
    kind: 'daily',
    capturedAt: '2026-10-05T00:00:00.000Z',
    problems: [],
  };
  it.each([
    ['no message at all', null],
    ['another type', { type: 'forget everything' }],
    ['a capture without cards', { type: 'capture', capture }],
    [
      'a capture from a page of the extension',
      { type: 'capture', capture: { ...capture, cards: [{ reader: 'cards', title: 'X' }] } },
    ],
  ])('%s is refused', async (_what, message) => {
    const popup = await session.browser.openPopup();
    const reply = await popup.evaluate((sent) => chrome.runtime.sendMessage(sent), message);
    expect(reply).toEqual({ ok: false, reason: 'refused' });
    expect(await readStore(popup, 'papers')).toEqual([]);
    await popup.close();
  });
});

declare const chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };
