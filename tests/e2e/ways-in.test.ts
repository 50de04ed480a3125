import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { PaperMarks } from '../../lib/kept/marks';
import { suggestionsOf } from '../../lib/ways/suggestion';
import { launchChromium } from '../browsers/chromium';
import { type FirefoxSession, launchFirefox } from '../browsers/firefox';
import { type Replica, startReplica } from '../replica/server';
import { BUILDS, type Session, startSession } from '../support/chromium-session';
import { readStore } from '../support/database';
import { madeRecords } from '../support/made-records';
import { WatchedLibrary } from '../support/watched-library';
import { WorkerStopper } from '../support/worker-stopper';

const DAY = '/papers/date/2026-10-06';
const RECORDS = madeRecords(12, '2026-10-06');
const TOLD = 'Papershelf: 12 new papers on this page';
const LINK = 'https://arxiv.org/pdf/2401.00001v2.pdf';

function manifestOf(build: string) {
  return JSON.parse(readFileSync(join(BUILDS, build, 'manifest.json'), 'utf8'));
}

describe.each(['chrome-mv3', 'firefox-mv3'])('the manifest of %s', (build) => {
  const manifest = manifestOf(build);

  it('asks for no more than it ever did', () => {
    expect(manifest.permissions).toEqual(['storage', 'unlimitedStorage', 'contextMenus', 'alarms']);
    for (const more of ['host_permissions', 'optional_permissions'])
      expect(manifest).not.toHaveProperty(more);
    expect(manifest.optional_host_permissions).toEqual(['http://127.0.0.1/*']);
    expect(manifest.content_scripts.flatMap(({ matches }: { matches: string[] }) => matches).sort()).toEqual([
      'https://huggingface.co/*/papers',
      'https://huggingface.co/*/papers?*',
      'https://huggingface.co/papers*',
    ]);
  });

  it('has a keyword, and commands of which four have keys', () => {
    expect(manifest.omnibox).toEqual({ keyword: 'dp' });
    const commands = Object.entries<{ suggested_key?: object; description?: string }>(manifest.commands);
    expect(Object.fromEntries(commands.map(([name, { suggested_key }]) => [name, suggested_key]))).toEqual({
      _execute_action: { default: 'Alt+Shift+D' },
      'open-library': { default: 'Alt+Shift+L' },
      'next-new': { default: 'Alt+Shift+J' },
      'bookmark-on-page': { default: 'Alt+Shift+K' },
      'toggle-page-keys': undefined,
    });
    for (const [name, { description }] of commands.slice(1)) expect(description, name).toBeTruthy();
  });
});

/** Events that a listener of the extension gets as from the browser. */
interface Event {
  dispatch(...parts: unknown[]): void;
}

interface Api {
  tabs: {
    query(which: object): Promise<{ id?: number; active: boolean }[]>;
    get(id: number): Promise<object>;
  };
  action: Record<'getBadgeText' | 'getTitle', (of: { tabId: number }) => Promise<string>>;
  storage: { local: { set(items: object): Promise<void> } };
  commands: { getAll(): Promise<{ name: string; shortcut: string }[]>; onCommand: Event };
  contextMenus: { update(id: string, to: object): Promise<void>; onClicked: Event };
  omnibox: {
    onInputChanged: Event;
    onInputEntered: Event;
    setDefaultSuggestion(line: { description: string }): Promise<void>;
  };
  runtime: {
    lastError?: { message: string };
    getBackgroundPage(): Promise<Window>;
    sendMessage(message: object): Promise<unknown>;
  };
  management: { getPermissionWarningsByManifest(manifest: string): Promise<string[]> };
}
declare const chrome: Api;
declare const browser: Api;

