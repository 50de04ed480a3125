import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import {
  forgetCapturedTabs,
  markOutdatedTabs,
  recordCapturedTab,
} from '../lib/background/browser/captured-tabs';
import { bookmarkLink, createLinkMenu } from '../lib/background/browser/context-menu';
import { runShortcut } from '../lib/background/browser/shortcuts';
import { pageStateIn, ToolbarBadge } from '../lib/background/browser/toolbar-badge';
import { visits } from '../lib/background/capture/visits';
import { LazySearch } from '../lib/background/omnibox/lazy-search';
import { listenToOmnibox } from '../lib/background/omnibox/omnibox';
import { precacheSearchBundle } from '../lib/background/omnibox/search-bundle';
import { routeMessage } from '../lib/background/router';
import { scheduleBackups } from '../lib/background/scheduled-backup';
import { openDatabase } from '../lib/library/store/database';
import { broadcastChange, type LibraryChange } from '../lib/messages/change-events';
import { broadcastToPages } from '../lib/messages/page-broadcast';
import { Indexer } from '../lib/search/indexer/indexer';
import { onSettingsChange, readSettings } from '../lib/settings/settings-storage';

/** Chromium reads suggestions in the address bar as XML, Firefox shows them as they are. */
const HAS_MARKUP = !import.meta.env.FIREFOX;

/**
 * Every event that wakes the background must find its listener: all are added before anything is awaited. The background
 * holds nothing in memory that cannot be read again.
 */
export default defineBackground(() => {
  const library = openDatabase();
  const onChange = (change: LibraryChange) => {
    broadcastChange(change);
    search.refresh(change);
    if (change === 'papers') indexer.catchUp();
    if (change === 'marks')
      broadcastToPages(new Date()).catch(warn('Pages of the site could not be notified'));
  };
  const indexer = new Indexer(library, () => onChange('index'));
  const search = new LazySearch(library, indexer, HAS_MARKUP);
  const badge = new ToolbarBadge();
  const background = {
    library,
    indexer,
    visits: visits,
    neverSave: async () => (await readSettings()).neverSave,
    onChange,
    id: browser.runtime.id,
    origin: `${location.origin}/`,
  };

  browser.runtime.onMessage.addListener((message, sender, sendResponse) => {
    routeMessage(background, message, sender).then((reply) => {
      sendResponse(reply);
      const tabId = sender.tab?.id;
      const pageState = pageStateIn(message, reply);
      if (tabId === undefined || sender.url?.startsWith(background.origin)) return;
      if ('report' in reply) {
        badge.showReport(reply.report, tabId);
        recordCapturedTab(tabId).catch(warn('The tab could not be recorded'));
      }
      if (pageState) badge.showNew(pageState, tabId);
    });
    return true; // the reply comes later
  });
  onSettingsChange(({ hasBadge }) => {
    if (!hasBadge) badge.clearCounts();
  });
  browser.commands.onCommand.addListener((command, tab) => {
    runShortcut(command, tab?.id).catch(warn(`The command ${command} could not be done`));
  });
  browser.contextMenus.onClicked.addListener(({ linkUrl }, tab) => {
    bookmarkLink(background, badge, linkUrl, tab?.id);
  });
  listenToOmnibox(search, HAS_MARKUP);
  precacheSearchBundle();
  scheduleBackups(library);
  browser.runtime.onStartup.addListener(() => {
    forgetCapturedTabs().catch(warn('Tabs of before could not be forgotten'));
  });
  browser.runtime.onInstalled.addListener(() => {
    markOutdatedTabs().catch(warn('Outdated pages could not be marked'));
    // After an update the index may be of another format; a new library has none.
    indexer.verify();
    createLinkMenu().catch(warn('The menu on links could not be made'));
  });
});

function warn(what: string): (error: unknown) => void {
  return (error) => console.warn(`Papershelf: ${what}.`, error);
}
