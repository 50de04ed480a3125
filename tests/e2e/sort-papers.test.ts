import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { launchChromium } from '../browsers/chromium';
import { launchFirefox } from '../browsers/firefox';
import { type Replica, startReplica } from '../replica/server';
import type { BuiltCopy } from '../support/built-copy';
import { madeRecords } from '../support/made-records';
import { buildWithOpenRoots } from '../support/open-shadow';
import { type Driven, Hands } from '../support/page-driver';

const RECORDS = madeRecords(30, '2026-10-06');
const LISTING = '/papers/date/2026-10-06';

/** A browser with the extension, as a user operates it. */
interface Reading {
  listing(): Promise<Hands>;
  popup(): Promise<Hands>;
  close(): Promise<void>;
}

const BROWSERS = {
  Chromium: async (extensionDir: string, replica: Replica, profileDir: string): Promise<Reading> => {
    const browser = await launchChromium({ extensionDir, replicaPort: replica.port, profileDir });
    return {
      listing: async () => {
        const page = await browser.context.newPage();
        await page.setViewportSize({ width: 1280, height: 900 });
        await page.goto(replica.url(LISTING));
        return new Hands(page as Driven);
      },
      popup: async () => {
        const page = await browser.openPopup();
        await page.setViewportSize({ width: 420, height: 600 });
        return new Hands(page as Driven);
      },
      close: () => browser.close(),
    };
  },
  Firefox: async (extensionDir: string, replica: Replica, profileDir: string): Promise<Reading> => {
    const geckoId = 'papershelf@papershelf.app';
    const browser = await launchFirefox({ extensionDir, replicaPort: replica.port, profileDir, geckoId });
    return {
      listing: async () => {
        const page = await browser.browser.newPage();
        await page.goto(replica.url(LISTING));
        return new Hands(page as unknown as Driven);
      },
      popup: async () => new Hands((await browser.openPopup()) as unknown as Driven),
      close: () => browser.close(),
    };
  },
};

const MARK = (at: number) =>
  `all('article')[${at}].querySelector('papershelf-mark').shadowRoot.querySelector('.badge')`;
const WORDS = "all('button.badge').map(nameOf)";
/** Filters with their counts, as the popup shows them. */
const CHIPS = "[...document.querySelectorAll('.filters .filter-chip')].map((chip) => chip.textContent)";
const ROWS = "[...document.querySelectorAll('article[data-paper-id]')].map((row) => row.dataset.paperId)";

/** The two ways to do everything; they begin when the page shows thirty badges and the popup its first rows. */
interface Way {
  /** Switches the keyboard shortcuts of the page on, if they are needed. */
  prepare(popup: Hands): Promise<void>;
  triage(page: Hands): Promise<void>;
  makeList(popup: Hands, name: string): Promise<void>;
  fillFromPage(page: Hands, name: string): Promise<void>;
  /** Adds the first and the second row to the list and shows it. */
  fillFromPopup(popup: Hands, name: string): Promise<void>;
  /** Moves the second paper of the list before the first. */
  reorder(popup: Hands): Promise<void>;
}

const badgesShow = (page: Hands, word: string, count: number) =>
  page.until(`${WORDS}.filter((name) => name.toLowerCase().includes('${word}')).length === ${count}`);

const chipsShow = (popup: Hands, chips: string[]) =>
  popup.until(`${JSON.stringify(chips)}.every((chip) => ${CHIPS}.includes(chip))`);

const keyboard: Way = {
  prepare: async (popup) => {
    await popup.tabTo('Settings');
    await popup.press('Enter');
    await popup.tabTo('Keyboard shortcuts on Hugging Face pages');
    await popup.press(' ', 'Escape');
  },
  triage: async (page) => {
    for (let count = 1; count <= 3; count++) {
      await page.press('j', 'b');
      await badgesShow(page, 'bookmarked', count);
    }
    for (let count = 1; count <= 5; count++) {
      await page.press('j', 't');
      await badgesShow(page, 'to read', count);
    }
    await page.press('j');
    for (let count = 1; count <= 10; count++) {
      await page.press('h'); // and on to the next card
      await badgesShow(page, 'hidden', count);
    }
  },
  makeList: async (popup, name) => {
    await popup.tabTo('Lists');
    await popup.press('Enter');
    await popup.tabTo('New list');
    await popup.press('Enter');
    await popup.until("document.querySelector('dialog input')");
    await popup.type(name);
    await popup.press('Enter');
  },
  fillFromPage: async (page, name) => {
    await page.press('j', 'l');
    await page.until(`named(${JSON.stringify(name)}).length > 0`);
    await page.tabTo(name);
    await page.press(' ');
    await page.until("focused().ariaChecked === 'true'");
    await page.press('Escape');
  },
  fillFromPopup: async (popup, name) => {
    await popup.press('/');
    for (const steps of [1, 2]) {
      await popup.press(...Array<string>(steps).fill('ArrowDown'), 'l');
      await popup.tabTo(`${name}${steps} on it`);
      await popup.press(' ');
      await popup.until('focused().checked');
      await popup.press('Escape');
      await popup.press('/');
    }
    await popup.tabTo(`${name}3`);
    await popup.press('Enter');
    await popup.until(`${ROWS}.length === 3`);
  },
  reorder: async (popup) => {
    await popup.press('/');
    await popup.press('ArrowDown', 'ArrowDown', 'Alt+ArrowUp');
  },
};

