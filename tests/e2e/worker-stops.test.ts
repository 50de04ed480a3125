import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { dailyCards } from '../support/card-html';
import { type Session, startSession } from '../support/chromium-session';
import { idsOf, madeRecords } from '../support/made-records';
import { randomNumbers } from '../support/random';
import { WatchedLibrary } from '../support/watched-library';
import { WorkerStopper } from '../support/worker-stopper';

declare const chrome: { storage: { local: { set(items: object): Promise<void> } } };

const STOPS = 200;
const SEED = 20261006;
/** In milliseconds: from the worker's start to its end at most. A capture takes a worker that starts 30 to 80. */
const LONGEST_LIFE = 120;
const DAY = '/papers/date/2026-10-06';
const WEEK = '/papers/week/2026-W41';
const SHOWN = madeRecords(3, '2026-10-06', 1);
/** What a script adds to each of the pages, one card after the other. */
const ADDED = {
  [DAY]: madeRecords(STOPS, '2026-10-06', 1_001),
  [WEEK]: madeRecords(STOPS, '2026-10-05', 2_001),
};

let session: Session;
let library: WatchedLibrary;
beforeAll(async () => {
  session = await startSession({ records: SHOWN });
  library = await WatchedLibrary.open(session);
  // Badges send messages to the worker, too, and wake it between the captures, which are tested here.
  await library.page.evaluate((settings) => chrome.storage.local.set({ settings }), {
    hasMarks: false,
    hasBadge: false,
  });
});
afterAll(() => session.close());

/** Opens a page to which `addCard` adds a card, after which it is captured again. */
async function openRestless(path: keyof typeof ADDED & string) {
  const page = await session.visit(path);
  await page.evaluate(
    (cards) => {
      const addCard = () => {
        const card = cards.shift();
        if (card) document.querySelector('.cards')?.insertAdjacentHTML('beforeend', card);
      };
      Object.assign(window, { addCard });
    },
    (ADDED[path] ?? []).map((record) => dailyCards([record])),
  );
  return page;
}

it(`the worker is stopped at ${STOPS} moments: what it reported as saved is there, and nothing is incomplete`, async () => {
  const random = randomNumbers(SEED);
  const pages = [await openRestless(DAY), await openRestless(WEEK)];
  const stopper = await WorkerStopper.of(library.page);
  const acknowledged = new Set<string>();
  const unanswered = new Set<string>();
  for (let stop = 0; stop < STOPS; stop++) {
    // One card per stop, not per interval: on a slow machine the cards would run out before the stops do.
    for (const page of pages) await page.evaluate('addCard()');
    await stopper.untilRunning();
    await sleep(random() * LONGEST_LIFE);
    await stopper.stop();
    for (const { url, capturedAt, ids, problems } of await library.reports()) {
      for (const id of ids) acknowledged.add(id);
      if (problems.includes('no-answer')) unanswered.add(`${url} ${capturedAt}`);
    }
    const saved = new Set((await library.papers()).map(({ id }) => id));
    expect([...acknowledged].filter((id) => !saved.has(id))).toEqual([]);
    expect(await library.halves()).toEqual([]);
  }
  expect(stopper.stops).toBeGreaterThanOrEqual(STOPS);
  // Otherwise the stops would fall between the captures, where they prove nothing.
  expect(unanswered.size).toBeGreaterThan(STOPS / 10);
  expect(acknowledged.size).toBeGreaterThan(SHOWN.length);
  console.info(
    `${unanswered.size} captures were cut off, ${acknowledged.size} papers acknowledged meanwhile`,
  );

  const shown = new Set<string>();
  for (const page of pages) {
    const links = await page
      .locator('h3 a')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    for (const link of links) shown.add(link.replace('/papers/', ''));
  }
  await expect
    .poll(async () => idsOf(await library.papers()), { timeout: 15_000 })
    .toEqual([...shown].sort());
  const papers = await library.papers();
  const records = new Map([...SHOWN, ...Object.values(ADDED).flat()].map((record) => [record.id, record]));
  for (const { id, title, upvotes, submittedBy, authorCount } of papers) {
    const truth = records.get(id);
    expect({ title, upvotes, submittedBy, authorCount }).toEqual({
      title: truth?.title,
      upvotes: truth?.upvotes,
      submittedBy: truth?.submittedBy,
      authorCount: 2,
    });
  }
  expect(await library.halves()).toEqual([]);
}, 400_000);