describe('in real Chromium', () => {
  let session: Session;
  let library: WatchedLibrary;
  beforeAll(async () => {
    session = await startSession({ records: RECORDS });
    library = await WatchedLibrary.open(session);
  });
  afterAll(() => session.close());
  afterEach(async () => {
    for (const page of session.browser.context.pages()) if (page !== library.page) await page.close();
    await set({});
    await library.clear();
  });

  async function inWorker<T>(run: () => T): Promise<Awaited<T>> {
    return (await (await session.browser.worker()).evaluate(run)) as Awaited<T>;
  }
  const set = async (settings: object) =>
    (await session.browser.worker()).evaluate((to) => chrome.storage.local.set({ settings: to }), settings);
  /** What stands on the toolbar button over the tab in front. */
  const badge = () =>
    inWorker(async () => {
      const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
      const of = { tabId: tab?.id ?? -1 };
      return [await chrome.action.getBadgeText(of), await chrome.action.getTitle(of)];
    });
  const badgeText = async () => (await badge())[0];

  it('the badge counts the new papers of its tab, and goes with the page', async () => {
    const page = await session.visit(DAY);
    await expect.poll(badge).toEqual(['12', TOLD]);
    await page.goto('about:blank');
    await expect.poll(badgeText).toBe('');
  });

  it('the badge goes when it is not wanted, and comes again', async () => {
    const page = await session.visit(DAY);
    await expect.poll(badgeText).toBe('12');
    await set({ hasBadge: false });
    await expect.poll(badge).toEqual(['', 'Papershelf']);
    await page.reload();
    await page.waitForTimeout(1_500);
    expect(await badgeText()).toBe('');
    await set({ hasBadge: true });
    await page.reload();
    await expect.poll(badgeText).toBe('12');
  });

  it('the alarm stands over the count', async () => {
    const html = session.replica.render(DAY).replace(/<h3[\s\S]*?<\/h3>/g, '');
    session.replica.override(`${DAY}?redesigned`, { status: 200, html });
    const page = await session.browser.context.newPage();
    await page.goto(session.replica.url(`${DAY}?redesigned`));
    await expect.poll(badgeText).toBe('!');
    await page.waitForTimeout(1_000);
    expect(await badgeText()).toBe('!');
  });

  it('the keys that are suggested are free', async () => {
    const commands = await inWorker(() => chrome.commands.getAll());
    expect(Object.fromEntries(commands.map(({ name, shortcut }) => [name, shortcut]))).toEqual({
      _execute_action: 'Alt+Shift+D',
      'open-library': 'Alt+Shift+L',
      'next-new': 'Alt+Shift+J',
      'bookmark-on-page': 'Alt+Shift+K',
      'toggle-page-keys': '',
    });
  });

  it('a command opens the library, and comes back to it when it is open', async () => {
    const command = () => inWorker(() => chrome.commands.onCommand.dispatch('open-library'));
    const opened = session.browser.context.waitForEvent('page');
    await command();
    const page = await opened;
    await page.waitForURL(/\/library\.html$/);
    const tabs = () => inWorker(() => chrome.tabs.query({ currentWindow: true }));
    const open = await tabs();
    const [shown] = open.filter(({ active }) => active);
    await session.browser.context.newPage();
    expect((await tabs()).find(({ active }) => active)?.id).not.toBe(shown?.id);
    await command();
    await expect.poll(async () => (await tabs()).find(({ active }) => active)?.id).toBe(shown?.id);
    expect(await tabs()).toHaveLength(open.length + 1);
  });

  /** What is suggested for a text, and the milliseconds it took. */
  const suggest = async (text: string) =>
    (await session.browser.worker()).evaluate(
      (typed) =>
        new Promise<{ found: { content: string; description: string }[]; ms: number }>((resolve) => {
          const begun = performance.now();
          chrome.omnibox.onInputChanged.dispatch(typed, (found: { content: string; description: string }[]) =>
            resolve({ found, ms: performance.now() - begun }),
          );
        }),
      text,
    );

  it('the address bar suggests papers, also from a worker that was just started', async () => {
    await session.visit(DAY);
    const stopper = await WorkerStopper.of(library.page);
    await stopper.stop();
    const wake = { type: 'act', name: 'openLibrary', argument: null };
    await library.page.evaluate((message) => chrome.runtime.sendMessage(message), wake);
    await stopper.untilRunning();
    const { found } = await suggest('result 7 shelf');
    expect(found[0]).toEqual({
      content: 'https://huggingface.co/papers/2610.00007',
      description:
        'On the <match>Shelf</match> Life of <match>Result</match> <match>7</match><dim> – Ada Author7 et al., 2026</dim>',
    });
    expect((await suggest(' ')).found).toEqual([]);
  });

  it('Chromium takes the markup of suggestions, whatever stands in a title', async () => {
    const title = `R&D <b>of</b> "result" 'a' \u0001\u0085\uD800 \uFFFE ]]> &amp; <!-- 🦊`;
    const paper = { id: '2610.00001', title, firstSeenAt: '', lastSeenAt: '' };
    const made = suggestionsOf({ papers: [paper], terms: new Set(['result']) }, true);
    await session.visit(DAY);
    const { found } = await suggest('result');
    expect(found).toHaveLength(6);
    const worker = await session.browser.worker();
    // It says what is wrong with a first line, and is silent on others.
    const take = (description: string) =>
      worker.evaluate((text) => chrome.omnibox.setDefaultSuggestion({ description: text }), description);
    for (const { description } of [...found, ...made]) await take(description);
    await expect(take('R&D')).rejects.toThrow('Invalid XML');
  });

  it('Enter on the text itself leads to the library with that query', async () => {
    await session.visit(DAY);
    const opened = session.browser.context.waitForEvent('page');
    await inWorker(() => chrome.omnibox.onInputEntered.dispatch('result 7 shelf', 'newForegroundTab'));
    const page = await opened;
    await page.waitForURL(/library\.html\?q=result%207%20shelf$/);
    await page.locator('article[data-paper-id="2610.00007"]').waitFor();
    await inWorker(() =>
      chrome.omnibox.onInputEntered.dispatch('https://huggingface.co/papers/2610.00007', 'currentTab'),
    );
    await page.waitForURL('https://huggingface.co/papers/2610.00007');
    const idsOpened = async () =>
      (await readStore<PaperMarks>(library.page, 'marks')).flatMap((marks) =>
        marks.openedOn ? marks.paperId : [],
      );
    await expect.poll(idsOpened).toEqual(['2610.00007']);
  });

  it('a link to a paper is bookmarked from its menu, and ticked on the button for a moment', async () => {
    await inWorker(() => chrome.contextMenus.update('save-link', {}));
    await expect(inWorker(() => chrome.contextMenus.update('another', {}))).rejects.toThrow();
    await session.visit(DAY);
    await expect.poll(badgeText).toBe('12');
    const click = async (linkUrl: string) =>
      (await session.browser.worker()).evaluate(async (url) => {
        const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
        chrome.contextMenus.onClicked.dispatch({ menuItemId: 'save-link', linkUrl: url }, tab);
      }, linkUrl);
    await click(LINK);
    await expect.poll(badgeText, { interval: 30 }).toBe('✓');
    await expect.poll(badge, { timeout: 3_000 }).toEqual(['12', TOLD]);
    await click('https://huggingface.co/papers/date/2026-10-06');
    const bookmarked = async (page: Page) =>
      (await readStore<PaperMarks>(page, 'marks')).flatMap(({ paperId, bookmarkedAt }) =>
        bookmarkedAt ? paperId : [],
      );
    expect(await bookmarked(library.page)).toEqual(['2401.00001']);
    const popup = await session.browser.openPopup();
    await popup.getByRole('button', { name: /^Bookmarks/ }).click();
    await popup.getByText('arXiv:2401.00001').first().waitFor();
  });

  it('Chromium warns of nothing but the site itself', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'papershelf-asker-'));
    const asker = {
      manifest_version: 3,
      name: 'Asker',
      version: '1',
      permissions: ['management'],
      background: { service_worker: 'background.js' },
    };
    writeFileSync(join(dir, 'manifest.json'), JSON.stringify(asker));
    writeFileSync(join(dir, 'background.js'), '');
    const other = await launchChromium({ extensionDir: dir, replicaPort: session.replica.port });
    try {
      const worker = await other.worker();
      const warnings = await worker.evaluate(
        (manifest) => chrome.management.getPermissionWarningsByManifest(manifest),
        JSON.stringify(manifestOf('chrome-mv3')),
      );
      expect(warnings).toEqual(['Read and change your data on huggingface.co']);
    } finally {
      await other.close();
      rmSync(dir, { recursive: true, force: true });
    }
  });
});

describe('in real Firefox', () => {
  let replica: Replica;
  let firefox: FirefoxSession;
  beforeAll(async () => {
    replica = await startReplica({ records: RECORDS });
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

  it('the badge counts, commands have their keys, the menu is there, and the search can be read', async () => {
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

/** Runs in a page of the extension: has the background read its search as it would for the address bar, and asks it. */
async function findInBackground(query: string): Promise<unknown> {
  const background = (await browser.runtime.getBackgroundPage()) as Window & {
    papershelfSearch?: import('../../lib/ways/search-code').SearchCode;
  };
  const script = background.document.createElement('script');
  script.src = '/search.js';
  const read = new Promise((resolve) => {
    script.onload = resolve;
  });
  background.document.head.append(script);
  await read;
  if (!background.papershelfSearch) throw new Error('no search');
  const { Finder, suggestionsOf } = background.papershelfSearch;
  const kept = [{ name: 'papershelf' }, {}] as unknown as ConstructorParameters<typeof Finder>;
  const finder = new Finder(...kept);
  return suggestionsOf(await finder.find(query, 1), false);
}
