import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FirefoxSession, launchFirefox } from '../browsers/firefox';
import { type Replica, startReplica } from '../replica/server';
import { BUILDS } from '../support/chromium-session';
import type { Api } from '../support/extension-api';
import { madeRecords } from '../support/made-records';

declare const browser: Api;

const DAY = '/papers/date/2026-10-06';

describe('the integration in Firefox', () => {
  let replica: Replica;
  let firefox: FirefoxSession;
  beforeAll(async () => {
    replica = await startReplica({ records: madeRecords(12, '2026-10-06') });
    firefox = await launchFirefox({
      extensionDir: join(BUILDS, 'firefox-mv3'),
      replicaPort: replica.port,
      geckoId: 'papershelf@papershelf.app',
    });
  });
  afterAll(async () => {
    await firefox.close();
    await replica.close();
  });

  it('the badge counts, commands have their keys, the context menu is there, and the search can be loaded', async () => {
    const listing = await firefox.browser.newPage();
    await listing.goto(replica.url(DAY));
    const popup = await firefox.openPopup();
    const badges = () =>
      popup.evaluate(async () => {
        const tabs = await browser.tabs.query({});
        return Promise.all(tabs.map(({ id = -1 }) => browser.action.getBadgeText({ tabId: id })));
      });
    await expect.poll(badges, { timeout: 10_000 }).toContain('12');
    const keys = await popup.evaluate(async () =>
      (await browser.commands.getAll()).map(({ name, shortcut }) => `${name} ${shortcut}`),
    );
    expect(keys.sort()).toEqual([
      '_execute_action Alt+Shift+D',
      'bookmark-on-page Alt+Shift+K',
      'next-new Alt+Shift+J',
      'open-library Alt+Shift+L',
      'toggle-page-keys ',
    ]);
    await popup.evaluate(() => browser.contextMenus.update('save-link', {}));
    const found = await popup.evaluate(findInBackground, 'result 7 shelf');
    expect(found).toEqual([
      {
        content: 'https://huggingface.co/papers/2610.00007',
        description: 'On the Shelf Life of Result 7 – Ada Author7 et al., 2026',
      },
    ]);
  });
});

/** Runs in a page of the extension: has the background load its search as it would for the address bar, and queries it. */
async function findInBackground(query: string): Promise<unknown> {
  const background = (await browser.runtime.getBackgroundPage()) as Window & {
    papershelfSearch?: import('../../lib/background/omnibox/search-bundle').SearchBundle;
  };
  const script = background.document.createElement('script');
  script.src = '/search.js';
  const read = new Promise((resolve) => {
    script.onload = resolve;
  });
  background.document.head.append(script);
  await read;
  if (!background.papershelfSearch) throw new Error('no search');
  const { BackgroundSearch, toSuggestions } = background.papershelfSearch;
  const parameters = [{ name: 'papershelf' }, {}] as unknown as ConstructorParameters<
    typeof BackgroundSearch
  >;
  const search = new BackgroundSearch(...parameters);
  return toSuggestions(await search.find(query, 1), false);
}