const mouse: Way = {
  prepare: async () => {},
  triage: async (page) => {
    for (let at = 0; at < 3; at++) {
      await page.pointAtElement(MARK(at));
      await page.page.mouse.down();
      await page.page.mouse.up();
      await badgesShow(page, 'bookmarked', at + 1);
    }
    for (let at = 3; at < 18; at++) {
      const [button, word, count] = at < 8 ? ['To read', 'to read', at - 2] : ['Hide', 'hidden', at - 7];
      await page.pointAtElement(MARK(at));
      await page.click(button as string);
      await badgesShow(page, word as string, count as number);
    }
  },
  makeList: async (popup, name) => {
    await popup.click('Lists');
    await popup.click('New list');
    await popup.until("document.querySelector('dialog input')");
    await popup.type(name);
    await popup.click('Save');
  },
  fillFromPage: async (page, name) => {
    await page.pointAtElement(MARK(18));
    await page.click('Add to list');
    await page.click(name);
    await page.until(`named(${JSON.stringify(name)})[0].ariaChecked === 'true'`);
    await page.pointAtElement("document.querySelector('h1')");
    await page.page.mouse.down();
    await page.page.mouse.up();
  },
  fillFromPopup: async (popup, name) => {
    for (const at of [0, 1]) {
      await popup.click('Add to list', at);
      await popup.click(`${name}${at + 1} on it`);
      await popup.until("document.querySelector('dialog input[type=checkbox]').checked");
      await popup.click('Close');
    }
    await popup.click(`${name}3`);
    await popup.until(`${ROWS}.length === 3`);
  },
  reorder: async (popup) => {
    const first = await popup.look<{ x: number; y: number }>(
      "(({ x, y }) => ({ x, y }))(all('article')[0].getBoundingClientRect())",
    );
    await popup.pointAtElement("all('.drag-handle')[1]");
    await popup.page.mouse.down();
    await popup.page.mouse.move(first.x + 40, first.y + 40, { steps: 4 });
    await popup.page.mouse.move(first.x + 40, first.y + 4, { steps: 4 });
    await popup.page.mouse.up();
  },
};

const WAYS = { keyboard, mouse };
const CASES = (Object.keys(BROWSERS) as (keyof typeof BROWSERS)[]).flatMap((browser) =>
  (Object.keys(WAYS) as (keyof typeof WAYS)[]).map((way) => [browser, way] as const),
);

describe.each(CASES)('in real %s, by %s alone', (browser, by) => {
  const profileDir = mkdtempSync(join(tmpdir(), 'papershelf-triage-'));
  const way = WAYS[by];
  let build: BuiltCopy;
  let replica: Replica;
  let reading: Reading;
  beforeAll(async () => {
    build = buildWithOpenRoots(browser === 'Chromium' ? 'chrome-mv3' : 'firefox-mv3');
    replica = await startReplica({ records: RECORDS });
    reading = await BROWSERS[browser](build.dir, replica, profileDir);
  });
  afterAll(async () => {
    await reading.close();
    await replica.close();
    build.remove();
    rmSync(profileDir, { recursive: true, force: true });
  });

  it('thirty papers are triaged, a list is created, filled and ordered, and all of it is there after a restart', async () => {
    const page = await reading.listing();
    await page.until(`${WORDS}.length === 30`);
    const popup = await reading.popup();
    await popup.until(`${ROWS}.length === 30`);
    await way.prepare(popup);
    await way.makeList(popup, 'Circuits');
    await chipsShow(popup, ['Circuits0']);

    await page.page.bringToFront();
    await way.triage(page);
    await way.fillFromPage(page, 'Circuits');

    await popup.page.bringToFront();
    await chipsShow(popup, ['All30', 'Bookmarks3', 'To read5', 'Circuits1', 'Hidden10']);
    if (by === 'mouse') await popup.click('All30');
    else {
      await popup.press('/');
      await popup.tabTo('All30');
      await popup.press('Enter');
    }
    await popup.until(`${ROWS}.length === 20`);
    await way.fillFromPopup(popup, 'Circuits');
    const before = await popup.look<string[]>(ROWS);
    await way.reorder(popup);
    const after = [before[1], before[0], before[2]];
    await popup.until(`JSON.stringify(${ROWS}) === '${JSON.stringify(after)}'`);

    await reading.close();
    reading = await BROWSERS[browser](build.dir, replica, profileDir);
    const again = await reading.popup();
    await chipsShow(again, ['All30', 'Bookmarks3', 'To read5', 'Circuits3', 'Hidden10']);
    await again.click('Circuits3');
    await again.until(`JSON.stringify(${ROWS}) === '${JSON.stringify(after)}'`);
    const listingPage = await reading.listing();
    await listingPage.until(`${WORDS}.length === 30`);
    await badgesShow(listingPage, 'bookmarked', 3);
    await badgesShow(listingPage, 'to read', 5);
    await badgesShow(listingPage, 'hidden', 10);
  }, 120_000);
});
