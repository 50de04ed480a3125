import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { dailyCards, searchCards } from '../support/card-html';
import { type Session, startSession } from '../support/chromium-session';
import { idsOf, madeRecords } from '../support/made-records';
import { WatchedLibrary } from '../support/watched-library';

const DAY = '/papers/date/2026-10-06';
const WEEK = '/papers/week/2026-W41';
/** Shown on the latest day and in its week. */
const LATEST = madeRecords(5, '2026-10-06', 1);
/** Shown in the week alone. */
const MONDAYS = madeRecords(5, '2026-10-05', 11);
/** Not on the site; scripts of the tests put them on a page. */
const LATER = madeRecords(3, '2026-10-06', 21);

const SEEN_ON_DAY = { 'daily:2026-10-06': idsOf(LATEST) };
const SEEN_IN_BOTH = { ...SEEN_ON_DAY, 'weekly:2026-W41': idsOf([...LATEST, ...MONDAYS]) };

let session: Session;
let library: WatchedLibrary;
let page: Page;

beforeAll(async () => {
  session = await startSession({ records: [...LATEST, ...MONDAYS], keepsPages: true });
  library = await WatchedLibrary.open(session);
});
afterAll(() => session.close());
afterEach(async () => {
  await library.startOver();
  session.replica.configure({ records: [...LATEST, ...MONDAYS] });
});

/** Opens the latest day and waits until its papers are saved. */
async function openDay(): Promise<void> {
  page = await session.visit(DAY);
  await library.untilSeen(SEEN_ON_DAY);
}

/** Appends cards to the page after a while. */
function addLater(html: string, wait: number): Promise<unknown> {
  return page.evaluate(
    ([cards, ms]) =>
      void setTimeout(() => document.querySelector('.cards')?.insertAdjacentHTML('beforeend', cards), ms),
    [html, wait] as const,
  );
}

