import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PaperFields } from '../../lib/paper/paper';
import { type FirefoxSession, launchFirefox } from '../browsers/firefox';
import { type Replica, startReplica } from '../replica/server';
import { BUILDS, type Session, startSession } from '../support/chromium-session';
import { factsOf, papersOnceThereAre } from '../support/database';
import { type Driven, Hands } from '../support/page-driver';
import { seedSiteRecords } from '../support/seed-site-records';
import { expectedOf, seeds } from '../support/seeds';

const PATH = '/papers?q=interpretability';

/** The reviewed records under the ids that the replica gives them, by id. */
function expected(): PaperFields[] {
  const records = seedSiteRecords();
  const reviewed = seeds().flatMap(expectedOf);
  return reviewed.map((paperFields, at) => ({ ...paperFields, id: records[at]?.id ?? '' })).sort(byId);
}

function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : 1;
}

describe('the seed as a search page, in real Chromium', () => {
  let session: Session;
  beforeAll(async () => {
    session = await startSession({ records: seedSiteRecords(), searchAll: true });
  });
  afterAll(() => session.close());

  it('saves 33 of 33 papers, every field as reviewed', async () => {
    await session.visit(PATH);
    const popup = await session.browser.openPopup();
    const papers = await papersOnceThereAre(popup, 33);
    expect(papers.map(factsOf)).toEqual(expected());
    for (const { firstSeenAt, lastSeenAt } of papers) {
      expect(lastSeenAt).toBe(firstSeenAt);
      expect(Math.abs(Date.now() - Date.parse(firstSeenAt))).toBeLessThan(60_000);
    }
  });

  it('saves nothing twice when the page is seen again, and records when', async () => {
    await session.visit(PATH);
    const popup = await session.browser.openPopup();
    const papers = await papersOnceThereAre(popup, 33);
    expect(papers.map(factsOf)).toEqual(expected());
    expect(papers.every(({ firstSeenAt, lastSeenAt }) => lastSeenAt > firstSeenAt)).toBe(true);
    await expect.poll(() => popup.getByText('This page: 33 papers, none new').count()).toBe(1);
  });

  it('sends no request of its own: the site sees the page and its images, and no other server is contacted', async () => {
    const paths = session.replica.requests.filter((path) => !path.startsWith('/social-thumbnails/'));
    expect(new Set(paths.filter((path) => path !== '/favicon.ico'))).toEqual(new Set([PATH]));
  });
});

describe('the seed as a search page, in real Firefox', () => {
  let replica: Replica;
  let browser: FirefoxSession;
  beforeAll(async () => {
    replica = await startReplica({ records: seedSiteRecords(), searchAll: true });
    browser = await launchFirefox({
      extensionDir: join(BUILDS, 'firefox-mv3'),
      replicaPort: replica.port,
      geckoId: 'papershelf@papershelf.app',
    });
  });
  afterAll(async () => {
    await browser.close();
    await replica.close();
  });

  it('saves the same 33 papers', async () => {
    const listing = await browser.browser.newPage();
    await listing.goto(replica.url(PATH));
    const popup = await browser.openPopup();
    const papers = await papersOnceThereAre(popup, 33);
    expect(papers.map(factsOf)).toEqual(expected());
  });

  it('finds, bookmarks and reports on the page', async () => {
    const popup = new Hands((await browser.openPopup()) as unknown as Driven);
    await popup.until("document.querySelector('article[data-paper-id]')");
    await popup.click('Search papers');
    await popup.type('sparse autoencodres');
    await popup.until("document.querySelector('mark')");
    await popup.click('Bookmark');
    await popup.until("named('Bookmark')[0].getAttribute('aria-pressed') === 'true'");
    const text = await popup.look<string>('document.body.textContent');
    expect(text).toContain('This page: 33 papers, 33 new');
    expect(text).toMatch(/Bookmarks1/);
  });
});
