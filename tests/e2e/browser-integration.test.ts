import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { toSuggestions } from '../../lib/background/omnibox/suggestions';
import type { PaperAnnotations } from '../../lib/library/model/annotations';
import { type Session, startSession } from '../support/chromium-session';
import { readStore } from '../support/database';
import { type Api, inWorker, setSettings, toolbarButton } from '../support/extension-api';
import { madeRecords } from '../support/made-records';
import { WatchedLibrary } from '../support/watched-library';
import { WorkerStopper } from '../support/worker-stopper';

const DAY = '/papers/date/2026-10-06';
const LINK = 'https://arxiv.org/pdf/2401.00001v2.pdf';
const TOLD = 'Papershelf: 12 new papers on this page';

declare const chrome: Api;

let session: Session;
let library: WatchedLibrary;
beforeAll(async () => {
  session = await startSession({ records: madeRecords(12, '2026-10-06') });
  library = await WatchedLibrary.open(session);
});
afterAll(() => session?.close());
afterEach(async () => {
  await setSettings(session, {});
  await library.startOver();
});

const badge = () => toolbarButton(session);
const badgeText = async () => (await badge())[0];

describe('the integration in Chromium', () => {
  it('the suggested keys are free', async () => {
    const commands = await inWorker(session, () => chrome.commands.getAll());
    expect(Object.fromEntries(commands.map(({ name, shortcut }) => [name, shortcut]))).toEqual({
      _execute_action: 'Alt+Shift+D',
      'open-library': 'Alt+Shift+L',
      'next-new': 'Alt+Shift+J',
      'bookmark-on-page': 'Alt+Shift+K',
      'toggle-page-keys': '',
    });
  });

  it('a command opens the library, and activates it when it is open', async () => {
    const command = () => inWorker(session, () => chrome.commands.onCommand.dispatch('open-library'));
    const opened = session.browser.context.waitForEvent('page');
    await command();
    const page = await opened;
    await page.waitForURL(/\/library\.html$/);
    const tabs = () => inWorker(session, () => chrome.tabs.query({ currentWindow: true }));
    const open = await tabs();
    const [shown] = open.filter(({ active }) => active);
    await session.browser.context.newPage();
    expect((await tabs()).find(({ active }) => active)?.id).not.toBe(shown?.id);
    await command();
    await expect.poll(async () => (await tabs()).find(({ active }) => active)?.id).toBe(shown?.id);
    expect(await tabs()).toHaveLength(open.length + 1);
  });

  /** The suggestions for a text, and the milliseconds they took. */
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

  it('Chromium accepts the markup of suggestions, whatever a title contains', async () => {
    const title = `R&D <b>of</b> "result" 'a' \u0001\u0085\uD800 \uFFFE ]]> &amp; <!-- 🦊`;
    const paper = { id: '2610.00001', title, firstSeenAt: '', lastSeenAt: '' };
    const made = toSuggestions({ papers: [paper], terms: new Set(['result']) }, true);
    await session.visit(DAY);
    const { found } = await suggest('result');
    expect(found).toHaveLength(6);
    const worker = await session.browser.worker();
    // It reports an error in the first line only.
    const take = (description: string) =>
      worker.evaluate((text) => chrome.omnibox.setDefaultSuggestion({ description: text }), description);
    for (const { description } of [...found, ...made]) await take(description);
    await expect(take('R&D')).rejects.toThrow('Invalid XML');
  });

  it('Enter on the text itself leads to the library with that query', async () => {
    await session.visit(DAY);
    const opened = session.browser.context.waitForEvent('page');
    await inWorker(session, () =>
      chrome.omnibox.onInputEntered.dispatch('result 7 shelf', 'newForegroundTab'),
    );
    const page = await opened;
    await page.waitForURL(/library\.html\?q=result%207%20shelf$/);
    await page.locator('article[data-paper-id="2610.00007"]').waitFor();
    await inWorker(session, () =>
      chrome.omnibox.onInputEntered.dispatch('https://huggingface.co/papers/2610.00007', 'currentTab'),
    );
    await page.waitForURL('https://huggingface.co/papers/2610.00007');
    const idsOpened = async () =>
      (await readStore<PaperAnnotations>(library.page, 'marks')).flatMap((annotations) =>
        annotations.openedOn ? annotations.paperId : [],
      );
    await expect.poll(idsOpened).toEqual(['2610.00007']);
  });

  it('a link to a paper is bookmarked from its context menu, and the button flashes a tick', async () => {
    await inWorker(session, () => chrome.contextMenus.update('save-link', {}));
    await expect(inWorker(session, () => chrome.contextMenus.update('another', {}))).rejects.toThrow();
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
      (await readStore<PaperAnnotations>(page, 'marks')).flatMap(({ paperId, bookmarkedAt }) =>
        bookmarkedAt ? paperId : [],
      );
    expect(await bookmarked(library.page)).toEqual(['2401.00001']);
    const popup = await session.browser.openPopup();
    await popup.getByRole('button', { name: /^Bookmarks/ }).click();
    await popup.getByText('arXiv:2401.00001').first().waitFor();
  });
});