describe('a page that goes to another without a reload', () => {
  it('day, week, day: each place has its own papers', async () => {
    await openDay();
    await page.getByRole('button', { name: 'Weekly' }).click();
    await library.untilSeen(SEEN_IN_BOTH);
    const before = (await library.paper(LATEST[0]?.id ?? ''))?.lastSeenAt ?? '';
    await page.getByRole('button', { name: 'Daily' }).click();
    await expect.poll(async () => (await library.paper(LATEST[0]?.id ?? ''))?.lastSeenAt).not.toBe(before);
    expect(await library.seen()).toEqual(SEEN_IN_BOTH);
  });

  it('no data of the first page is used for the second', async () => {
    const starred = (githubStars: number) => LATEST.map((record) => ({ ...record, githubStars }));
    const stars = async () => (await library.paper(LATEST[0]?.id ?? ''))?.githubStars;
    session.replica.configure({ records: [...starred(86_112), ...MONDAYS] });
    await openDay();
    expect(await stars()).toBe(86_112);
    // Meanwhile the site's count has grown; the outdated data still has the exact old number.
    session.replica.configure({ records: [...starred(90_000), ...MONDAYS] });
    await page.getByRole('button', { name: 'Weekly' }).click();
    await library.untilSeen(SEEN_IN_BOTH);
    expect(await stars()).toBe(90_000);
    for (const record of MONDAYS) {
      const { firstSeenAt, lastSeenAt, thumbnailUrl, ...paperFields } =
        (await library.paper(record.id)) ?? {};
      const { id, title, upvotes, submittedBy } = record;
      expect(paperFields).toEqual({ id, title, upvotes, submittedBy, authorCount: 2, comments: 1 });
    }
    expect((await library.reports()).map(({ problems }) => problems)).toEqual([['json-outdated']]);
  });

  it('an address that changes a second before the cards do: they stay the papers of the first page', async () => {
    await openDay();
    await page.evaluate((to) => history.pushState({}, '', to), WEEK);
    await page.evaluate(
      (cards) =>
        void setTimeout(() => {
          const list = document.querySelector('.cards');
          if (list) list.innerHTML = cards;
        }, 1_000),
      dailyCards(MONDAYS),
    );
    await library.untilSeen({ ...SEEN_ON_DAY, 'weekly:2026-W41': idsOf(MONDAYS) });
  });

  it('back and forward by a script of the page: each place has its own papers', async () => {
    const path = `${DAY}?script`;
    const swap = `addEventListener('popstate', async () => {
      const next = new DOMParser().parseFromString(await (await fetch(location.href)).text(), 'text/html');
      document.querySelector('main').replaceWith(next.querySelector('main'));
    });`;
    session.replica.override(path, {
      status: 200,
      html: session.replica.render(DAY).replace(/addEventListener\('popstate'.*/, swap),
    });
    page = await session.visit(path);
    await page.getByRole('button', { name: 'Weekly' }).click();
    await library.untilSeen(SEEN_IN_BOTH);
    for (const [step, paper] of [
      ['back', LATEST[0]],
      ['forward', MONDAYS[0]],
    ] as const) {
      const before = (await library.paper(paper?.id ?? ''))?.lastSeenAt;
      await page.evaluate((way) => history[way](), step);
      await expect.poll(async () => (await library.paper(paper?.id ?? ''))?.lastSeenAt).not.toBe(before);
    }
    expect(await library.seen()).toEqual(SEEN_IN_BOTH);
  });

  it('results by which a script replaces the cards are a search, the earlier cards are not', async () => {
    await openDay();
    await page.evaluate(
      (cards) => {
        history.replaceState({}, '', '?q=shelf');
        const list = document.querySelector('.cards');
        if (list) list.innerHTML = cards;
      },
      searchCards([...MONDAYS, ...LATER]),
    );
    await library.untilSeen({ ...SEEN_ON_DAY, 'search:shelf': idsOf([...MONDAYS, ...LATER]) });
  });
});

describe('a page that is restored from the back/forward cache', () => {
  it('is captured as a new visit, though nothing on it has changed', async () => {
    await openDay();
    await page.evaluate(() =>
      addEventListener('pageshow', (event) => {
        document.title = `restored: ${event.persisted}`;
      }),
    );
    const before = (await library.paper(LATEST[0]?.id ?? ''))?.lastSeenAt;
    await page.goto('about:blank');
    // Playwright waits for a load event, which a restored page does not fire, and cannot inspect a page that is about to
    // unload.
    await page.evaluate(() => void setTimeout(() => history.back(), 50));
    await expect.poll(() => page.title().catch(() => 'not yet')).toBe('restored: true');
    await expect.poll(async () => (await library.paper(LATEST[0]?.id ?? ''))?.lastSeenAt).not.toBe(before);
  });
});

describe('cards that are added later', () => {
  it('after one second and after three', async () => {
    await openDay();
    await addLater(dailyCards(LATER.slice(0, 1)), 1_000);
    await addLater(dailyCards(LATER.slice(1)), 3_000);
    await library.untilSeen({ 'daily:2026-10-06': idsOf([...LATEST, ...LATER]) });
  });

  it('by scrolling', async () => {
    await openDay();
    await page.evaluate((cards) => {
      document.body.style.minHeight = '5000px';
      const add = () => document.querySelector('.cards')?.insertAdjacentHTML('beforeend', cards);
      addEventListener('scroll', add, { once: true });
    }, dailyCards(LATER));
    expect(await library.seen()).toEqual(SEEN_ON_DAY);
    await page.mouse.wheel(0, 2_000);
    await library.untilSeen({ 'daily:2026-10-06': idsOf([...LATEST, ...LATER]) });
  });

  it('in a tab that was never active', async () => {
    const opening = session.browser.context.waitForEvent('page');
    const tab = await library.openBehind(session.replica.url(DAY));
    page = await opening;
    await library.untilSeen(SEEN_ON_DAY);
    await addLater(dailyCards(LATER), 0);
    await library.untilSeen({ 'daily:2026-10-06': idsOf([...LATEST, ...LATER]) });
    expect(await library.isInFront(tab)).toBe(false);
  });
});

describe('a page that stays open', () => {
  it('a new count of upvotes on a card: paper and sighting have it', async () => {
    await openDay();
    const id = LATEST[0]?.id ?? '';
    await page.locator(`article:has(a[href="/papers/${id}"]) .vote .leading-none`).evaluate((count) => {
      count.textContent = '512';
    });
    await expect.poll(async () => (await library.paper(id))?.upvotes).toBe(512);
    const sightings = (await library.sightings())['daily:2026-10-06'] ?? [];
    expect(sightings.find(({ paperId }) => paperId === id)?.upvotes).toBe(512);
    expect(sightings).toHaveLength(LATEST.length);
  });

  it('sends nothing while its cards stay as they are, though the page around them changes', async () => {
    await openDay();
    const before = await library.captures();
    expect(before).toBeGreaterThan(0);
    // A running clock beside the listing, and a badge in the listing's header: changes, but none of a paper.
    await page.evaluate(() => {
      const clock = document.body.appendChild(document.createElement('aside'));
      const badge = document.querySelector('.banner b');
      setInterval(() => {
        clock.textContent = `${performance.now()}`;
        if (badge) badge.textContent = `new ${performance.now()}`;
      }, 200);
    });
    await page.waitForTimeout(5_000);
    expect(await library.captures()).toBe(before);
  });

  it('over midnight: later changes were seen on the next day, and the day before keeps its sightings', async () => {
    await openDay();
    const first = (await library.sightings())['daily:2026-10-06']?.[0]?.day ?? '';
    const midnight = Math.ceil(Date.now() / 86_400_000) * 86_400;
    const clock = await session.browser.context.newCDPSession(page);
    // The clock of the whole page, content scripts included, is set to a minute after midnight and then runs on.
    await clock.send('Emulation.setVirtualTimePolicy', {
      policy: 'pause',
      initialVirtualTime: midnight + 60,
    });
    await addLater(dailyCards(LATER), 100);
    await clock.send('Emulation.setVirtualTimePolicy', { policy: 'advance', budget: 60_000 });
    await library.untilSeen({ 'daily:2026-10-06': idsOf([...LATEST, ...LATER]) });
    const sightings = (await library.sightings())['daily:2026-10-06'] ?? [];
    const next = new Date(midnight * 1_000).toISOString().slice(0, 10);
    const on = (day: string) =>
      idsOf(sightings.filter((one) => one.day === day).map(({ paperId }) => ({ id: paperId })));
    expect(on(first)).toEqual(idsOf(LATEST));
    expect(on(next)).toEqual(idsOf([...LATEST, ...LATER]));
  });
});
