import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { SightingRecord } from '../../lib/library/model/records';
import type { Paper } from '../../lib/paper/paper';
import type { PageReport } from '../../lib/site/report/page-report';
import type { Session } from './chromium-session';
import { readStore } from './database';

/** The part of the extension's API that is used here, and the counters of this page. */
interface Globals {
  chrome: {
    tabs: {
      query(which: object): Promise<{ id?: number }[]>;
      create(tab: { url: string; active: boolean }): Promise<{ id?: number }>;
      get(tab: number): Promise<{ active: boolean }>;
      sendMessage(tab: number, message: object): Promise<unknown>;
    };
    runtime: {
      onMessage: { addListener(listener: (message: { type: string }) => void): void };
      sendMessage(message: object): Promise<unknown>;
    };
  };
  captures: number;
  /** When the last one was received, by `performance.now()`. */
  capturedAt: number;
}
declare const window: Globals;

/** In milliseconds: a capture is saved within this time. */
const SAVED_WITHIN = 300;

/**
 * The library as seen by a page of the extension that runs none of our code: the records in the database, the replies of the
 * content scripts, and the number of captures that were sent.
 */
export class WatchedLibrary {
  private constructor(readonly page: Page) {}

  static async open(session: Session): Promise<WatchedLibrary> {
    const page = await session.browser.openPopup('manifest.json');
    await page.evaluate(async () => {
      const { runtime } = window.chrome;
      // The background creates the database, so that there is one to read.
      await runtime.sendMessage({ type: 'act', name: 'openLibrary', argument: null });
      window.captures = 0;
      window.capturedAt = Number.NEGATIVE_INFINITY;
      // A message to the background reaches every page of the extension as well.
      runtime.onMessage.addListener(({ type }) => {
        if (type !== 'capture') return;
        window.captures++;
        window.capturedAt = performance.now();
      });
    });
    return new WatchedLibrary(page);
  }

  papers(): Promise<Paper[]> {
    return readStore<Paper>(this.page, 'papers');
  }

  async paper(id: string): Promise<Paper | undefined> {
    return (await this.papers()).find((paper) => paper.id === id);
  }

  /** The sightings at each place. */
  async sightings(): Promise<Record<string, SightingRecord[]>> {
    const places: Record<string, SightingRecord[]> = {};
    for (const sighting of await readStore<SightingRecord>(this.page, 'sightings'))
      places[sighting.place] = [...(places[sighting.place] ?? []), sighting];
    return places;
  }

  /** Which papers were seen at each place: ids in order, without repetition. */
  async seen(): Promise<Record<string, string[]>> {
    const places = Object.entries(await this.sightings());
    return Object.fromEntries(
      places.map(([place, all]) => [place, [...new Set(all.map(({ paperId }) => paperId))].sort()]),
    );
  }

  /** Waits until exactly these papers were seen at exactly these places. */
  async untilSeen(expected: Record<string, string[]>, timeout = 8_000): Promise<void> {
    await expect.poll(() => this.seen(), { timeout, interval: 50 }).toEqual(expected);
  }

  /**
   * Ids that are in one of the stores `papers`, `titles` and `sightings` and not in another, all read in one
   * transaction: there are none as long as every write is atomic.
   */
  async halves(): Promise<string[]> {
    const stores = await this.page.evaluate(
      (names) =>
        new Promise<string[][]>((resolve, reject) => {
          const opening = indexedDB.open('papershelf');
          opening.onerror = () => reject(opening.error);
          opening.onsuccess = () => {
            const reading = opening.result.transaction(names);
            const requests = names.map((name) => reading.objectStore(name).getAllKeys());
            reading.onabort = () => reject(reading.error);
            reading.oncomplete = () => {
              opening.result.close();
              resolve(requests.map(({ result }) => result.map((key) => String([key].flat()[0]))));
            };
          };
        }),
      ['papers', 'titles', 'sightings'],
    );
    return [...new Set(stores.flat())].filter((id) => !stores.every((store) => store.includes(id)));
  }

  /** How many captures the content scripts have sent so far. */
  captures(): Promise<number> {
    return this.page.evaluate(() => window.captures);
  }

  /** The reports of the content scripts of all tabs. */
  reports(): Promise<PageReport[]> {
    return this.page.evaluate(async () => {
      const { tabs } = window.chrome;
      const asked = (await tabs.query({})).map(({ id }) =>
        tabs.sendMessage(id ?? -1, { type: 'report' }).catch(() => undefined),
      );
      return (await Promise.all(asked)).filter(Boolean) as PageReport[];
    });
  }

  /**
   * Opens a tab in the background. Playwright reports its page as visible all the same.
   *
   * @returns the tab's id
   */
  openBehind(url: string): Promise<number> {
    return this.page.evaluate(
      async (to) => (await window.chrome.tabs.create({ url: to, active: false })).id ?? -1,
      url,
    );
  }

  isInFront(tab: number): Promise<boolean> {
    return this.page.evaluate(async (id) => (await window.chrome.tabs.get(id)).active, tab);
  }

  /** Closes every page but this one, and empties every store. */
  async startOver(): Promise<void> {
    for (const open of this.page.context().pages()) if (open !== this.page) await open.close();
    await this.clear();
  }

  /** Empties every store, also of what a page that was just closed had sent. */
  async clear(): Promise<void> {
    await this.page.evaluate(async (within) => {
      const isQuiet = () => performance.now() - window.capturedAt > within;
      while (!isQuiet()) await new Promise((resolve) => setTimeout(resolve, 20));
      await new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('papershelf');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const names = [...opening.result.objectStoreNames];
          const clearing = opening.result.transaction(names, 'readwrite');
          for (const name of names) clearing.objectStore(name).clear();
          clearing.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      });
    }, SAVED_WITHIN);
  }
}
